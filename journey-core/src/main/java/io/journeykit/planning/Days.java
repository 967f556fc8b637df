package io.journeykit.planning;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.BitSet;
import java.util.List;

/** Counts the dates on which visits start, in the zone where the person lives, exactly or at least. */
final class Days {

    private final ZoneId home;
    private final boolean[][] later;

    /**
     * Learns from the demands which visit is always on a later date than which.
     *
     * @param windows the widest that will ever be asked about
     */
    Days(ZoneId home, List<Demand> demands, Windows windows) {
        this.home = home;
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
        int offset =
                home.getRules().getOffset(Instant.ofEpochSecond(epochSecond)).getTotalSeconds();
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

    /** On how many dates these visits are if each stands at its first slot. */
    long exactly(Windows windows, BitSet visits) {
        return visits.stream().mapToLong(v -> first(windows, v)).distinct().count();
    }

    /** On how many dates these visits must be, wherever in their windows they are. */
    long atLeast(Windows windows, BitSet visits) {
        return Math.max(meetings(windows, visits), longestRow(visits));
    }

    /** The fewest dates that touch every window: always take the date on which the next window closes. */
    private long meetings(Windows windows, BitSet visits) {
        BitSet open = (BitSet) visits.clone();
        long count = 0;
        while (!open.isEmpty()) {
            long closing = open.stream().mapToLong(v -> last(windows, v)).min().orElseThrow();
            for (int v : open.stream().toArray()) {
                open.set(v, first(windows, v) > closing);
            }
            count++;
        }
        return count;
    }

    /** The longest row of visits of which each is always on a later date than the one before. */
    private long longestRow(BitSet visits) {
        long[] row = new long[later.length];
        long longest = 0;
        for (int round = 0; round < visits.cardinality(); round++) {
            for (int v : visits.stream().toArray()) {
                row[v] = 1
                        + visits.stream()
                                .filter(u -> later[u][v])
                                .mapToLong(u -> row[u])
                                .max()
                                .orElse(0);
                longest = Math.max(longest, row[v]);
            }
        }
        return Math.min(longest, visits.cardinality());
    }
}
