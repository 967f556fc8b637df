package io.journeykit.planning.search;

import java.util.Comparator;
import java.util.List;

/** The places of a visit's slots: which there still are, and what the nearest of them costs. */
final class Places {

    /** A set of places as bits; where there are too many to count, every set has all of them. */
    static final long ALL = -1;

    private static final int MOST = 63;

    private final int[][] positions;
    private final long[] costs;
    private final long[] bits;

    private Places(List<String> nearest, int[][] positions, Domain.Context context) {
        this.positions = positions;
        this.costs = nearest.stream().mapToLong(context.preferences().travel()).toArray();
        this.bits = nearest.stream()
                .mapToInt(context::number)
                .mapToLong(Places::bit)
                .toArray();
    }

    static Places of(Index index, Domain.Context context) {
        List<String> nearest = index.names().stream()
                .sorted(Comparator.comparingLong(context.preferences().travel()))
                .toList();
        return new Places(nearest, nearest.stream().map(index::of).toArray(int[][]::new), context);
    }

    /** All slots are at this place. */
    static Places of(String place, Domain.Context context) {
        return new Places(List.of(place), new int[0][], context);
    }

    private static long bit(int number) {
        return number < MOST ? 1L << number : ALL;
    }

    /** What a trip costs at least, to the slots from one position to another. */
    long least(int first, int last) {
        for (int place = 0; place < costs.length; place++) {
            if (has(place, first, last)) {
                return costs[place];
            }
        }
        return 0;
    }

    /** The places of the slots from one position to another. */
    long within(int first, int last) {
        long within = 0;
        for (int place = 0; place < costs.length; place++) {
            within |= has(place, first, last) ? bits[place] : 0;
        }
        return within;
    }

    private boolean has(int place, int first, int last) {
        if (positions.length == 0) {
            return true;
        }
        int[] at = positions[place];
        int from = Index.from(at, first);
        return from < at.length && at[from] <= last;
    }
}
