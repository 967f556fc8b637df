package io.journeykit.planning.search;

import java.time.Instant;
import java.util.List;

/**
 * For each visit of a chain, the positions of the slots still in question: from {@code first[v]} to {@code last[v]}.
 *
 * <p>Mutable: the fixpoint narrows it from both sides.
 */
final class Windows {

    final Times[] times;
    final int[] first;
    final int[] last;

    private Windows(Times[] times, int[] first, int[] last) {
        this.times = times;
        this.first = first;
        this.last = last;
    }

    /** All that the bounds of each visit allow. */
    static Windows of(List<Visit> visits) {
        int size = visits.size();
        Windows windows = new Windows(new Times[size], new int[size], new int[size]);
        for (int v = 0; v < size; v++) {
            windows.open(v, visits.get(v));
        }
        return windows;
    }

    private void open(int v, Visit visit) {
        Times in = visit.slots().times();
        Visit.Bounds bounds = visit.bounds();
        times[v] = in;
        first[v] = bounds.notBefore().map(t -> in.firstStartingAt(ceil(t), 0)).orElse(0);
        last[v] = bounds.latest()
                        .map(t -> in.firstStartingAt(t.getEpochSecond() + 1, 0))
                        .orElse(in.size())
                - 1;
    }

    private static long ceil(Instant instant) {
        return instant.getNano() == 0 ? instant.getEpochSecond() : instant.getEpochSecond() + 1;
    }

    Windows copy() {
        return new Windows(times.clone(), first.clone(), last.clone());
    }

    int size() {
        return times.length;
    }

    boolean isEmpty(int v) {
        return first[v] > last[v];
    }

    boolean isOne(int v) {
        return first[v] == last[v];
    }

    /** The earliest that a point of a visit can be, from this position of its window on. */
    long earliest(int v, Point point, int position) {
        return position == last[v] ? times[v].exact(point, position) : times[v].earliest(point, position);
    }

    /** The latest that a point of a visit can be, up to the end of its window. */
    long latest(int v, Point point) {
        return isOne(v) ? times[v].exact(point, last[v]) : times[v].latest(point, last[v]);
    }

    /** The first position of a visit's window whose point may be at or after the bound; one past its last if none. */
    int firstAt(int v, Point point, long bound) {
        int found = times[v].firstAt(point, bound, first[v]);
        boolean none = found > last[v] || found == last[v] && times[v].exact(point, found) < bound;
        return none ? last[v] + 1 : found;
    }

    /** No visit that is wanted as early as can be may end after this; false if one has to. */
    boolean endBy(long second, Aims aims) {
        boolean fits = true;
        for (int v = 0; v < size(); v++) {
            if (aims.isAimed(v)) {
                continue;
            }
            last[v] = Math.min(last[v], times[v].lastEndingBy(second));
            fits &= !isEmpty(v) && !(isOne(v) && times[v].exact(Point.END, last[v]) > second);
        }
        return fits;
    }
}
