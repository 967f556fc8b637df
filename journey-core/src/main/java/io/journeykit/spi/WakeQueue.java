package io.journeykit.spi;

import io.journeykit.vocabulary.AgendaId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** When agendas are to be woken. Each commit sets the agenda's wake-up anew. */
public interface WakeQueue {

    /**
     * Up to so many agendas whose wake-up is not after {@code now}, earliest first, then in order of their ids; and after
     * them those that have one and whose own time ({@code progress().now()}) is after {@code now}: a clock was ahead when
     * they were committed, and they must not wait until it is that time again.
     */
    List<AgendaId> dueBy(Instant now, int limit);

    /** The earliest wake-up of all; empty where nobody waits for one. */
    Optional<Instant> next();

    /** Lets an agenda sleep until then, whatever it asked for; its next commit ends that. */
    void putOff(AgendaId id, Instant until);

    /** Wakes an agenda by then at the latest, if anything is known of it; its next commit ends that. */
    void hasten(AgendaId id, Instant by);

    /** Lets an agenda sleep until its next commit, whatever it asked for. */
    void letSleep(AgendaId id);

    /** Up to so many agendas that have an open journey but no wake-up; there should be none. */
    List<AgendaId> missing(int limit);
}
