package io.journeykit.calendar.recurrence;

import io.journeykit.calendar.Almanac;
import io.journeykit.calendar.DueWindow;
import java.time.Instant;
import java.util.Optional;

/**
 * When each of several is due: at the instants of a {@link Recurrence}, or any time within the windows of a {@link Quota}.
 */
public interface Rhythm {

    /** How often, read aloud. */
    String name();

    /**
     * When one of them is due, by its number, counted from 1; empty if there are fewer. A window without an end is an
     * instant.
     *
     * @param start what the rhythm is counted from
     */
    Optional<DueWindow> window(int number, Instant start, Almanac almanac);
}
