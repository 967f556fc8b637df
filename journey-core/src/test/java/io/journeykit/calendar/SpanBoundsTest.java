package io.journeykit.calendar;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.calendar.days.HolidayTable;
import io.journeykit.calendar.days.Horizon;
import io.journeykit.calendar.days.WorkCalendar;
import io.journeykit.calendar.days.WorkCalendars;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SpanBoundsTest {

    @Test
    void a_month_has_28_to_31_days_and_a_day_23_to_25_hours() {
        assertThat(Span.days(1).atLeast()).isEqualTo(Duration.ofHours(23));
        assertThat(Span.days(1).atMost()).isEqualTo(Duration.ofHours(25));
        assertThat(Span.months(1).atLeast()).isEqualTo(Duration.ofDays(28).minusHours(2));
        assertThat(Span.months(1).atMost()).isEqualTo(Duration.ofDays(31).plusHours(2));
        assertThat(Span.months(12).atLeast()).isEqualTo(Duration.ofDays(365).minusHours(2));
    }

    @Test
    void an_exact_span_has_no_room_and_no_time_has_none_either() {
        assertThat(Span.hours(4).atLeast()).isEqualTo(Span.hours(4).atMost()).isEqualTo(Duration.ofHours(4));
        assertThat(Span.ZERO.atMost()).isZero();
        assertThat(Span.workingDays(0).atMost()).isZero();
    }

    @Test
    void a_working_day_may_take_a_day_or_a_closure_of_a_fortnight() {
        assertThat(Span.workingDays(1).atLeast()).isEqualTo(Duration.ofHours(23));
        assertThat(Span.workingDays(1).atMost()).isEqualTo(Duration.ofDays(17).plusHours(2));
    }

    @Test
    void no_span_in_any_zone_under_any_policy_is_shorter_or_longer() {
        List<ZoneId> zones = NaiveClock.zonesThatDiffer().stream()
                .filter(zone -> !List.of("Antarctica/Troll", "Antarctica/Casey").contains(zone.getId()))
                .toList();
        Random random = new Random(11);

        for (ZoneId zone : zones) {
            for (int i = 0; i < 300; i++) {
                assertWithinBounds(anyAlmanac(zone, random), anyInstant(random), anySpan(random));
            }
        }
    }

    @Test
    void working_days_around_a_long_closure_stay_within_the_bounds() {
        TreeMap<LocalDate, String> closure = new TreeMap<>();
        LocalDate.of(2026, 12, 22)
                .datesUntil(LocalDate.of(2027, 1, 5))
                .forEach(date -> closure.put(date, "closed over the new year"));
        Horizon horizon = new Horizon(LocalDate.of(2020, 1, 1), LocalDate.of(2040, 12, 31));
        WorkCalendar calendar = WorkCalendars.of(new HolidayTable("site", "1", horizon, closure));
        Almanac almanac = Almanac.of(UTC, calendar);

        LocalDate.of(2026, 12, 1)
                .datesUntil(LocalDate.of(2027, 1, 20))
                .forEach(date -> assertWithinBounds(almanac, almanac.startOf(date), Span.workingDays(1)));
    }

    private static void assertWithinBounds(Almanac almanac, Instant anchor, Span span) {
        Instant later = almanac.plus(anchor, span);
        Instant earlier = almanac.minus(anchor, span);

        assertThat(Duration.between(anchor, later))
                .as("%s + %s in %s", anchor, span, almanac)
                .isBetween(span.atLeast(), span.atMost());
        assertThat(Duration.between(earlier, anchor))
                .as("%s - %s in %s", anchor, span, almanac)
                .isBetween(span.atLeast(), span.atMost());
    }

    private static Almanac anyAlmanac(ZoneId zone, Random random) {
        MonthEnd monthEnd = random.nextBoolean() ? MonthEnd.CLAMP : MonthEnd.ROLL_FORWARD;
        DaylightSaving daylightSaving = DaylightSaving.values()[random.nextInt(3)];
        return Almanac.of(zone, WorkCalendars.MONDAY_TO_FRIDAY).with(monthEnd).with(daylightSaving);
    }

    private static Instant anyInstant(Random random) {
        long eighteenYears = Duration.ofDays(18 * 365).toSeconds();
        return Instant.parse("2017-01-01T00:00:00Z").plusSeconds((long) (random.nextDouble() * eighteenYears));
    }

    private static Span anySpan(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> Span.workingDays(random.nextInt(40));
            case 1 -> Span.of(Period.of(random.nextInt(2), random.nextInt(14), 0));
            default -> Span.parse("P" + random.nextInt(9) + "DT" + random.nextInt(30) + "H");
        };
    }
}
