package io.journeykit.benchmarks;

import java.util.Optional;
import java.util.function.Function;

/**
 * A line of a table: which figure it shows, and what that is held to.
 *
 * @param floor what must hold
 * @param goal what is aimed at
 */
record Row(String what, Function<Figures, Optional<Figure>> figure, Optional<Bound> floor, Optional<Bound> goal) {

    /** A rate or a time. */
    static Row of(String what, String name) {
        return new Row(what, figures -> figures.find(name), Optional.empty(), Optional.empty());
    }

    /** What is allocated for it. */
    static Row bytes(String what, String name) {
        return of(what, Figures.bytes(name));
    }

    /** How many times the other one is. */
    static Row ratio(String what, String one, String other) {
        return new Row(what, figures -> figures.ratio(one, other), Optional.empty(), Optional.empty());
    }

    Row floor(Bound bound) {
        return new Row(what, figure, Optional.of(bound), goal);
    }

    Row goal(Bound bound) {
        return new Row(what, figure, floor, Optional.of(bound));
    }

    /** Whether the figure is as it should be, in words; nothing where it is held to nothing. */
    String verdict(Figure measured) {
        if (floor.isEmpty() && goal.isEmpty()) {
            return "";
        }
        boolean floorHolds = floor.map(bound -> bound.holds(measured)).orElse(true);
        boolean goalHolds = goal.map(bound -> bound.holds(measured)).orElse(true);
        if (!floorHolds) {
            return "**not reached**";
        }
        return goalHolds ? "yes" : "floor yes, goal **not reached**";
    }

    @Override
    public String toString() {
        return what;
    }
}
