package io.journeykit.planning.search;

import java.util.Arrays;

/** The visits whose demands must be looked at again, each at most once, first come first served; all at the start. */
final class Worklist {

    private final int[] ring;
    private final boolean[] waiting;
    private int head;
    private int count;

    Worklist(int visits) {
        ring = new int[visits];
        waiting = new boolean[visits];
        Arrays.setAll(ring, v -> v);
        Arrays.fill(waiting, true);
        count = visits;
    }

    private Worklist(int visits, int first) {
        ring = new int[visits];
        waiting = new boolean[visits];
        add(first);
    }

    /** A list of one visit. */
    static Worklist of(int visits, int first) {
        return new Worklist(visits, first);
    }

    void add(int visit) {
        if (!waiting[visit]) {
            waiting[visit] = true;
            ring[(head + count) % ring.length] = visit;
            count++;
        }
    }

    /** The next visit, or −1 if no more wait. */
    int next() {
        if (count == 0) {
            return -1;
        }
        int visit = ring[head];
        head = (head + 1) % ring.length;
        count--;
        waiting[visit] = false;
        return visit;
    }
}
