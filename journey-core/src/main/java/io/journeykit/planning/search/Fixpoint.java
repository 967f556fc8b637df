package io.journeykit.planning.search;

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

    private final Precedence[] precedences;
    private final int[][] bySource;
    private final int[][] byTarget;

    Fixpoint(List<Precedence> precedences, int visits) {
        this.precedences = precedences.toArray(Precedence[]::new);
        this.bySource = grouped(visits, true);
        this.byTarget = grouped(visits, false);
    }

    private Fixpoint(Precedence[] precedences, int[][] bySource, int[][] byTarget) {
        this.precedences = precedences;
        this.bySource = bySource;
        this.byTarget = byTarget;
    }

    /** With one more demand. */
    Fixpoint with(Precedence precedence) {
        Precedence[] more = Arrays.copyOf(precedences, precedences.length + 1);
        more[precedences.length] = precedence;
        return new Fixpoint(
                more,
                plus(bySource, precedence.source(), precedences.length),
                plus(byTarget, precedence.target(), precedences.length));
    }

    private static int[][] plus(int[][] groups, int v, int precedence) {
        int[][] more = groups.clone();
        more[v] = Arrays.copyOf(groups[v], groups[v].length + 1);
        more[v][groups[v].length] = precedence;
        return more;
    }

    private int[][] grouped(int visits, boolean source) {
        int[][] groups = new int[visits][0];
        for (int d = 0; d < precedences.length; d++) {
            groups = plus(groups, source ? precedences[d].source() : precedences[d].target(), d);
        }
        return groups;
    }

    Precedence precedence(int index) {
        return precedences[index];
    }

    /** Raises the firsts until every demand is kept; false as soon as a visit has no slot left. */
    boolean raise(Windows windows, BoundListener listener) {
        for (int v = 0; v < windows.size(); v++) {
            listener.opened(v);
            if (windows.isEmpty(v)) {
                return false;
            }
        }
        return raise(windows, listener, new Worklist(windows.size()));
    }

    /** The same where all demands are kept but those from and to one visit, which has changed. */
    boolean raiseAfter(int changed, Windows windows, BoundListener listener) {
        if (windows.isEmpty(changed)) {
            return false;
        }
        Worklist work = Worklist.of(windows.size(), changed);
        for (int d : byTarget[changed]) {
            work.add(precedences[d].source());
        }
        return raise(windows, listener, work);
    }

    private boolean raise(Windows windows, BoundListener listener, Worklist work) {
        for (int v = work.next(); v >= 0; v = work.next()) {
            for (int d : bySource[v]) {
                if (!obey(d, windows, work, listener)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean obey(int d, Windows windows, Worklist work, BoundListener listener) {
        Precedence precedence = precedences[d];
        int source = precedence.source();
        int target = precedence.target();
        long bound = precedence.bound(windows.earliest(source, precedence.sourcePoint(), windows.first[source]));
        int raised = windows.firstAt(target, precedence.targetPoint(), bound);
        if (raised == windows.first[target]) {
            return true;
        }
        windows.first[target] = raised;
        boolean goOn = listener.raised(target, d);
        work.add(target);
        return goOn && !windows.isEmpty(target);
    }

    /** Lowers the lasts until every demand is kept; false as soon as a visit has no slot left. */
    boolean lower(Windows windows) {
        Worklist work = new Worklist(windows.size());
        for (int v = work.next(); v >= 0; v = work.next()) {
            for (int d : byTarget[v]) {
                int source = precedences[d].source();
                int lowered = lastObeying(precedences[d], windows);
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
    private static int lastObeying(Precedence precedence, Windows windows) {
        long allowed = windows.latest(precedence.target(), precedence.targetPoint());
        int first = windows.first[precedence.source()];
        int ceiling = windows.last[precedence.source()];
        int low = ceiling;
        int step = 1;
        while (low >= first && asks(precedence, windows, low) > allowed) {
            ceiling = low - 1;
            low -= step;
            step <<= 1;
        }
        int floor = Math.max(low, first - 1);
        while (floor < ceiling) {
            int middle = (floor + ceiling + 1) >>> 1;
            if (asks(precedence, windows, middle) > allowed) {
                ceiling = middle - 1;
            } else {
                floor = middle;
            }
        }
        return floor;
    }

    private static long asks(Precedence precedence, Windows windows, int position) {
        return precedence.bound(windows.earliest(precedence.source(), precedence.sourcePoint(), position));
    }
}
