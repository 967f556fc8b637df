package io.journeykit.testkit.oracle;

import static java.util.Objects.requireNonNull;

import io.journeykit.agenda.Preferences;
import io.journeykit.calendar.hours.DailyHours;
import io.journeykit.calendar.hours.WeeklyHours;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.stream.Stream;

/** The hours in which a person may be spoken to. */
final class Windows {

    private Windows() {}

    /** Whether it is open at that time by whatever channel, and wherever she may be. */
    static boolean areOpen(Preferences person, Instant at) {
        return Stream.concat(Stream.of(person.contact().window()), person.contact().windows().values().stream())
                .allMatch(hours -> person.zones().stream().allMatch(zone -> isOpen(hours, at, zone)));
    }

    private static boolean isOpen(WeeklyHours hours, Instant at, ZoneId zone) {
        LocalDateTime wall = at.atZone(zone).toLocalDateTime();
        LocalTime time = wall.toLocalTime();
        return requireNonNull(hours.byDay().get(wall.getDayOfWeek())).stream().anyMatch(of -> isIn(of, time))
                || requireNonNull(hours.byDay().get(wall.getDayOfWeek().minus(1))).stream()
                        .anyMatch(of -> of.wrapsMidnight() && time.isBefore(of.to()));
    }

    private static boolean isIn(DailyHours hours, LocalTime time) {
        boolean untilMidnight = hours.wrapsMidnight() || hours.to().equals(LocalTime.MIDNIGHT);
        return !time.isBefore(hours.from()) && (untilMidnight || time.isBefore(hours.to()));
    }
}
