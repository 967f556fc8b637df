package io.journeykit.calendar.recurrence;

import io.journeykit.calendar.Almanac;
import io.journeykit.calendar.DueWindow;
import io.journeykit.calendar.Span;
import io.journeykit.calendar.days.BeyondHorizon;
import java.time.Instant;
import java.time.Period;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A rule by which something comes back: {@code every 2 weeks on Mon, Thu at 09:00}.
 *
 * <p>A rule has no date of its own: it is counted from a start, and every occurrence is the start plus so many steps, never
 * the one before plus one step. A start that does not match the rule is no occurrence, unless {@linkplain #withStart asked
 * for}. An own rule gives its name and {@link #nextAfter}; all else follows. It must be a pure function of its arguments.
 *
 * <p>{@link PlainRule} and what {@link #after} gives are the library's own; a rule that thinks in wall times is a
 * {@link WallRule}, which needs to know nothing of clock changes.
 */
public interface Recurrence extends Rhythm {

    /** How often, read aloud: {@code every 2 weeks on Mon, Thu at 09:00}. */
    @Override
    String name();

    /**
     * The first occurrence after an instant, found without walking there from the start; empty once the rule is over.
     *
     * @param after the occurrence lies strictly after this
     * @param start what the rule is counted from; no occurrence lies before it
     * @param almanac the zone and the days in which it is read
     * @throws BeyondHorizon if it takes a working day that lies beyond a holiday table
     */
    Optional<Instant> nextAfter(Instant after, Instant start, Almanac almanac);

    /** Every so many days, weeks, months or years: {@code every(Period.ofWeeks(2))}. */
    static PlainRule every(Period step) {
        return PlainRule.every(step);
    }

    /** At irregular distances from the start: 15, 30, 60 and 90 days. */
    static Recurrence after(Span... distances) {
        return new IrregularRule(Arrays.asList(distances));
    }

    /** The first occurrence, which is the start itself if that matches; empty if the rule never comes. */
    default Optional<Instant> first(Instant start, Almanac almanac) {
        return nextAfter(start.minusNanos(1), start, almanac);
    }

    /** The occurrence by its number, counted from 1; empty if there are fewer. It is found by walking. */
    default Optional<Instant> occurrence(int number, Instant start, Almanac almanac) {
        Optional<Instant> found = first(start, almanac);
        for (int passed = 1; passed < number && found.isPresent(); passed++) {
            found = nextAfter(found.get(), start, almanac);
        }
        return found;
    }

    @Override
    default Optional<DueWindow> window(int number, Instant start, Almanac almanac) {
        return occurrence(number, start, almanac).map(DueWindow::at);
    }

    /** All occurrences up to a horizon, which is included, in order and each once; each is computed when it is asked for. */
    default Stream<Instant> until(Instant horizon, Instant start, Almanac almanac) {
        return Stream.iterate(
                        first(start, almanac).orElse(null),
                        Objects::nonNull,
                        last -> nextAfter(last, start, almanac).orElse(null))
                .takeWhile(at -> !at.isAfter(horizon));
    }

    /** The same rule, with the start as an occurrence although it may not match; a count does not count it then. */
    default Recurrence withStart() {
        return new StartIncluded(this);
    }
}
