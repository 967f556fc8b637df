package io.journeykit.policy.clock;

import io.journeykit.policy.ClockMark;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * How long a service may take: it starts, pauses and stops as what happened says, and warns at fractions of its target.
 *
 * <p>A reading is a pure function of the marks and a moment, so a mark that is told late, or corrected, simply changes
 * what the clock shows, also in retrospect.
 *
 * @param name as it is spoken of, such as {@code referral to treatment}
 * @param by what it is measured by
 * @param target in the units of that; at least 1
 * @param warnings fractions of the target between 0 and 1 at which it warns, rising; 1 itself is always among them
 */
public record ServiceClock(String name, Yardstick by, long target, List<Double> warnings) {

    /** @throws IllegalArgumentException if the target is below 1, or a fraction is not between 0 and 1 */
    public ServiceClock {
        if (target < 1) {
            throw new IllegalArgumentException("Clock '" + name + "' has a target of " + target
                    + "; give it at least 1, in the units of " + by + ".");
        }
        for (double fraction : warnings) {
            if (!(fraction > 0 && fraction <= 1)) {
                throw new IllegalArgumentException("Clock '" + name + "' warns at " + fraction
                        + " of its target; give fractions above 0 and up to 1, such as 0.8.");
            }
        }
        warnings = Stream.concat(warnings.stream(), Stream.of(1.0))
                .sorted()
                .distinct()
                .toList();
    }

    /**
     * A clock that warns only when its target is used up.
     *
     * @throws IllegalArgumentException if the target is below 1
     */
    public static ServiceClock of(String name, Yardstick by, long target) {
        return new ServiceClock(name, by, target, List.of());
    }

    /**
     * The same, warning at these fractions of the target besides.
     *
     * @throws IllegalArgumentException if a fraction is not between 0 and 1
     */
    public ServiceClock warningAt(Double... fractions) {
        return new ServiceClock(name, by, target, List.of(fractions));
    }

    /** What it shows, given all that is known by now of what happened; what lies after that moment has not happened. */
    public ClockReading at(Instant moment, List<ClockMark> marks) {
        ClockRun run = new ClockRun(this);
        marks.stream()
                .filter(mark -> !mark.at().isAfter(moment))
                .sorted(Comparator.comparing(ClockMark::at))
                .forEach(run::take);
        return run.at(moment);
    }

    /**
     * When all of the target is used up by a clock that starts then and is left to run.
     *
     * @throws IllegalArgumentException if what it is measured by never comes to so much
     */
    public Instant due(Instant start) {
        return by.after(start, target);
    }

    /** {@code referral to treatment within 126 days}. */
    @Override
    public String toString() {
        return name + " within " + by.words(target);
    }
}
