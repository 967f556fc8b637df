package io.journeykit.testkit.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.calendar.Almanac;
import io.journeykit.calendar.Span;
import io.journeykit.calendar.days.WorkCalendars;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MomentTest {

    private static final Almanac ALMANAC = Almanac.of(ZoneOffset.UTC, WorkCalendars.MONDAY_TO_FRIDAY);
    private static final Instant THURSDAY_16_00 = Instant.parse("2026-03-12T16:00:00Z");

    @Test
    void a_time_of_day_is_that_of_the_day_that_the_span_leads_to() {
        Moment moment = new Moment(Span.workingDays(1), Optional.of(LocalTime.of(9, 30)), Optional.empty());

        assertThat(moment.from(THURSDAY_16_00, ALMANAC)).isEqualTo("2026-03-13T09:30:00Z");
    }

    @Test
    void a_time_of_day_that_is_past_is_that_of_the_next_day() {
        Moment moment = new Moment(Span.ZERO, Optional.of(LocalTime.of(9, 30)), Optional.empty());

        assertThat(moment.from(THURSDAY_16_00, ALMANAC)).isEqualTo("2026-03-13T09:30:00Z");
    }

    @Test
    void an_exact_time_that_is_past_is_at_once() {
        Moment moment = Moment.at(LocalDateTime.of(2026, 3, 1, 9, 0));

        assertThat(moment.from(THURSDAY_16_00, ALMANAC)).isEqualTo(THURSDAY_16_00);
    }
}
