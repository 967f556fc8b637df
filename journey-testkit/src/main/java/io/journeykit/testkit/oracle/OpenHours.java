package io.journeykit.testkit.oracle;

import static java.util.Objects.requireNonNull;

import io.journeykit.calendar.hours.DailyHours;
import io.journeykit.calendar.hours.WeeklyHours;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Whether the hours of a week are open, as the oracle reads them: half-open, on the wall, and running past midnight. */
final class OpenHours {

    private OpenHours() {}

    /** Whether they are open in every zone. */
    static boolean areOpen(WeeklyHours hours, Instant at, List<ZoneId> zones) {
        for (ZoneId zone : zones) {
            if (!areOpen(hours, LocalDateTime.ofInstant(at, zone))) {
                return false;
            }
        }
        return true;
    }

    private static boolean areOpen(WeeklyHours hours, LocalDateTime wall) {
        LocalTime time = wall.toLocalTime();
        for (DailyHours each : requireNonNull(hours.byDay().get(wall.getDayOfWeek()))) {
            if (holdsOnItsDay(each, time)) {
                return true;
            }
        }
        for (DailyHours each :
                requireNonNull(hours.byDay().get(wall.getDayOfWeek().minus(1)))) {
            if (runsOver(each) && time.isBefore(each.to())) {
                return true;
            }
        }
        return false;
    }

    private static boolean holdsOnItsDay(DailyHours hours, LocalTime time) {
        boolean toItsEnd = hours.to().equals(LocalTime.MIDNIGHT) || runsOver(hours);
        return !time.isBefore(hours.from()) && (toItsEnd || time.isBefore(hours.to()));
    }

    private static boolean runsOver(DailyHours hours) {
        return hours.to().isBefore(hours.from()) && !hours.to().equals(LocalTime.MIDNIGHT);
    }

    /** The first moment, from one time up to another, at which they are open in every zone. */
    static Optional<Instant> firstOpen(WeeklyHours hours, List<ZoneId> zones, Instant from, Instant to) {
        TreeSet<Instant> candidates = new TreeSet<>();
        candidates.add(from);
        zones.forEach(zone -> openings(hours, zone, from, to, candidates));
        return candidates.tailSet(from).stream()
                .filter(to::isAfter)
                .filter(at -> areOpen(hours, at, zones))
                .findFirst();
    }

    private static void openings(WeeklyHours hours, ZoneId zone, Instant from, Instant to, TreeSet<Instant> into) {
        LocalDate last = LocalDate.ofInstant(to, zone);
        for (LocalDate date = LocalDate.ofInstant(from, zone); !date.isAfter(last); date = date.plusDays(1)) {
            for (DailyHours each : requireNonNull(hours.byDay().get(date.getDayOfWeek()))) {
                into.add(date.atTime(each.from()).atZone(zone).toInstant());
            }
        }
    }
}
