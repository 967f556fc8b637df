package io.journeykit.testkit.oracle;

import io.journeykit.calendar.DailyHours;
import io.journeykit.calendar.WeeklyHours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Whether the hours of a week are open, as the oracle reads them: half-open, on the wall, and running past midnight. */
final class OpenHours {

    private static final Duration STEP = Duration.ofMinutes(15);

    private OpenHours() {}

    /** Whether they are open in every zone. */
    static boolean areOpen(WeeklyHours hours, Instant at, List<ZoneId> zones) {
        return zones.stream().allMatch(zone -> areOpen(hours, LocalDateTime.ofInstant(at, zone)));
    }

    private static boolean areOpen(WeeklyHours hours, LocalDateTime wall) {
        LocalTime time = wall.toLocalTime();
        return hours.byDay().get(wall.getDayOfWeek()).stream().anyMatch(each -> holdsOnItsDay(each, time))
                || hours.byDay().get(wall.getDayOfWeek().minus(1)).stream()
                        .anyMatch(each -> runsOver(each) && time.isBefore(each.to()));
    }

    private static boolean holdsOnItsDay(DailyHours hours, LocalTime time) {
        boolean toItsEnd = hours.to().equals(LocalTime.MIDNIGHT) || runsOver(hours);
        return !time.isBefore(hours.from()) && (toItsEnd || time.isBefore(hours.to()));
    }

    private static boolean runsOver(DailyHours hours) {
        return hours.to().isBefore(hours.from()) && !hours.to().equals(LocalTime.MIDNIGHT);
    }

    /** The first quarter of an hour, from one time to another, at which they are open. */
    static Optional<Instant> firstOpen(WeeklyHours hours, List<ZoneId> zones, Instant from, Instant to) {
        for (Instant at = from; at.isBefore(to); at = at.plus(STEP)) {
            if (areOpen(hours, at, zones)) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }
}
