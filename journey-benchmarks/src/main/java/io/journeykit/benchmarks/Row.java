package io.journeykit.benchmarks;

import java.util.List;
import java.util.Optional;

/**
 * A line of a table: which figure it shows, and what that is held to.
 *
 * @param names of the figure, or of the two of which it is the ratio
 * @param floor what must hold
 * @param goal what is aimed at
 */
record Row(String what, List<String> names, Optional<Bound> floor, Optional<Bound> goal) {

    /** A rate or a time. */
    static Row of(String what, String name) {
        return new Row(what, List.of(name), Optional.empty(), Optional.empty());
    }

    /** What is allocated for it. */
    static Row bytes(String what, String name) {
        return of(what, Figures.bytes(name));
    }

    /** How many times the other one is. */
    static Row ratio(String what, String one, String other) {
        return new Row(what, List.of(one, other), Optional.empty(), Optional.empty());
    }

    /** The figure of a run; empty where it was not measured. */
    Optional<Figure> figure(Figures figures) {
        return names.size() == 1 ? figures.find(names.get(0)) : figures.ratio(names.get(0), names.get(1));
    }

    Row floor(Bound bound) {
        return new Row(what, names, Optional.of(bound), goal);
    }

    Row goal(Bound bound) {
        return new Row(what, names, floor, Optional.of(bound));
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
