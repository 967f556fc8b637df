package io.journeykit.runtime;

import io.journeykit.vocabulary.AgendaId;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How soon who waits for a slot is to look again: each time twice as long after the one before, until something is found, so
 * that no two wake each other for ever. What is forgotten, since many wait, is looked for sooner.
 */
final class LooksInVain {

    /** Long enough that what many do at once wakes each only once. */
    static final Duration FIRST = Duration.ofSeconds(10);

    private static final Duration LONGEST = Duration.ofHours(6);
    private static final int MOST = 10_000;

    private final Map<AgendaId, Duration> pauses = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<AgendaId, Duration> eldest) {
            return size() > MOST;
        }
    };

    synchronized Duration next(AgendaId id) {
        Duration pause = pauses.getOrDefault(id, FIRST);
        Duration twice = pause.multipliedBy(2);
        pauses.put(id, twice.compareTo(LONGEST) > 0 ? LONGEST : twice);
        return pause;
    }

    /** It waits for nothing any more. */
    synchronized void over(AgendaId id) {
        pauses.remove(id);
    }
}
