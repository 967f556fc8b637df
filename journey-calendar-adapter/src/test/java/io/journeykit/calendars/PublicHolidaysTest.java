package io.journeykit.calendars;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

class PublicHolidaysTest {

    @Test
    void massachusetts_keeps_patriots_day_on_a_monday_in_april() {
        PublicHolidays massachusetts = PublicHolidays.of("us", "ma");

        SortedMap<LocalDate, String> april = massachusetts.between(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 30));

        assertThat(april).containsOnlyKeys(LocalDate.of(2026, 4, 20));
    }

    @Test
    void the_neighbouring_state_works_on_patriots_day() {
        PublicHolidays newHampshire = PublicHolidays.of("us", "nh");

        SortedMap<LocalDate, String> april = newHampshire.between(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 30));

        assertThat(april).doesNotContainKey(LocalDate.of(2026, 4, 20));
    }
}
