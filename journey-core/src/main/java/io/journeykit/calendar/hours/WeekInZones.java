package io.journeykit.calendar.hours;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** A repeating week where the zone is unknown: open only when it is open in every zone that it may be. */
final class WeekInZones {

    /** More than a year, so that every clock change of every candidate has been met. */
    private static final Duration LONGEST_SEARCH = Duration.ofDays(400);

    private final List<WeekInZone> candidates;

    WeekInZones(Week week, List<ZoneId> zones) {
        if (zones.isEmpty()) {
            throw new IllegalArgumentException("No candidate zones; name at least one zone that the person may be in");
        }
        this.candidates = zones.stream().map(zone -> new WeekInZone(week, zone)).toList();
    }

    boolean isOpen(Instant instant) {
        return candidates.stream().allMatch(zone -> zone.isOpen(instant));
    }

    Optional<Instant> firstOpen(Instant from) {
        Instant limit = from.plus(LONGEST_SEARCH);
        Optional<Instant> found = Optional.of(from);
        while (found.isPresent() && !isOpen(found.get())) {
            Instant start = found.get();
            found = candidates.stream()
                    .flatMap(zone -> zone.first(true, start).stream())
                    .max(Instant::compareTo)
                    .filter(latest -> latest.isBefore(limit) && latest.isAfter(start));
        }
        return found;
    }

    Optional<Instant> firstClosed(Instant from) {
        return candidates.stream()
                .flatMap(zone -> zone.first(false, from).stream())
                .min(Instant::compareTo);
    }

    Optional<Instant> lastOpen(Instant upTo) {
        Instant limit = upTo.minus(LONGEST_SEARCH);
        Optional<Instant> found = Optional.of(Instant.ofEpochSecond(upTo.getEpochSecond()));
        while (found.isPresent() && !isOpen(found.get())) {
            Instant start = found.get();
            found = candidates.stream()
                    .flatMap(zone -> zone.lastOpen(start).stream())
                    .min(Instant::compareTo)
                    .filter(earliest -> earliest.isAfter(limit) && earliest.isBefore(start));
        }
        return found;
    }
}
