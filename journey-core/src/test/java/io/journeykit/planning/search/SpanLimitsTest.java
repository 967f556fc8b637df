package io.journeykit.planning.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.calendar.Almanac;
import io.journeykit.calendar.DaylightSaving;
import io.journeykit.calendar.MonthEnd;
import io.journeykit.calendar.Span;
import io.journeykit.calendar.days.HolidayTable;
import io.journeykit.calendar.days.Horizon;
import io.journeykit.calendar.days.WorkCalendar;
import io.journeykit.calendar.days.WorkCalendars;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SpanLimitsTest {

    private static final WorkCalendar MASSACHUSETTS = massachusetts();
    private static final Almanac BOSTON = Almanac.of(ZoneId.of("America/New_York"), MASSACHUSETTS);

    @Test
    void at_least_so_many_days_reach_from_the_start_of_a_date() {
        SpanLimits twoWorkingDays = SpanLimits.of(Span.workingDays(2), BOSTON);

        assertThat(twoWorkingDays.earliestTo(second("2026-03-05T08:15"))).isEqualTo(second("2026-03-09T00:00"));
        assertThat(SpanLimits.of(Span.months(1), BOSTON).earliestTo(second("2026-01-31T09:00")))
                .isEqualTo(second("2026-02-28T00:00"));
    }

    @Test
    void at_most_so_many_days_reach_to_the_end_of_a_date() {
        SpanLimits twoWorkingDays = SpanLimits.of(Span.workingDays(2), BOSTON);

        assertThat(twoWorkingDays.earliestFrom(second("2026-03-09T23:59"))).isEqualTo(second("2026-03-05T00:00"));
        assertThat(twoWorkingDays.earliestFrom(second("2026-03-10T00:00"))).isEqualTo(second("2026-03-06T00:00"));
    }

    @Test
    void one_working_day_after_a_saturday_is_monday_as_it_is_from_friday() {
        SpanLimits oneWorkingDay = SpanLimits.of(Span.workingDays(1), BOSTON);

        assertThat(oneWorkingDay.earliestTo(second("2026-03-06T11:00"))).isEqualTo(second("2026-03-09T00:00"));
        assertThat(oneWorkingDay.earliestTo(second("2026-03-07T10:00"))).isEqualTo(second("2026-03-09T00:00"));
    }

    @Test
    void an_exact_span_is_exact_and_its_nanoseconds_round_up() {
        assertThat(SpanLimits.of(Span.hours(4), BOSTON).earliestTo(1_000)).isEqualTo(1_000 + 4 * 3600);
        assertThat(SpanLimits.of(Span.hours(4), BOSTON).earliestFrom(100_000)).isEqualTo(100_000 - 4 * 3600);
        assertThat(SpanLimits.of(Span.parse("PT0.5S"), BOSTON).earliestTo(1_000))
                .isEqualTo(1_001);
        assertThat(SpanLimits.of(Span.workingDays(0), BOSTON).earliestTo(1_000)).isEqualTo(1_000);
    }

    @Test
    void a_later_start_never_gives_an_earlier_end() {
        Random random = new Random(41);

        for (int i = 0; i < 20_000; i++) {
            SpanLimits limits = anySpan(random);
            long start = anySecond(random);
            long later = start + random.nextInt(4 * 24 * 3600);
            assertThat(limits.earliestTo(start))
                    .as("%s from %s and %s", limits, Instant.ofEpochSecond(start), Instant.ofEpochSecond(later))
                    .isLessThanOrEqualTo(limits.earliestTo(later));
            assertThat(limits.earliestFrom(start))
                    .as("%s before %s and %s", limits, Instant.ofEpochSecond(start), Instant.ofEpochSecond(later))
                    .isLessThanOrEqualTo(limits.earliestFrom(later));
        }
    }

    @Test
    void from_the_mirror_on_the_span_leads_to_that_date_and_from_no_date_before() {
        Random random = new Random(43);

        for (int i = 0; i < 20_000; i++) {
            Span span = anyDays(random);
            Almanac almanac = anyAlmanac(random);
            Instant to = Instant.ofEpochSecond(anySecond(random));
            LocalDate first = almanac.dateOf(
                    Instant.ofEpochSecond(SpanLimits.of(span, almanac).earliestFrom(to.getEpochSecond())));
            assertThat(almanac.dateAfter(first, span))
                    .as("%s in %s to %s", span, almanac, to)
                    .isAfterOrEqualTo(almanac.dateOf(to));
            assertThat(almanac.dateAfter(first.minusDays(1), span))
                    .as("%s in %s to %s", span, almanac, to)
                    .isBefore(almanac.dateOf(to));
        }
    }

    private static SpanLimits anySpan(Random random) {
        Span span = random.nextInt(4) == 0 ? Span.parse("P1MT" + random.nextInt(50) + "H") : anyDays(random);
        return SpanLimits.of(span, anyAlmanac(random));
    }

    private static Span anyDays(Random random) {
        List<Span> spans = List.of(
                Span.workingDays(1 + random.nextInt(6)),
                Span.days(1 + random.nextInt(5)),
                Span.months(1 + random.nextInt(4)));
        return spans.get(random.nextInt(3));
    }

    private static Almanac anyAlmanac(Random random) {
        return BOSTON.with(MonthEnd.values()[random.nextInt(3)]).with(DaylightSaving.values()[random.nextInt(5)]);
    }

    /** Half of them in the nights of the clock changes of 2026. */
    private static long anySecond(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> second("2026-03-07T00:00") + random.nextInt(3 * 24 * 3600);
            case 1 -> second("2026-10-31T00:00") + random.nextInt(3 * 24 * 3600);
            default -> second("2026-01-01T00:00") + random.nextInt(365 * 24 * 3600);
        };
    }

    private static long second(String wallTime) {
        return LocalDateTime.parse(wallTime)
                .atZone(ZoneId.of("America/New_York"))
                .toEpochSecond();
    }

    private static WorkCalendar massachusetts() {
        TreeMap<LocalDate, String> holidays = new TreeMap<>();
        holidays.put(LocalDate.of(2026, 4, 20), "Patriots' Day");
        holidays.put(LocalDate.of(2026, 11, 26), "Thanksgiving Day");
        Horizon horizon = new Horizon(LocalDate.of(2020, 1, 1), LocalDate.of(2029, 12, 31));
        return WorkCalendars.of(new HolidayTable("us-ma", "test", horizon, holidays));
    }
}
