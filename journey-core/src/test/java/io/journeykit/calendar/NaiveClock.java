package io.journeykit.calendar;

import static java.time.ZoneOffset.UTC;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.LongStream;

/**
 * The clocks of a zone, read the slow way: it knows only which offset holds at an instant, and finds changes, gaps and
 * overlaps by looking. It never asks for a transition or for the offsets of a wall time.
 */
public record NaiveClock(ZoneId zone) {

    private static final Duration STEP = Duration.ofHours(12);

    public static List<ZoneId> zonesThatDiffer() {
        Map<Object, ZoneId> byRules = new LinkedHashMap<>();
        for (String id : new TreeSet<>(ZoneId.getAvailableZoneIds())) {
            byRules.putIfAbsent(ZoneId.of(id).getRules(), ZoneId.of(id));
        }
        return List.copyOf(byRules.values());
    }

    public List<Instant> changes(int firstYear, int lastYear) {
        Instant end = Year.of(lastYear + 1).atDay(1).atStartOfDay(UTC).toInstant();
        List<Instant> changes = new ArrayList<>();
        Instant from = Year.of(firstYear).atDay(1).atStartOfDay(UTC).toInstant();
        for (; from.isBefore(end); from = from.plus(STEP)) {
            if (offset(from) != offset(from.plus(STEP))) {
                changes.add(changeWithin(from.getEpochSecond(), from.plus(STEP).getEpochSecond()));
            }
        }
        return changes;
    }

    private Instant changeWithin(long before, long after) {
        long middle = before + (after - before) / 2;
        if (middle == before) {
            return Instant.ofEpochSecond(after);
        }
        boolean changedLater = offset(Instant.ofEpochSecond(middle)) == offset(Instant.ofEpochSecond(before));
        return changedLater ? changeWithin(middle, after) : changeWithin(before, middle);
    }

    public LocalDateTime wallTime(Instant instant) {
        return LocalDateTime.ofEpochSecond(instant.getEpochSecond() + offset(instant), instant.getNano(), UTC);
    }

    public List<Instant> instantsShowing(LocalDateTime wallTime) {
        Instant asIfUtc = wallTime.toInstant(UTC);
        return LongStream.of(-36, -24, -12, 0, 12, 24, 36)
                .map(hours -> offset(asIfUtc.plus(Duration.ofHours(hours))))
                .distinct()
                .mapToObj(asIfUtc::minusSeconds)
                .filter(instant -> wallTime(instant).equals(wallTime))
                .sorted()
                .toList();
    }

    public Duration gapAround(LocalDateTime wallTime) {
        Instant asIfUtc = wallTime.toInstant(UTC);
        long earlier = offset(asIfUtc.minus(Duration.ofHours(36)));
        long later = offset(asIfUtc.plus(Duration.ofHours(36)));
        return Duration.ofSeconds(later - earlier);
    }

    private long offset(Instant instant) {
        return zone.getRules().getOffset(instant).getTotalSeconds();
    }

    @Override
    public String toString() {
        return zone.getId();
    }
}
