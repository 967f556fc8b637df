package io.journeykit.planning.search;

import io.journeykit.planning.Slot;
import java.util.List;

/**
 * Starts and ends of sorted slots in epoch seconds, made for searching.
 *
 * <p>Starts rise with the position; ends may not, when a long slot starts before a short one. Two more rows of ends do
 * rise: {@code soonest[i]}, the earliest end of slot i and all after it, and {@code furthest[i]}, the latest end of
 * slot i and all before it. Where ends rise of themselves the three are the same and nothing is lost.
 */
record Times(long[] starts, long[] ends, long[] soonest, long[] furthest) {

    static Times of(List<Slot> slots) {
        int size = slots.size();
        long[] starts = new long[size];
        long[] ends = new long[size];
        boolean rising = true;
        for (int i = 0; i < size; i++) {
            Slot slot = slots.get(i);
            starts[i] = slot.start().getEpochSecond();
            ends[i] = slot.end().getEpochSecond();
            rising &= i == 0 || ends[i] >= ends[i - 1];
        }
        return of(starts, ends, rising);
    }

    /** The times at some of these positions, which rise. */
    Times at(int[] positions) {
        long[] some = new long[positions.length];
        long[] theirEnds = new long[positions.length];
        boolean rising = true;
        for (int i = 0; i < positions.length; i++) {
            some[i] = starts[positions[i]];
            theirEnds[i] = ends[positions[i]];
            rising &= i == 0 || theirEnds[i] >= theirEnds[i - 1];
        }
        return of(some, theirEnds, rising);
    }

    private static Times of(long[] starts, long[] ends, boolean rising) {
        return rising
                ? new Times(starts, ends, ends, ends)
                : new Times(starts, ends, leastFrom(ends), greatestUpTo(ends));
    }

    private static long[] leastFrom(long[] ends) {
        long[] least = ends.clone();
        for (int i = least.length - 2; i >= 0; i--) {
            least[i] = Math.min(least[i], least[i + 1]);
        }
        return least;
    }

    private static long[] greatestUpTo(long[] ends) {
        long[] greatest = ends.clone();
        for (int i = 1; i < greatest.length; i++) {
            greatest[i] = Math.max(greatest[i], greatest[i - 1]);
        }
        return greatest;
    }

    int size() {
        return starts.length;
    }

    /** Whether a later start never means an earlier end; then lags from the end are exact. */
    boolean endsRise() {
        return soonest == ends;
    }

    /** This point of the slot at the index. */
    long exact(Point point, int index) {
        return point == Point.START ? starts[index] : ends[index];
    }

    /** The earliest that this point can be for the slot at the index or any after it. */
    long earliest(Point point, int index) {
        return point == Point.START ? starts[index] : soonest[index];
    }

    /** The latest that this point can be for the slot at the index or any before it. */
    long latest(Point point, int index) {
        return point == Point.START ? starts[index] : furthest[index];
    }

    /** The first index, from {@code floor} on, whose point is not before the bound; the size if there is none. */
    int firstAt(Point point, long bound, int floor) {
        return first(point == Point.START ? starts : furthest, bound, floor);
    }

    /** The first index, from {@code floor} on, that starts at or after the bound; the size if there is none. */
    int firstStartingAt(long bound, int floor) {
        return first(starts, bound, floor);
    }

    /** The last index that could end by the bound; −1 if there is none. */
    int lastEndingBy(long bound) {
        return first(soonest, bound + 1, 0) - 1;
    }

    /** Gallops before it halves: most raises are short, and a long series of short ones must stay cheap. */
    private static int first(long[] rising, long bound, int from) {
        int floor = from;
        int low = from;
        int step = 1;
        while (low < rising.length && rising[low] < bound) {
            floor = low + 1;
            low += step;
            step <<= 1;
        }
        int high = Math.min(low, rising.length);
        while (floor < high) {
            int middle = (floor + high) >>> 1;
            if (rising[middle] < bound) {
                floor = middle + 1;
            } else {
                high = middle;
            }
        }
        return floor;
    }
}
