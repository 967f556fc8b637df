package io.journeykit.planning.search;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Arrays;

/** The dates of a zone as counts of days, for a range of instants; the changes of its clocks are looked up once. */
final class Dates {

    private static final long DAY = 86_400;

    private final ZoneId zone;
    private final long[] changes;
    private final int[] offsets;

    /** For instants from one epoch second to another, both included. */
    Dates(ZoneId zone, long from, long to) {
        this.zone = zone;
        ZoneRules rules = zone.getRules();
        long[] found = new long[8];
        int[] after = new int[9];
        after[0] = rules.getOffset(Instant.ofEpochSecond(from)).getTotalSeconds();
        int count = 0;
        ZoneOffsetTransition next = rules.nextTransition(Instant.ofEpochSecond(from));
        for (; next != null && next.toEpochSecond() <= to; next = rules.nextTransition(next.getInstant())) {
            found = count == found.length ? Arrays.copyOf(found, 2 * count) : found;
            after = count + 1 == after.length ? Arrays.copyOf(after, 2 * count + 1) : after;
            found[count++] = next.toEpochSecond();
            after[count] = next.getOffsetAfter().getTotalSeconds();
        }
        this.changes = Arrays.copyOf(found, count);
        this.offsets = Arrays.copyOf(after, count + 1);
    }

    /** The date of an instant, as a count of days. */
    long of(long epochSecond) {
        return Math.floorDiv(epochSecond + offsets[changesUpTo(epochSecond)], DAY);
    }

    /** The epoch second at which a date starts. */
    long startOf(long day) {
        long midday = day * DAY + DAY / 2;
        int before = changesUpTo(midday - 2 * DAY);
        boolean plain = before == changesUpTo(midday + 2 * DAY);
        return plain
                ? day * DAY - offsets[before]
                : LocalDate.ofEpochDay(day).atStartOfDay(zone).toEpochSecond();
    }

    private int changesUpTo(long second) {
        int low = 0;
        while (low < changes.length && changes[low] <= second) {
            low++;
        }
        return low;
    }
}
