package io.journeykit.calendar.wall;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The clocks on the walls of a zone, with their changes from 1970 to 2100 listed once: what a wall time is, is then a
 * look into a table. Before and after, and near a change, the zone's rules are to be asked.
 */
public final class WallClock {

    public static final int SECONDS_A_DAY = 24 * 60 * 60;

    /** No second of the epoch that the table knows: the zone's rules are to be asked. */
    public static final long UNSURE = Long.MIN_VALUE;

    private static final long FIRST = Instant.parse("1970-01-01T00:00:00Z").getEpochSecond();
    private static final long LAST = Instant.parse("2100-01-01T00:00:00Z").getEpochSecond();

    // A table for each zone that is ever used, made anew when the zone's rules are others.
    private static final Map<ZoneId, WallClock> KNOWN = new ConcurrentHashMap<>();

    private final ZoneRules rules;
    /** Which version of the zone table the rules are from. */
    private final String version;
    /** The seconds of the epoch at which the clocks change. */
    private final long[] changes;
    /** What holds until each change, and after the last. */
    private final ZoneOffset[] offsets;

    private WallClock(ZoneRules rules, String version) {
        this.rules = rules;
        this.version = version;
        List<ZoneOffsetTransition> listed = new ArrayList<>();
        ZoneOffsetTransition next = rules.nextTransition(Instant.ofEpochSecond(FIRST));
        while (next != null && next.toEpochSecond() < LAST) {
            listed.add(next);
            next = rules.nextTransition(next.getInstant());
        }
        this.changes =
                listed.stream().mapToLong(ZoneOffsetTransition::toEpochSecond).toArray();
        this.offsets = new ZoneOffset[changes.length + 1];
        offsets[0] = rules.getOffset(Instant.ofEpochSecond(FIRST));
        Arrays.setAll(offsets, i -> i == 0 ? offsets[0] : listed.get(i - 1).getOffsetAfter());
    }

    public static WallClock of(ZoneId zone) {
        ZoneRules rules = zone.getRules();
        WallClock known = KNOWN.get(zone);
        if (known == null || known.rules != rules && !known.rules.equals(rules)) {
            known = new WallClock(rules, ZoneTable.versionFor(zone));
            KNOWN.put(zone, known);
        }
        return known;
    }

    /** The rules that this table was made by, also when the zone has got others since. */
    public ZoneRules rules() {
        return rules;
    }

    public String version() {
        return version;
    }

    public ZoneOffset offsetAt(Instant instant) {
        return offsetAt(instant.getEpochSecond());
    }

    private ZoneOffset offsetAt(long second) {
        return second < FIRST || second >= LAST
                ? rules.getOffset(Instant.ofEpochSecond(second))
                : offsets[changesUpTo(second)];
    }

    /** What the clocks show: the seconds since they showed the epoch. */
    public long secondAt(Instant instant) {
        return secondAt(instant.getEpochSecond());
    }

    /** What the clocks show at a second of the epoch. */
    public long secondAt(long second) {
        return second + offsetAt(second).getTotalSeconds();
    }

    /** The second of the epoch at which the clocks show this; {@link #UNSURE} if they change within a day of it. */
    public long plainly(long wallSecond) {
        if (wallSecond < FIRST + SECONDS_A_DAY || wallSecond >= LAST - SECONDS_A_DAY) {
            return UNSURE;
        }
        // No offset is as long as a day.
        int before = changesUpTo(wallSecond - SECONDS_A_DAY);
        boolean changes = before < this.changes.length && this.changes[before] <= wallSecond + SECONDS_A_DAY;
        return changes ? UNSURE : wallSecond - offsets[before].getTotalSeconds();
    }

    /** Whether the table knows that the clocks change at no second within two days of this one on the wall. */
    public boolean isQuietAround(long wallSecond) {
        // No offset is as long as a day, so three days of the epoch hold two of the wall.
        long margin = 3L * SECONDS_A_DAY;
        return wallSecond >= FIRST + margin
                && wallSecond < LAST - margin
                && changesUpTo(wallSecond - margin) == changesUpTo(wallSecond + margin);
    }

    private int changesUpTo(long second) {
        int found = Arrays.binarySearch(changes, second);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** {@code the clocks, which change 260 times}. */
    @Override
    public String toString() {
        return "the clocks, which change " + changes.length + " times";
    }
}
