package io.journeykit.spi;

import io.journeykit.planning.Rivals;
import io.journeykit.vocabulary.AgendaId;
import java.util.Set;

/**
 * The book of reservations of a store: what the agendas of all its tenants claim, as last committed. A slot is promised to
 * one agenda at a time: a commit that promises what is promised to another, and is not over by the commit's own time
 * ({@code progress().now()}), is refused as {@link CommitResult.Promised}.
 */
public interface Reservations {

    /**
     * Who waits for any of these services, and what is promised or booked of these providers; without what is this agenda's
     * own. In any order.
     */
    Rivals rivals(AgendaId whose, Set<String> services, Set<String> providers);
}
