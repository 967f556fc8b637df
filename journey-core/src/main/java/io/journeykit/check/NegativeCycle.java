package io.journeykit.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * A round of bonds that comes to less than nothing, by Bellman and Ford. Rounds go through the bonds forwards and
 * backwards in turn (Yen), which settles long chains in few of them; a cycle shows among the parents long before the
 * last.
 */
final class NegativeCycle {

    private final List<Bond> bonds;
    private final long[] distances;
    private final int[] parents;

    private NegativeCycle(int nodes, List<Bond> bonds) {
        this.bonds = bonds;
        this.distances = new long[nodes];
        this.parents = new int[nodes];
        Arrays.fill(parents, -1);
    }

    /** The bonds of one such round, in its order; none if there is no such round. */
    static List<Bond> in(int nodes, List<Bond> bonds) {
        NegativeCycle search = new NegativeCycle(nodes, bonds);
        for (int round = 0; round <= nodes && search.shortens(round % 2 == 0); round++) {
            List<Bond> cycle = search.cycle();
            if (!cycle.isEmpty()) {
                return cycle;
            }
        }
        return List.of();
    }

    private boolean shortens(boolean forwards) {
        boolean any = false;
        int last = bonds.size() - 1;
        for (int i = 0; i <= last; i++) {
            any |= shortens(forwards ? i : last - i);
        }
        return any;
    }

    private boolean shortens(int at) {
        Bond bond = bonds.get(at);
        long distance = distances[bond.from()] + bond.seconds();
        if (distance >= distances[bond.to()]) {
            return false;
        }
        distances[bond.to()] = distance;
        parents[bond.to()] = at;
        return true;
    }

    /** Walks from each node to its parents until it meets an earlier walk, or itself. */
    private List<Bond> cycle() {
        int[] walks = new int[parents.length];
        for (int start = 0; start < parents.length; start++) {
            int walk = start + 1;
            int here = start;
            while (parents[here] >= 0 && walks[here] == 0) {
                walks[here] = walk;
                here = bonds.get(parents[here]).from();
            }
            if (walks[here] == walk) {
                return from(here);
            }
        }
        return List.of();
    }

    private List<Bond> from(int node) {
        List<Bond> cycle = new ArrayList<>();
        int here = node;
        do {
            Bond bond = bonds.get(parents[here]);
            cycle.add(bond);
            here = bond.from();
        } while (here != node);
        Collections.reverse(cycle);
        return cycle;
    }
}
