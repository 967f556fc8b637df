package io.journeykit.spi;

import io.journeykit.agenda.EffectKey;
import io.journeykit.agenda.Said;
import io.journeykit.vocabulary.AgendaId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The effects that were committed and whose result is not in yet. A commit adds effects, due since its agenda's own time
 * ({@code progress().now()}) and also where that is ahead of the clock, and takes out the one whose result it brings, if
 * that is of its own tenant.
 */
public interface EffectQueue {

    /**
     * Takes up to so many effects of one port that are due, in the order of their due times and then of their commits.
     * Each counts one more attempt, and is due again after the lease unless its result is in or it is rescheduled: so
     * what a process was handing over when it died is handed over again.
     */
    List<Delivery> claim(Port port, Instant now, Duration lease, int limit);

    /** When the first effect of a port is due; empty where nothing is to be handed over. */
    Optional<Instant> next(Port port);

    /**
     * Keeps the words that an effect goes with, before it is handed over for the first time: later attempts are claimed
     * with them. Those that are kept already stay; nothing happens where its result is in.
     */
    void keep(EffectKey key, Said said);

    /**
     * Sets when an effect is due again; nothing happens where its result is in.
     *
     * @param attempts how many attempts count as made
     */
    void reschedule(EffectKey key, int attempts, Instant at);

    /**
     * The effects of an agenda that were rescheduled with attempts made and have no result yet, in the order of their
     * commits.
     */
    List<Undelivered> undelivered(AgendaId agenda);

    /** Keeps an effect, but hands it over no more until it is rescheduled; nothing happens where its result is in. */
    void setAside(EffectKey key);
}
