package io.journeykit.planning.search;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Counts the dates on which visits start, in the zone where the person lives, exactly or at least. */
final class Days {

    private final Dates dates;
    private final boolean[][] later;
    /** Visits so that none is always later than one after it. */
    private final int[] inOrder;

    /**
     * Learns from the demands which visit is always on a later date than which.
     *
     * @param windows the widest that will ever be asked about
     */
    Days(ZoneId home, List<Precedence> precedences, Windows windows) {
        this.dates = dates(home, windows);
        this.later = new boolean[windows.size()][windows.size()];
        for (Precedence precedence : precedences) {
            later[precedence.source()][precedence.target()] |= isAlwaysLater(precedence, windows);
        }
        closeOver(later);
        this.inOrder = inOrder(later);
    }

    private static Dates dates(ZoneId home, Windows windows) {
        long from = Long.MAX_VALUE;
        long to = Long.MIN_VALUE;
        for (int v = 0; v < windows.size(); v++) {
            if (!windows.isEmpty(v)) {
                from = Math.min(from, windows.times[v].starts()[windows.first[v]]);
                to = Math.max(to, windows.times[v].starts()[windows.last[v]]);
            }
        }
        return from > to ? new Dates(home, 0, 0) : new Dates(home, from, to);
    }

    private boolean isAlwaysLater(Precedence precedence, Windows windows) {
        int source = precedence.source();
        if (precedence.targetPoint() == Point.END || windows.isEmpty(source)) {
            return false;
        }
        Times times = windows.times[source];
        long last = dates.of(times.starts()[windows.last[source]]);
        for (long day = dates.of(times.starts()[windows.first[source]]); day <= last; day++) {
            long nextDay = dates.startOf(day + 1);
            // Mostly the date alone tells; where clocks change that day, its first slot may.
            if (precedence.bound(dates.startOf(day)) < nextDay && boundOfFirst(precedence, windows, day) < nextDay) {
                return false;
            }
        }
        return true;
    }

    private long boundOfFirst(Precedence precedence, Windows windows, long day) {
        int source = precedence.source();
        int at = windows.times[source].firstStartingAt(dates.startOf(day), windows.first[source]);
        return at > windows.last[source]
                ? Long.MAX_VALUE
                : precedence.bound(windows.earliest(source, precedence.sourcePoint(), at));
    }

    private static void closeOver(boolean[][] later) {
        for (int between = 0; between < later.length; between++) {
            for (int from = 0; from < later.length; from++) {
                for (int to = 0; to < later.length; to++) {
                    later[from][to] |= later[from][between] && later[between][to];
                }
            }
        }
    }

    private static int[] inOrder(boolean[][] later) {
        Integer[] visits = new Integer[later.length];
        Arrays.setAll(visits, v -> v);
        int[] before = new int[later.length];
        for (boolean[] others : later) {
            for (int v = 0; v < others.length; v++) {
                before[v] += others[v] ? 1 : 0;
            }
        }
        // Who is later than another is later than all that the other is later than, and than the other.
        Arrays.sort(visits, (one, other) -> Integer.compare(before[one], before[other]));
        return Arrays.stream(visits).mapToInt(v -> v).toArray();
    }

    /** The date of an instant, as a count of days. */
    long of(long epochSecond) {
        return dates.of(epochSecond);
    }

    /** The epoch second at which a date starts. */
    long startOf(long day) {
        return dates.startOf(day);
    }

    long first(Windows windows, int v) {
        return of(windows.times[v].starts()[windows.first[v]]);
    }

    private long last(Windows windows, int v) {
        return of(windows.times[v].starts()[windows.last[v]]);
    }

    /** Whether the slots still in question for a visit lie on more than one date. */
    boolean areSeveral(Windows windows, int v) {
        return first(windows, v) != last(windows, v);
    }

    /** On how many dates all visits are if each stands at its first slot. */
    long exactly(Windows windows) {
        long[] first = new long[windows.size()];
        for (int v = 0; v < first.length; v++) {
            first[v] = first(windows, v);
        }
        Arrays.sort(first);
        long different = 0;
        for (int i = 0; i < first.length; i++) {
            different += i == 0 || first[i] != first[i - 1] ? 1 : 0;
        }
        return different;
    }

    /** On how many dates these visits must be, wherever in their windows they are. */
    long atLeast(Windows windows, BitSet visits) {
        return visits.cardinality() <= 1
                ? visits.cardinality()
                : Math.max(meetings(windows, visits), heaviestRow(visits, ONE_EACH));
    }

    /** What each visit of a row counts. */
    interface Weight {
        long of(int visit);
    }

    private static final Weight ONE_EACH = visit -> 1;

    /** The fewest dates that touch every window: always take the date on which the next window closes. */
    private long meetings(Windows windows, BitSet visits) {
        int size = windows.size();
        long[] opening = new long[size];
        long[] closing = new long[size];
        int[] open = visits.stream().toArray();
        for (int v : open) {
            opening[v] = first(windows, v);
            closing[v] = last(windows, v);
        }
        int left = open.length;
        long count = 0;
        while (left > 0) {
            long next = Long.MAX_VALUE;
            for (int i = 0; i < left; i++) {
                next = Math.min(next, closing[open[i]]);
            }
            int kept = 0;
            for (int i = 0; i < left; i++) {
                if (opening[open[i]] > next) {
                    open[kept++] = open[i];
                }
            }
            left = kept;
            count++;
        }
        return count;
    }

    /** The greatest weight of a row of visits of which each is always on a later date than the one before. */
    long heaviestRow(BitSet visits, Weight weight) {
        long[] row = new long[later.length];
        long heaviest = 0;
        for (int i = 0; i < inOrder.length; i++) {
            int v = inOrder[i];
            if (visits.get(v)) {
                long before = 0;
                for (int j = 0; j < i; j++) {
                    int u = inOrder[j];
                    before = later[u][v] && visits.get(u) ? Math.max(before, row[u]) : before;
                }
                row[v] = before + weight.of(v);
                heaviest = Math.max(heaviest, row[v]);
            }
        }
        return heaviest;
    }
}
