package io.journeykit.calendar.days;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RollConventionsTest {

    /** Holidays on Wednesday 4 March and Friday 1 May 2026. */
    private static final WorkCalendar CALENDAR = WorkCalendars.of(holidays("2026-03-04", "2026-05-01"));

    @ParameterizedTest
    @CsvSource({
        // a Saturday, a Sunday, a holiday in mid-week, the month's last Saturday, its first Friday, a working day
        "FOLLOWING,          2026-03-09, 2026-03-16, 2026-03-05, 2026-02-02, 2026-05-04, 2026-03-03",
        "MODIFIED_FOLLOWING, 2026-03-09, 2026-03-16, 2026-03-05, 2026-01-30, 2026-05-04, 2026-03-03",
        "PRECEDING,          2026-03-06, 2026-03-13, 2026-03-03, 2026-01-30, 2026-04-30, 2026-03-03",
        "MODIFIED_PRECEDING, 2026-03-06, 2026-03-13, 2026-03-03, 2026-01-30, 2026-05-04, 2026-03-03",
        "NEAREST,            2026-03-06, 2026-03-16, 2026-03-03, 2026-01-30, 2026-04-30, 2026-03-03",
        "NONE,               2026-03-07, 2026-03-15, 2026-03-04, 2026-01-31, 2026-05-01, 2026-03-03",
    })
    void each_convention_moves_a_date_its_own_way(
            String name,
            LocalDate saturday,
            LocalDate sunday,
            LocalDate wednesday,
            LocalDate lastOfMonth,
            LocalDate firstOfMonth,
            LocalDate workingDay) {
        assertThat(rolled("2026-03-07", name)).isEqualTo(saturday);
        assertThat(rolled("2026-03-15", name)).isEqualTo(sunday);
        assertThat(rolled("2026-03-04", name)).isEqualTo(wednesday);
        assertThat(rolled("2026-01-31", name)).isEqualTo(lastOfMonth);
        assertThat(rolled("2026-05-01", name)).isEqualTo(firstOfMonth);
        assertThat(rolled("2026-03-03", name)).isEqualTo(workingDay);
    }

    @Test
    void a_vendor_may_bring_a_convention_of_its_own() {
        RollConvention twoDaysLater = (date, calendar) -> calendar.shift(date, 2);

        assertThat(CALENDAR.roll(LocalDate.parse("2026-03-03"), twoDaysLater)).isEqualTo("2026-03-06");
    }

    @Test
    void a_name_that_is_no_convention_is_refused_with_those_that_are() {
        assertThatThrownBy(() -> RollConventions.of("SOMETIMES"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "'SOMETIMES' is not a roll convention; use one of [FOLLOWING, MODIFIED_FOLLOWING, PRECEDING,"
                                + " MODIFIED_PRECEDING, NEAREST, NONE]");
    }

    @Test
    void a_convention_is_called_by_its_name() {
        assertThat(RollConventions.of("NEAREST"))
                .isSameAs(RollConventions.NEAREST)
                .hasToString("NEAREST");
    }

    private static LocalDate rolled(String date, String convention) {
        return CALENDAR.roll(LocalDate.parse(date), RollConventions.of(convention));
    }

    private static HolidayTable holidays(String... dates) {
        TreeMap<LocalDate, String> holidays = new TreeMap<>();
        for (String date : dates) {
            holidays.put(LocalDate.parse(date), "holiday");
        }
        Horizon horizon = new Horizon(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-12-31"));
        return new HolidayTable("somewhere", "1", horizon, holidays);
    }
}
