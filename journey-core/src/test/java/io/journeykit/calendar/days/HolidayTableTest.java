package io.journeykit.calendar.days;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class HolidayTableTest {

    private static final Horizon YEAR_2026 = new Horizon(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
    private static final LocalDate PATRIOTS_DAY = LocalDate.of(2026, 4, 20);

    @Test
    void a_table_knows_its_holidays_and_that_other_dates_are_none() {
        HolidayTable table = new HolidayTable("us-ma", "1", YEAR_2026, holidays());

        assertThat(table.isHoliday(PATRIOTS_DAY)).isTrue();
        assertThat(table.isHoliday(PATRIOTS_DAY.plusDays(1))).isFalse();
        assertThat(table.from()).isEqualTo("2026-01-01");
        assertThat(table.to()).isEqualTo("2026-12-31");
        assertThat(table).hasToString("us-ma 1, 1 holiday from 2026-01-01 to 2026-12-31");
    }

    @Test
    void a_table_says_nothing_beyond_its_horizon() {
        HolidayTable table = new HolidayTable("us-ma", "1", YEAR_2026, holidays());

        assertThatThrownBy(() -> table.isHoliday(LocalDate.of(2027, 1, 1))).isInstanceOf(BeyondHorizon.class);
        assertThatThrownBy(() -> table.isHoliday(LocalDate.of(2025, 12, 31))).isInstanceOf(BeyondHorizon.class);
    }

    @Test
    void a_table_keeps_a_copy_that_nobody_can_change() {
        SortedMap<LocalDate, String> holidays = holidays();
        HolidayTable table = new HolidayTable("us-ma", "1", YEAR_2026, holidays);

        holidays.clear();

        assertThat(table.holidays()).containsOnlyKeys(PATRIOTS_DAY);
        assertThatThrownBy(() -> table.holidays().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void a_holiday_outside_the_horizon_is_refused() {
        SortedMap<LocalDate, String> holidays = holidays();
        holidays.put(LocalDate.of(2027, 1, 1), "New Year");

        assertThatThrownBy(() -> new HolidayTable("us-ma", "1", YEAR_2026, holidays))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Holiday 2027-01-01 of table 'us-ma' lies outside its horizon 2026-01-01 to 2026-12-31;"
                        + " widen the horizon or leave the holiday out");
    }

    @Test
    void a_table_needs_a_name_and_a_version() {
        assertThatThrownBy(() -> new HolidayTable(" ", "1", YEAR_2026, holidays()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("needs a name and a version");
        assertThatThrownBy(() -> new HolidayTable("us-ma", "", YEAR_2026, holidays()))
                .hasMessageContaining("needs a name and a version");
    }

    @Test
    void a_horizon_that_ends_before_it_begins_is_refused() {
        assertThatThrownBy(() -> new Horizon(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 1, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Horizon ends on 2026-01-01, before it begins on 2026-02-01; swap them");
    }

    private static SortedMap<LocalDate, String> holidays() {
        SortedMap<LocalDate, String> holidays = new TreeMap<>();
        holidays.put(PATRIOTS_DAY, "Patriots' Day");
        return holidays;
    }
}
