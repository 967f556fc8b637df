package io.journeykit.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.calendar.Span;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class DaysTest {

    private static final Predicate<LocalDate> WEEKDAYS =
            date -> date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
    private static final Days NEW_YORK = new Days(ZoneId.of("America/New_York"), WEEKDAYS);

    @Test
    void one_working_day_after_a_saturday_is_monday_and_one_before_it_is_friday() {
        Span one = Span.workingDays(1);

        assertThat(moved("2026-03-14T10:00", one, 1)).isEqualTo("2026-03-16T10:00");
        assertThat(moved("2026-03-14T10:00", one, -1)).isEqualTo("2026-03-13T10:00");
        assertThat(moved("2026-03-13T10:00", one, 3)).isEqualTo("2026-03-18T10:00");
    }

    @Test
    void each_of_several_months_is_counted_from_the_start() {
        Span month = Span.months(1);

        assertThat(moved("2026-01-31T09:00", month, 1)).isEqualTo("2026-02-28T09:00");
        assertThat(moved("2026-01-31T09:00", month, 2)).isEqualTo("2026-03-31T09:00");
    }

    @Test
    void days_keep_the_time_of_day_over_a_clock_change_and_hours_are_exact() {
        assertThat(moved("2026-03-07T10:00", Span.days(1), 1)).isEqualTo("2026-03-08T10:00");
        assertThat(moved("2026-03-07T10:00", Span.hours(24), 1)).isEqualTo("2026-03-08T11:00");
        assertThat(moved("2026-03-07T10:00", Span.parse("P1DT2H"), 1)).isEqualTo("2026-03-08T12:00");
    }

    @Test
    void what_the_clocks_skip_is_later_and_of_two_alike_it_is_the_first() {
        assertThat(moved("2026-03-07T02:30", Span.days(1), 1)).isEqualTo("2026-03-08T03:30");
        assertThat(NEW_YORK.plus(Instant.parse("2026-10-31T05:30:00Z"), Span.days(1), 1))
                .isEqualTo("2026-11-01T05:30:00Z");
    }

    @Test
    void a_date_ends_where_the_next_begins() {
        LocalDate change = LocalDate.parse("2026-03-08");

        assertThat(NEW_YORK.startOf(change)).isEqualTo("2026-03-08T05:00:00Z");
        assertThat(NEW_YORK.endOf(change)).isEqualTo("2026-03-09T04:00:00Z");
    }

    @Test
    void a_date_beyond_a_table_is_not_known() {
        Days table = new Days(NEW_YORK.zone(), date -> {
            throw new DateTimeException("beyond");
        });

        assertThat(Days.ifKnown(() -> table.plus(Instant.EPOCH, Span.workingDays(1), 1)))
                .isEmpty();
        assertThat(Days.ifKnown(() -> table.plus(Instant.EPOCH, Span.days(1), 1)))
                .isPresent();
    }

    private static LocalDateTime moved(String from, Span span, int times) {
        return NEW_YORK.wallOf(NEW_YORK.plus(NEW_YORK.at(LocalDateTime.parse(from)), span, times));
    }
}
