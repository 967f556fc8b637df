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

class RisingSpanTest {

    private static final WorkCalendar MASSACHUSETTS = massachusetts();
    private static final Almanac BOSTON = Almanac.of(ZoneId.of("America/New_York"), MASSACHUSETTS);

    @Test
    void on_working_days_it_is_what_the_almanac_says() {
        RisingSpan twoWorkingDays = RisingSpan.of(Span.workingDays(2), BOSTON);

        assertThat(twoWorkingDays.earliestTo(second("2026-03-05T08:15"))).isEqualTo(second("2026-03-09T08:15"));
        assertThat(twoWorkingDays.earliestFrom(second("2026-03-09T08:15"))).isEqualTo(second("2026-03-05T08:15"));
    }

    @Test
    void from_a_day_without_work_it_is_the_end_of_the_working_day() {
        RisingSpan oneWorkingDay = RisingSpan.of(Span.workingDays(1), BOSTON);

        assertThat(oneWorkingDay.earliestTo(second("2026-03-06T11:00"))).isEqualTo(second("2026-03-09T11:00"));
        assertThat(oneWorkingDay.earliestTo(second("2026-03-07T10:00"))).isEqualTo(second("2026-03-10T00:00"));
    }

    @Test
    void an_exact_span_is_exact_and_its_nanoseconds_round_up() {
        assertThat(RisingSpan.of(Span.hours(4), BOSTON).earliestTo(1_000)).isEqualTo(1_000 + 4 * 3600);
        assertThat(RisingSpan.of(Span.hours(4), BOSTON).earliestFrom(100_000)).isEqualTo(100_000 - 4 * 3600);
        assertThat(RisingSpan.of(Span.parse("PT0.5S"), BOSTON).earliestTo(1_000))
                .isEqualTo(1_001);
        assertThat(RisingSpan.of(Span.workingDays(0), BOSTON).earliestTo(1_000)).isEqualTo(1_000);
    }

    @Test
    void a_later_start_never_gives_an_earlier_end() {
        Random random = new Random(41);

        for (int i = 0; i < 20_000; i++) {
            RisingSpan rising = anySpan(random);
            long start = anySecond(random);
            long later = start + random.nextInt(4 * 24 * 3600);
            assertThat(rising.earliestTo(start))
                    .as("%s from %s and %s", rising, Instant.ofEpochSecond(start), Instant.ofEpochSecond(later))
                    .isLessThanOrEqualTo(rising.earliestTo(later));
            assertThat(rising.earliestFrom(start))
                    .as("%s before %s and %s", rising, Instant.ofEpochSecond(start), Instant.ofEpochSecond(later))
                    .isLessThanOrEqualTo(rising.earliestFrom(later));
        }
    }

    @Test
    void the_mirror_is_the_first_second_from_which_the_span_reaches() {
        Random random = new Random(43);

        for (int i = 0; i < 20_000; i++) {
            RisingSpan rising = anySpan(random);
            long end = anySecond(random);
            long start = rising.earliestFrom(end);
            assertThat(rising.earliestTo(start))
                    .as("%s before %s", rising, Instant.ofEpochSecond(end))
                    .isGreaterThanOrEqualTo(end);
            assertThat(rising.earliestTo(start - 1))
                    .as("%s before %s", rising, Instant.ofEpochSecond(end))
                    .isLessThan(end);
        }
    }

    @Test
    void it_is_never_earlier_than_the_almanac_but_where_the_clocks_jump() {
        Random random = new Random(47);

        for (int i = 0; i < 20_000; i++) {
            Span span = Span.workingDays(random.nextInt(8));
            Instant start = Instant.ofEpochSecond(anySecond(random));
            Instant end = BOSTON.plus(start, span);
            boolean working = MASSACHUSETTS.isWorkingDay(BOSTON.dateOf(start));
            long rising = RisingSpan.of(span, BOSTON).earliestTo(start.getEpochSecond());
            if (working) {
                assertThat(rising).isEqualTo(end.getEpochSecond());
            } else {
                assertThat(rising).isGreaterThanOrEqualTo(end.getEpochSecond());
            }
        }
    }

    private static RisingSpan anySpan(Random random) {
        List<Span> spans = List.of(
                Span.workingDays(random.nextInt(6)),
                Span.days(random.nextInt(5)),
                Span.months(random.nextInt(4)),
                Span.parse("P1MT" + random.nextInt(50) + "H"));
        MonthEnd monthEnd = MonthEnd.values()[random.nextInt(3)];
        DaylightSaving daylightSaving = DaylightSaving.values()[random.nextInt(5)];
        return RisingSpan.of(spans.get(random.nextInt(4)), BOSTON.with(monthEnd).with(daylightSaving));
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
