package io.journeykit.codec.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeykit.calendar.hours.WeeklyHours;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeekNotationTest {

    @Test
    void hours_alone_are_those_of_every_day() {
        WeeklyHours daily = WeeklyHours.daily(LocalTime.of(9, 0), LocalTime.of(19, 0));

        assertThat(WeekNotation.parse("09:00-19:00")).isEqualTo(daily);
        assertThat(WeekNotation.parse("daily 09:00-19:00")).isEqualTo(daily);
    }

    @Test
    void other_days_are_those_that_were_not_named() {
        WeeklyHours hours = WeekNotation.parse("tue thu any time, sun never, other days 15:00-24:00");

        assertThat(hours).hasToString("Mon, Wed, Fri, Sat from 15:00; Tue, Thu at any time");
    }

    @Test
    void days_that_nobody_named_are_closed() {
        assertThat(WeekNotation.parse("mon 09:00-12:00 13:00-17:00")).hasToString("Mon 09:00–12:00 and 13:00–17:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"always", "never", "mon 09:00-12:00, sat 10:00-12:00", "daily 22:00-06:00", "fri any time"})
    void what_is_written_for_hours_reads_as_the_same_hours(String text) {
        WeeklyHours hours = WeekNotation.parse(text);

        assertThat(WeekNotation.parse(HoursText.words(hours))).isEqualTo(hours);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "9 to 7",
                "09:00",
                "mon",
                "09:00-19:00, sat never",
                "mon never, mon 09:00-10:00",
                "25:00-26:00"
            })
    void what_is_no_week_is_refused_with_how_to_write_one(String text) {
        assertThatThrownBy(() -> WeekNotation.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_day_that_is_misspelt_is_told_by_its_name() {
        assertThatThrownBy(() -> WeekNotation.parse("tues any time"))
                .hasMessage("'tues' is no day of the week; did you mean 'tue'?");
    }
}
