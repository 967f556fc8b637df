package io.journeykit.planning;

import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/** What the trips to visits cost: one for each date and place, whatever the number of visits there. */
final class Trips {

    private final ToLongFunction<String> costOf;
    private final Days days;

    Trips(ToLongFunction<String> costOf, Days days) {
        this.costOf = costOf;
        this.days = days;
    }

    /** If each visit stands at its first slot. */
    long exactly(Part part) {
        long cost = 0;
        for (int v = 0; v < part.size(); v++) {
            cost += isOnTheWay(part, v) ? 0 : costOf.applyAsLong(part.slot(v).place());
        }
        return cost;
    }

    /** Whether a visit named before this one is at the same place on the same date. */
    private boolean isOnTheWay(Part part, int v) {
        for (int u = 0; u < v; u++) {
            if (part.slot(u).place().equals(part.slot(v).place()) && days.areSame(part.windows(), u, v)) {
                return true;
            }
        }
        return false;
    }

    /** The dates on which visits bound to one place need trips there, and trips that no other visit can share. */
    long atLeast(Part part) {
        List<List<String>> places =
                IntStream.range(0, part.size()).mapToObj(part::placesOf).toList();
        long cost = 0;
        for (int v = 0; v < part.size(); v++) {
            List<String> some = places.get(v);
            if (some.size() == 1 && places.indexOf(some) == v) {
                cost += days.atLeast(part.windows(), boundLike(v, places)) * costOf.applyAsLong(some.get(0));
            } else if (some.size() > 1 && isAlone(some, places)) {
                cost += some.stream().mapToLong(costOf).min().orElse(0);
            }
        }
        return cost;
    }

    private static BitSet boundLike(int v, List<List<String>> places) {
        BitSet bound = new BitSet();
        for (int u = v; u < places.size(); u++) {
            bound.set(u, places.get(u).equals(places.get(v)));
        }
        return bound;
    }

    private static boolean isAlone(List<String> some, List<List<String>> places) {
        return places.stream()
                        .filter(other -> !Collections.disjoint(some, other))
                        .count()
                == 1;
    }
}
