package io.journeykit.planning.search;

import io.journeykit.calendar.text.Count;
import java.util.List;

/**
 * Up to three ways to have all visits, of which none beats another; or the reasons why there is none.
 *
 * @param options in the order of the criteria: the earliest to finish first
 * @param obstacles if there is no option, and the search was not cut short, why: the first few dead ends, each with
 *     its proof
 * @param effort how much was looked into, and whether that was enough to be sure
 */
public record Options(List<Option> options, List<Obstacle> obstacles, Effort effort) {

    /** Copies the lists. */
    public Options {
        options = List.copyOf(options);
        obstacles = List.copyOf(obstacles);
    }

    /** Whether there is no option. */
    public boolean isEmpty() {
        return options.isEmpty();
    }

    /** Reads {@code 2 options in 12 steps}. */
    @Override
    public String toString() {
        return (isEmpty() ? "no option" : Count.of(options.size(), "option")) + " in " + effort;
    }
}
