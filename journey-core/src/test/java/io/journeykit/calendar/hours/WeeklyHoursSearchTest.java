package io.journeykit.calendar.hours;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.calendar.NaiveClock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Random weeks around clock changes, beside a walk from minute to minute. */
class WeeklyHoursSearchTest {

    private static final List<ZoneId> ZONES = List.of(
            ZoneId.of("America/New_York"),
            ZoneId.of("Europe/Berlin"),
            ZoneId.of("Australia/Lord_Howe"),
            ZoneId.of("Africa/Casablanca"),
            ZoneId.of("Asia/Kathmandu"));
    private static final Duration A_WEEK_AND_A_DAY = Duration.ofDays(8);

    @Test
    void the_search_in_one_zone_agrees_with_a_walk() {
        Random random = new Random(23);

        for (int i = 0; i < 400; i++) {
            ZoneId zone = ZONES.get(random.nextInt(ZONES.size()));
            WeeklyHours hours = anyWeek(random);
            Instant start = nearAClockChange(zone, random);
            Walk walk = new Walk(hours, List.of(zone));

            String about = hours + " at " + start + " in " + zone;
            assertThat(hours.next(start, zone)).as(about).isEqualTo(walk.next(start));
            assertThat(hours.endAfter(start, zone)).as(about).isEqualTo(walk.endAfter(start));
            assertThat(hours.lastBefore(start, zone)).as(about).isEqualTo(walk.lastBefore(start));
        }
    }

    @Test
    void the_search_in_several_zones_agrees_with_a_walk() {
        Random random = new Random(29);

        for (int i = 0; i < 200; i++) {
            List<ZoneId> zones = List.of(ZONES.get(random.nextInt(5)), ZONES.get(random.nextInt(5)));
            WeeklyHours hours = anyWeek(random);
            Instant start = nearAClockChange(zones.get(0), random);
            Walk walk = new Walk(hours, zones);

            String about = hours + " at " + start + " in " + zones;
            walk.next(start)
                    .ifPresent(expected ->
                            assertThat(hours.next(start, zones)).as(about).contains(expected));
            assertThat(hours.endAfter(start, zones)).as(about).isEqualTo(walk.endAfter(start));
            walk.lastBefore(start)
                    .ifPresent(expected ->
                            assertThat(hours.lastBefore(start, zones)).as(about).contains(expected));
        }
    }

    /** Asks for the wall time of every minute (and, backwards, of its last second). */
    private record Walk(WeeklyHours hours, List<ZoneId> zones) {

        boolean isOpen(Instant instant) {
            return zones.stream().allMatch(zone -> hours.allows(LocalDateTime.ofInstant(instant, zone)));
        }

        Optional<Instant> next(Instant from) {
            return first(from, true);
        }

        Optional<Instant> endAfter(Instant from) {
            return isOpen(from) ? first(from, false) : Optional.empty();
        }

        Optional<Instant> lastBefore(Instant start) {
            Instant end = start.minus(A_WEEK_AND_A_DAY);
            for (Instant second = start.minusSeconds(1); second.isAfter(end); second = second.minusSeconds(60)) {
                if (isOpen(second)) {
                    return Optional.of(second);
                }
            }
            return Optional.empty();
        }

        private Optional<Instant> first(Instant from, boolean open) {
            Instant end = from.plus(A_WEEK_AND_A_DAY);
            for (Instant minute = from; minute.isBefore(end); minute = minute.plusSeconds(60)) {
                if (isOpen(minute) == open) {
                    return Optional.of(minute);
                }
            }
            return Optional.empty();
        }
    }

    private static Instant nearAClockChange(ZoneId zone, Random random) {
        List<Instant> changes = new NaiveClock(zone).changes(2024, 2027);
        Instant middle =
                changes.isEmpty() ? Instant.parse("2026-06-01T00:00:00Z") : changes.get(random.nextInt(changes.size()));
        return middle.plusSeconds(60L * (random.nextInt(6 * 24 * 60) - 3 * 24 * 60));
    }

    private static WeeklyHours anyWeek(Random random) {
        Map<DayOfWeek, List<DailyHours>> byDay = new EnumMap<>(DayOfWeek.class);
        int busyness = 1 + random.nextInt(3);
        for (DayOfWeek day : DayOfWeek.values()) {
            List<DailyHours> hours = new ArrayList<>();
            for (int i = random.nextInt(busyness); i > 0; i--) {
                hours.add(anyHours(random));
            }
            byDay.put(day, hours);
        }
        byDay.put(DayOfWeek.SUNDAY, List.of(anyHours(random)));
        return WeeklyHours.of(byDay);
    }

    private static DailyHours anyHours(Random random) {
        LocalTime from = LocalTime.MIDNIGHT.plusMinutes(15 * random.nextInt(96));
        LocalTime to = from.plusMinutes(15 * (1 + random.nextInt(60)));
        return new DailyHours(from, to);
    }
}
