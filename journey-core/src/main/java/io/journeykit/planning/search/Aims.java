package io.journeykit.planning.search;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How many days visits are from the targets that they are aimed at, counted where the person lives. */
final class Aims {

    private static final long NONE = Long.MAX_VALUE;

    private final Days days;
    private final long[] dates;
    private final long[] starts;

    private Aims(Days days, long[] dates, long[] starts) {
        this.days = days;
        this.dates = dates;
        this.starts = starts;
    }

    static Aims of(List<Visit> visits, ZoneId home, Days days) {
        List<Optional<LocalDate>> aims = visits.stream()
                .map(visit -> visit.aim().map(target -> date(target, home)))
                .toList();
        return new Aims(
                days,
                aims.stream()
                        .mapToLong(aim -> aim.map(LocalDate::toEpochDay).orElse(NONE))
                        .toArray(),
                aims.stream()
                        .mapToLong(
                                aim -> aim.map(date -> date.atStartOfDay(home).toEpochSecond())
                                        .orElse(NONE))
                        .toArray());
    }

    private static LocalDate date(Instant target, ZoneId home) {
        return target.atZone(home).toLocalDate();
    }

    boolean areNone() {
        return Arrays.stream(dates).allMatch(date -> date == NONE);
    }

    /** Whether a visit is aimed at its target, and earlier is not better for it. */
    boolean isAimed(int v) {
        return dates[v] != NONE;
    }

    /** How many days the first slots of all visits are off. */
    long exactly(Windows windows) {
        long off = 0;
        for (int v = 0; v < dates.length; v++) {
            off += isAimed(v) ? off(windows, v, windows.first[v]) : 0;
        }
        return off;
    }

    /** How many days all visits are off, wherever in their windows they are. */
    long atLeast(Windows windows) {
        long off = 0;
        for (int v = 0; v < dates.length; v++) {
            off += isAimed(v) ? off(windows, v, nearest(windows, v)) : 0;
        }
        return off;
    }

    /** The first of the slots still in question for a visit that are nearest to its target. */
    int nearest(Windows windows, int v) {
        int after = windows.times[v].firstStartingAt(starts[v], windows.first[v]);
        int from = Math.min(after, windows.last[v] + 1);
        if (from == windows.first[v]) {
            return from;
        }
        int before = firstOfDay(windows, v, from - 1);
        return from <= windows.last[v] && off(windows, v, from) < off(windows, v, before) ? from : before;
    }

    private int firstOfDay(Windows windows, int v, int position) {
        Times times = windows.times[v];
        return times.firstStartingAt(days.startOf(days.of(times.starts()[position])), windows.first[v]);
    }

    /** How many days a slot of a visit is off. */
    long off(Windows windows, int v, int position) {
        return Math.abs(days.of(windows.times[v].starts()[position]) - dates[v]);
    }
}
