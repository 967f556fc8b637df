package io.journeykit.planning;

import java.util.List;

/**
 * For each visit of a chain, the positions of the slots still in question: from {@code first[v]} to {@code last[v]}.
 *
 * <p>Mutable and short-lived: the fixpoint narrows it from both sides.
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
        times[v] = in;
        first[v] = visit.bounds()
                .notBefore()
                .map(t -> in.firstStartingAt(ceilSecond(t), 0))
                .orElse(0);
        last[v] = visit.bounds()
                        .latest()
                        .map(t -> in.firstStartingAt(t.getEpochSecond() + 1, 0))
                        .orElse(in.size())
                - 1;
    }

    private static long ceilSecond(java.time.Instant instant) {
        return instant.getNano() == 0 ? instant.getEpochSecond() : instant.getEpochSecond() + 1;
    }

    int size() {
        return times.length;
    }

    boolean isEmpty(int v) {
        return first[v] > last[v];
    }
}
