package io.journeykit.calendar.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class DailyHoursTest {

    @Test
    void hours_read_aloud() {
        assertThat(hours("09:00", "19:00")).hasToString("09:00–19:00");
        assertThat(hours("15:00", "00:00")).hasToString("from 15:00");
        assertThat(hours("00:00", "08:00")).hasToString("until 08:00");
        assertThat(hours("22:00", "06:00")).hasToString("22:00–06:00");
        assertThat(DailyHours.ALL_DAY).hasToString("at any time").isEqualTo(hours("00:00", "00:00"));
    }

    @Test
    void hours_that_end_before_they_begin_wrap_midnight() {
        assertThat(hours("22:00", "06:00").wrapsMidnight()).isTrue();
        assertThat(hours("15:00", "00:00").wrapsMidnight()).isFalse();
        assertThat(DailyHours.ALL_DAY.wrapsMidnight()).isFalse();
    }

    @Test
    void hours_that_end_when_they_begin_are_refused_since_they_could_mean_never_or_always() {
        assertThatThrownBy(() -> hours("09:00", "09:00"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Hours 09:00–09:00 end when they begin; write 00:00–00:00 for the whole day, or leave the"
                        + " hours out if they are never open");
    }

    @Test
    void hours_between_two_minutes_are_refused() {
        assertThatThrownBy(() -> hours("09:00:30", "19:00"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Hours begin and end on whole minutes, not at 09:00:30; round it");
    }

    private static DailyHours hours(String from, String to) {
        return new DailyHours(LocalTime.parse(from), LocalTime.parse(to));
    }
}
