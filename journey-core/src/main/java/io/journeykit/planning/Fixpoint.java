package io.journeykit.planning;

import java.util.Arrays;
import java.util.List;

/**
 * The worklist that raises every visit to its earliest, and its mirror that lowers every visit to its latest.
 *
 * <p>Demands are closed under taking the earlier (or the later) of two answers visit by visit, so there is one earliest
 * and one latest answer for all visits at once, whatever the order of work (Jeavons and Cooper, Artificial Intelligence
 * 79(2), 1995). No position ever goes back, so it ends after at most as many moves as there are slots.
 */
final class Fixpoint {

    private final Demand[] demands;
    private final int[][] bySource;
    private final int[][] byTarget;

    Fixpoint(List<Demand> demands, int visits) {
        this.demands = demands.toArray(Demand[]::new);
        this.bySource = grouped(visits, true);
        this.byTarget = grouped(visits, false);
    }

    private Fixpoint(Demand[] demands, int[][] bySource, int[][] byTarget) {
        this.demands = demands;
        this.bySource = bySource;
        this.byTarget = byTarget;
    }

    /** With one more demand. */
    Fixpoint with(Demand demand) {
        Demand[] more = Arrays.copyOf(demands, demands.length + 1);
        more[demands.length] = demand;
        return new Fixpoint(
                more, plus(bySource, demand.source(), demands.length), plus(byTarget, demand.target(), demands.length));
    }

    private static int[][] plus(int[][] groups, int v, int demand) {
        int[][] more = groups.clone();
        more[v] = Arrays.copyOf(groups[v], groups[v].length + 1);
        more[v][groups[v].length] = demand;
        return more;
    }

    private int[][] grouped(int visits, boolean source) {
        int[][] groups = new int[visits][0];
        for (int d = 0; d < demands.length; d++) {
            groups = plus(groups, source ? demands[d].source() : demands[d].target(), d);
        }
        return groups;
    }

    Demand demand(int index) {
        return demands[index];
    }

    /** Raises the firsts until every demand is kept; false as soon as a visit has no slot left. */
    boolean raise(Windows windows, Raises raises) {
        for (int v = 0; v < windows.size(); v++) {
            raises.opened(v);
            if (windows.isEmpty(v)) {
                return false;
            }
        }
        return raise(windows, raises, new Worklist(windows.size()));
    }

    /** The same where all demands are kept but those from and to one visit, which has changed. */
    boolean raiseAfter(int changed, Windows windows, Raises raises) {
        if (windows.isEmpty(changed)) {
            return false;
        }
        Worklist work = Worklist.of(windows.size(), changed);
        for (int d : byTarget[changed]) {
            work.add(demands[d].source());
        }
        return raise(windows, raises, work);
    }

    private boolean raise(Windows windows, Raises raises, Worklist work) {
        for (int v = work.next(); v >= 0; v = work.next()) {
            for (int d : bySource[v]) {
                if (!obey(d, windows, work, raises)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean obey(int d, Windows windows, Worklist work, Raises raises) {
        Demand demand = demands[d];
        int source = demand.source();
        int target = demand.target();
        long bound = demand.bound(windows.earliest(source, demand.sourcePoint(), windows.first[source]));
        int raised = windows.firstAt(target, demand.targetPoint(), bound);
        if (raised == windows.first[target]) {
            return true;
        }
        windows.first[target] = raised;
        boolean goOn = raises.raised(target, d);
        work.add(target);
        return goOn && !windows.isEmpty(target);
    }

    /** Lowers the lasts until every demand is kept; false as soon as a visit has no slot left. */
    boolean lower(Windows windows) {
        Worklist work = new Worklist(windows.size());
        for (int v = work.next(); v >= 0; v = work.next()) {
            for (int d : byTarget[v]) {
                int source = demands[d].source();
                int lowered = lastObeying(demands[d], windows);
                if (lowered < windows.first[source]) {
                    return false;
                }
                if (lowered < windows.last[source]) {
                    windows.last[source] = lowered;
                    work.add(source);
                }
            }
        }
        return true;
    }

    /** The last position of the source whose demand the target can still keep; one below its first if there is none. */
    private static int lastObeying(Demand demand, Windows windows) {
        long allowed = windows.latest(demand.target(), demand.targetPoint());
        int first = windows.first[demand.source()];
        int ceiling = windows.last[demand.source()];
        int low = ceiling;
        int step = 1;
        while (low >= first && asks(demand, windows, low) > allowed) {
            ceiling = low - 1;
            low -= step;
            step <<= 1;
        }
        int floor = Math.max(low, first - 1);
        while (floor < ceiling) {
            int middle = (floor + ceiling + 1) >>> 1;
            if (asks(demand, windows, middle) > allowed) {
                ceiling = middle - 1;
            } else {
                floor = middle;
            }
        }
        return floor;
    }

    private static long asks(Demand demand, Windows windows, int position) {
        return demand.bound(windows.earliest(demand.source(), demand.sourcePoint(), position));
    }
}
