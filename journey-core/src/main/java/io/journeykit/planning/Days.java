package io.journeykit.planning;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Counts the dates on which visits start, in the zone where the person lives, exactly or at least. */
final class Days {

    private final ZoneId home;
    private final ZoneRules rules;
    private final boolean[][] later;

    /**
     * Learns from the demands which visit is always on a later date than which.
     *
     * @param windows the widest that will ever be asked about
     */
    Days(ZoneId home, List<Demand> demands, Windows windows) {
        this.home = home;
        this.rules = home.getRules();
        this.later = new boolean[windows.size()][windows.size()];
        for (Demand demand : demands) {
            later[demand.source()][demand.target()] |= isAlwaysLater(demand, windows);
        }
        closeOver(later);
    }

    private boolean isAlwaysLater(Demand demand, Windows windows) {
        if (demand.targetPoint() == Point.END) {
            return false;
        }
        int source = demand.source();
        Times times = windows.times[source];
        for (int at = windows.first[source]; at <= windows.last[source]; ) {
            long nextDay = startOf(of(times.starts()[at]) + 1);
            if (demand.bound(windows.earliest(source, demand.sourcePoint(), at)) < nextDay) {
                return false;
            }
            at = times.firstStartingAt(nextDay, at);
        }
        return true;
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

    /** The date of an instant, as a count of days. */
    long of(long epochSecond) {
        int offset = rules.getOffset(Instant.ofEpochSecond(epochSecond)).getTotalSeconds();
        return Math.floorDiv(epochSecond + offset, 86_400L);
    }

    /** The epoch second at which a date starts. */
    long startOf(long day) {
        return LocalDate.ofEpochDay(day).atStartOfDay(home).toEpochSecond();
    }

    private long first(Windows windows, int v) {
        return of(windows.times[v].starts()[windows.first[v]]);
    }

    private long last(Windows windows, int v) {
        return of(windows.times[v].starts()[windows.last[v]]);
    }

    /** Whether the slots still in question for a visit lie on more than one date. */
    boolean areSeveral(Windows windows, int v) {
        return first(windows, v) != last(windows, v);
    }

    /** Whether two visits are on the same date if each stands at its first slot. */
    boolean areSame(Windows windows, int one, int other) {
        return first(windows, one) == first(windows, other);
    }

    /** On how many dates these visits are if each stands at its first slot. */
    long exactly(Windows windows, BitSet visits) {
        long[] dates = new long[visits.cardinality()];
        int count = 0;
        for (int v = visits.nextSetBit(0); v >= 0; v = visits.nextSetBit(v + 1)) {
            dates[count++] = first(windows, v);
        }
        Arrays.sort(dates);
        long different = 0;
        for (int i = 0; i < count; i++) {
            different += i == 0 || dates[i] != dates[i - 1] ? 1 : 0;
        }
        return different;
    }

    /** On how many dates these visits must be, wherever in their windows they are. */
    long atLeast(Windows windows, BitSet visits) {
        return visits.cardinality() <= 1
                ? visits.cardinality()
                : Math.max(meetings(windows, visits), longestRow(visits));
    }

    /** The fewest dates that touch every window: always take the date on which the next window closes. */
    private long meetings(Windows windows, BitSet visits) {
        BitSet open = (BitSet) visits.clone();
        long count = 0;
        while (!open.isEmpty()) {
            long closing = Long.MAX_VALUE;
            for (int v = open.nextSetBit(0); v >= 0; v = open.nextSetBit(v + 1)) {
                closing = Math.min(closing, last(windows, v));
            }
            for (int v = open.nextSetBit(0); v >= 0; v = open.nextSetBit(v + 1)) {
                open.set(v, first(windows, v) > closing);
            }
            count++;
        }
        return count;
    }

    /** The longest row of visits of which each is always on a later date than the one before. */
    private long longestRow(BitSet visits) {
        int[] row = new int[later.length];
        int longest = 0;
        for (boolean grows = true; grows && longest < visits.cardinality(); ) {
            grows = false;
            for (int v = visits.nextSetBit(0); v >= 0; v = visits.nextSetBit(v + 1)) {
                int length = 1 + longestBefore(v, row, visits);
                grows |= length > row[v];
                row[v] = length;
                longest = Math.max(longest, length);
            }
        }
        return longest;
    }

    private int longestBefore(int v, int[] row, BitSet visits) {
        int longest = 0;
        for (int u = visits.nextSetBit(0); u >= 0; u = visits.nextSetBit(u + 1)) {
            longest = later[u][v] ? Math.max(longest, row[u]) : longest;
        }
        return longest;
    }
}
