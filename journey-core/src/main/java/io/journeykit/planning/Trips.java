package io.journeykit.planning;

import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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
        List<List<String>> places =
                part.slots().stream().map(slot -> List.of(slot.place())).toList();
        return all(places).stream()
                .mapToLong(place -> days.exactly(part.windows(), boundTo(place, places)) * costOf.applyAsLong(place))
                .sum();
    }

    /** The dates on which visits bound to one place need trips there, and trips that no other visit can share. */
    long atLeast(Part part) {
        List<List<String>> places =
                IntStream.range(0, part.size()).mapToObj(part::placesOf).toList();
        long bound = all(places).stream()
                .mapToLong(place -> days.atLeast(part.windows(), boundTo(place, places)) * costOf.applyAsLong(place))
                .sum();
        long alone = places.stream()
                .filter(some -> some.size() > 1 && isAlone(some, places))
                .mapToLong(some -> some.stream().mapToLong(costOf).min().orElse(0))
                .sum();
        return bound + alone;
    }

    private static Set<String> all(List<List<String>> places) {
        Set<String> all = new TreeSet<>();
        places.forEach(all::addAll);
        return all;
    }

    private static BitSet boundTo(String place, List<List<String>> places) {
        BitSet bound = new BitSet();
        for (int v = 0; v < places.size(); v++) {
            bound.set(v, places.get(v).equals(List.of(place)));
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
