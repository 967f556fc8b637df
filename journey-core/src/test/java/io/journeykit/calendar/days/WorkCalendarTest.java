package io.journeykit.calendar.days;

import static io.journeykit.calendar.days.WorkCalendars.EVERY_DAY;
import static io.journeykit.calendar.days.WorkCalendars.MONDAY_TO_FRIDAY;
import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.SATURDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class WorkCalendarTest {

    private static final LocalDate SATURDAY_7_MARCH = date("2026-03-07");
    private static final LocalDate PATRIOTS_DAY = date("2026-04-20");
    private static final HolidayTable MASSACHUSETTS = table("us-ma", "2026", PATRIOTS_DAY, "Patriots' Day");
    private static final HolidayTable SAXONY = table("de-sn", "2026", date("2026-11-18"), "Repentance Day");

    @Test
    void shifting_from_a_saturday_goes_to_monday_or_friday_and_by_zero_stays() {
        assertThat(MONDAY_TO_FRIDAY.shift(SATURDAY_7_MARCH, 1)).isEqualTo("2026-03-09");
        assertThat(MONDAY_TO_FRIDAY.shift(SATURDAY_7_MARCH, -1)).isEqualTo("2026-03-06");
        assertThat(MONDAY_TO_FRIDAY.shift(SATURDAY_7_MARCH, 0)).isEqualTo(SATURDAY_7_MARCH);
    }

    @Test
    void patriots_day_is_no_working_day_in_massachusetts() {
        WorkCalendar massachusetts = WorkCalendars.of(MASSACHUSETTS);

        assertThat(massachusetts.isWorkingDay(PATRIOTS_DAY)).isFalse();
        assertThat(massachusetts.shift(date("2026-04-17"), 1)).isEqualTo("2026-04-21");
        assertThat(massachusetts.shift(date("2026-04-21"), -3)).isEqualTo("2026-04-15");
        assertThat(massachusetts.shift(PATRIOTS_DAY, 0)).isEqualTo(PATRIOTS_DAY);
        assertThat(massachusetts.shift(PATRIOTS_DAY, 1)).isEqualTo("2026-04-21");
        assertThat(massachusetts.shift(PATRIOTS_DAY, -1)).isEqualTo("2026-04-17");
    }

    @Test
    void a_calendar_says_why_it_is_closed() {
        WorkCalendar massachusetts = WorkCalendars.of(MASSACHUSETTS);
        WorkCalendar site = WorkCalendars.closedOn(massachusetts, "Imaging East", Set.of(date("2026-03-05")));

        assertThat(site.whyClosed(PATRIOTS_DAY)).contains("Patriots' Day");
        assertThat(site.whyClosed(SATURDAY_7_MARCH)).contains("Saturday");
        assertThat(site.whyClosed(date("2026-03-05"))).contains("Imaging East is closed");
        assertThat(site.whyClosed(date("2026-03-06"))).isEmpty();
    }

    @Test
    void every_day_works_every_day() {
        assertThat(EVERY_DAY.shift(SATURDAY_7_MARCH, 10)).isEqualTo("2026-03-17");
        assertThat(EVERY_DAY.whyClosed(SATURDAY_7_MARCH)).isEmpty();
    }

    @Test
    void another_weekend_is_another_week() {
        WorkCalendar sundayToThursday = WorkCalendars.of(MASSACHUSETTS, EnumSet.of(FRIDAY, SATURDAY));

        assertThat(sundayToThursday.shift(date("2026-03-05"), 1)).isEqualTo("2026-03-08");
    }

    @Test
    void combined_calendars_work_when_all_of_them_work() {
        WorkCalendar both = WorkCalendars.combined(WorkCalendars.of(MASSACHUSETTS), WorkCalendars.of(SAXONY));

        assertThat(both.isWorkingDay(PATRIOTS_DAY)).isFalse();
        assertThat(both.isWorkingDay(date("2026-11-18"))).isFalse();
        assertThat(both.whyClosed(date("2026-11-18"))).contains("Repentance Day");
        assertThat(both.shift(date("2026-11-17"), 1)).isEqualTo("2026-11-19");
        assertThat(both.versions()).isEqualTo("us-ma 2026; de-sn 2026");
        assertThat(both).hasToString("us-ma and de-sn");
    }

    @Test
    void a_date_beyond_the_horizon_is_an_error_that_names_the_table() {
        WorkCalendar massachusetts = WorkCalendars.of(MASSACHUSETTS);

        assertThatThrownBy(() -> massachusetts.isWorkingDay(date("2028-01-01")))
                .isInstanceOfSatisfying(BeyondHorizon.class, beyond -> {
                    assertThat(beyond.table()).isEqualTo("us-ma");
                    assertThat(beyond.date()).isEqualTo("2028-01-01");
                })
                .hasMessage("Date 2028-01-01 lies beyond holiday table 'us-ma' (version 2026), which covers 2025-01-01"
                        + " to 2027-12-31; load a table that covers the date");
    }

    @Test
    void a_shift_that_would_leave_the_horizon_is_an_error_too() {
        WorkCalendar massachusetts = WorkCalendars.of(MASSACHUSETTS);

        assertThat(massachusetts.shift(date("2027-12-30"), 1)).isEqualTo("2027-12-31");
        assertThatThrownBy(() -> massachusetts.shift(date("2027-12-30"), 2))
                .isInstanceOf(BeyondHorizon.class)
                .hasMessageContaining("Date 2028-01-01 lies beyond");
        assertThatThrownBy(() -> massachusetts.shift(date("2025-01-02"), -2))
                .isInstanceOf(BeyondHorizon.class)
                .hasMessageContaining("Date 2024-12-31 lies beyond");
        assertThatThrownBy(() -> massachusetts.shift(date("2026-01-01"), Integer.MAX_VALUE))
                .isInstanceOf(BeyondHorizon.class);
        assertThatThrownBy(() -> massachusetts.roll(date("2028-01-01"), RollConventions.FOLLOWING))
                .isInstanceOf(BeyondHorizon.class);
        assertThatThrownBy(() -> massachusetts.whyClosed(date("2028-01-01"))).isInstanceOf(BeyondHorizon.class);
    }

    @Test
    void a_combination_ends_where_its_first_table_ends_and_names_that_one() {
        HolidayTable shorter =
                new HolidayTable("de-sn", "2025", new Horizon(date("2025-01-01"), date("2026-06-30")), new TreeMap<>());
        WorkCalendar both = WorkCalendars.combined(WorkCalendars.of(MASSACHUSETTS), WorkCalendars.of(shorter));

        assertThatThrownBy(() -> both.isWorkingDay(date("2026-07-01")))
                .isInstanceOf(BeyondHorizon.class)
                .hasMessageContaining("'de-sn' (version 2025)");
    }

    @Test
    void tables_of_different_years_cannot_be_combined() {
        HolidayTable past =
                new HolidayTable("de-sn", "1990", new Horizon(date("1990-01-01"), date("1990-12-31")), new TreeMap<>());

        assertThatThrownBy(() -> WorkCalendars.combined(WorkCalendars.of(MASSACHUSETTS), WorkCalendars.of(past)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("has no date that all its holiday tables cover");
    }

    @Test
    void an_own_calendar_needs_only_a_name_and_its_days() {
        WorkCalendar evenDays = new EvenDays();
        WorkCalendar both = WorkCalendars.combined(evenDays, WorkCalendars.of(MASSACHUSETTS));

        assertThat(evenDays.shift(date("2026-03-03"), 2)).isEqualTo("2026-03-06");
        assertThat(evenDays.whyClosed(date("2026-03-03"))).contains("not a working day of even days");
        assertThat(both.shift(date("2026-04-17"), 1)).isEqualTo("2026-04-22");
        assertThatThrownBy(() -> both.shift(date("2027-12-30"), 5)).isInstanceOf(BeyondHorizon.class);
        assertThatThrownBy(() -> both.isWorkingDay(date("2028-01-01"))).isInstanceOf(BeyondHorizon.class);
    }

    @Test
    void a_calendar_that_never_works_is_an_error_and_no_endless_search() {
        WorkCalendar never = WorkCalendars.combined(new EvenDays(), new OddDays());

        assertThatThrownBy(() -> never.shift(date("2026-03-03"), 1))
                .isInstanceOf(DateTimeException.class)
                .hasMessageContaining("Calendar 'even days and odd days' has no working day between 2026-03-04 and");
        assertThatThrownBy(() -> WorkCalendars.of(MASSACHUSETTS, EnumSet.allOf(DayOfWeek.class)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("never works");
        assertThatThrownBy(WorkCalendars::combined).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void equal_calendars_are_equal() {
        assertThat(WorkCalendars.of(MASSACHUSETTS))
                .isEqualTo(WorkCalendars.of(MASSACHUSETTS))
                .hasSameHashCodeAs(WorkCalendars.of(MASSACHUSETTS))
                .isNotEqualTo(WorkCalendars.of(SAXONY));
    }

    @Test
    void a_site_closure_is_named_among_the_versions() {
        WorkCalendar site = WorkCalendars.closedOn(WorkCalendars.of(SAXONY), "Dresden", Set.of(date("2026-03-05")));

        assertThat(site.versions()).isEqualTo("de-sn 2026; closures of Dresden");
        assertThat(site).hasToString("Dresden");
    }

    private record EvenDays() implements WorkCalendar {
        @Override
        public String name() {
            return "even days";
        }

        @Override
        public boolean isWorkingDay(LocalDate date) {
            return date.getDayOfMonth() % 2 == 0;
        }
    }

    private record OddDays() implements WorkCalendar {
        @Override
        public String name() {
            return "odd days";
        }

        @Override
        public boolean isWorkingDay(LocalDate date) {
            return date.getDayOfMonth() % 2 == 1;
        }
    }

    private static HolidayTable table(String name, String version, LocalDate holiday, String holidayName) {
        TreeMap<LocalDate, String> holidays = new TreeMap<>();
        holidays.put(holiday, holidayName);
        return new HolidayTable(name, version, new Horizon(date("2025-01-01"), date("2027-12-31")), holidays);
    }

    private static LocalDate date(String text) {
        return LocalDate.parse(text);
    }
}
