package io.journeykit.planning.search;

import io.journeykit.planning.Slot;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Set;
import java.util.function.LongUnaryOperator;

/** Sally's town in the spring of 2026: its wall time, its working days, and when she can come. */
final class Boston {

    static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final Set<LocalDate> HOLIDAYS = Set.of(LocalDate.of(2026, 4, 20));

    private Boston() {}

    /** The instant of a wall time of 2026, such as {@code 03-31T13:00}. */
    static Instant at(String monthDayTime) {
        return LocalDateTime.parse("2026-" + monthDayTime).atZone(ZONE).toInstant();
    }

    static Slot slot(String provider, String monthDayTime) {
        Instant start = at(monthDayTime);
        return new Slot(
                provider + "/" + monthDayTime, start, start.plus(Duration.ofMinutes(45)), provider, provider, ZONE);
    }

    static Slots slots(String provider, String... times) {
        return Slots.of(Arrays.stream(times).map(time -> slot(provider, time)).toList());
    }

    static boolean suitsSally(Slot slot) {
        LocalDateTime wall = LocalDateTime.ofInstant(slot.start(), slot.zone());
        DayOfWeek day = wall.getDayOfWeek();
        boolean free = day == DayOfWeek.TUESDAY || day == DayOfWeek.THURSDAY;
        return free || !wall.toLocalTime().isBefore(LocalTime.of(15, 0));
    }

    /** The same wall time so many working days later (or earlier, if negative). */
    static LongUnaryOperator workingDays(int days) {
        return second -> {
            LocalDateTime wall = LocalDateTime.ofInstant(Instant.ofEpochSecond(second), ZONE);
            LocalDate date = wall.toLocalDate();
            for (int left = Math.abs(days); left > 0; ) {
                date = date.plusDays(Integer.signum(days));
                boolean works = date.getDayOfWeek().getValue() <= 5 && !HOLIDAYS.contains(date);
                left -= works ? 1 : 0;
            }
            return date.atTime(wall.toLocalTime()).atZone(ZONE).toEpochSecond();
        };
    }
}
