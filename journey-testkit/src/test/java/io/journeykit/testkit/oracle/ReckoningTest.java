package io.journeykit.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.calendar.Span;
import io.journeykit.calendar.days.WorkCalendars;
import io.journeykit.template.Point;
import io.journeykit.template.Timing;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class ReckoningTest {

    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final Reckoning PLACE = new Reckoning(ZONE, WorkCalendars.MONDAY_TO_FRIDAY);
    private static final Timing AFTER = Timing.startsAfter(Point.endOf("mri"));

    @Test
    void a_notice_in_days_keeps_the_time_of_day_where_the_clocks_change() {
        Instant asked = at("2026-10-25T10:00");

        assertThat(PLACE.onTheClocks(asked, Span.days(7))).isEqualTo(at("2026-11-01T10:00"));
        assertThat(PLACE.onTheClocks(asked, Span.hours(168))).isEqualTo(at("2026-11-01T09:00"));
        assertThat(PLACE.onTheClocks(asked, Span.workingDays(1))).isEqualTo(at("2026-10-26T10:00"));
    }

    @Test
    void at_least_counts_from_the_start_of_the_date_and_at_most_to_its_end() {
        Timing timing = AFTER.byAtLeast(Span.days(28)).byAtMost(Span.days(30));
        Instant given = at("2026-03-05T09:00");

        assertThat(PLACE.keeps(timing, at("2026-04-01T23:59"), given)).isFalse();
        assertThat(PLACE.keeps(timing, at("2026-04-02T00:00"), given)).isTrue();
        assertThat(PLACE.keeps(timing, at("2026-04-04T23:59"), given)).isTrue();
        assertThat(PLACE.keeps(timing, at("2026-04-05T00:00"), given)).isFalse();
    }

    @Test
    void hours_are_exact() {
        Timing timing = AFTER.byAtLeast(Span.hours(2)).byAtMost(Span.hours(4));
        Instant ended = at("2026-03-05T09:00");

        assertThat(PLACE.keeps(timing, at("2026-03-05T10:59"), ended)).isFalse();
        assertThat(PLACE.keeps(timing, at("2026-03-05T13:00"), ended)).isTrue();
        assertThat(PLACE.keeps(timing, at("2026-03-05T13:01"), ended)).isFalse();
    }

    @Test
    void before_and_after_are_the_same_timing_read_from_either_side() {
        Timing before = Timing.endsBefore(Point.startOf("visit")).byAtLeast(Span.workingDays(2));
        Instant friday = at("2026-03-06T16:00");

        assertThat(PLACE.keeps(before, friday, at("2026-03-09T18:00"))).isFalse();
        assertThat(PLACE.keeps(before, friday, at("2026-03-10T08:00"))).isTrue();
        assertThat(PLACE.keeps(before, friday, at("2026-03-05T08:00"))).isFalse();
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }
}
