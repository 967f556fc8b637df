package io.journeykit.calendar.hours;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WeeklyHoursTest {

    private static final ZoneId BOSTON = ZoneId.of("America/New_York");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final WeeklyHours NINE_TO_SEVEN = WeeklyHours.daily(time("09:00"), time("19:00"));

    @Test
    void hours_include_their_start_and_not_their_end() {
        assertThat(NINE_TO_SEVEN.allows(LocalDateTime.parse("2026-03-03T09:00")))
                .isTrue();
        assertThat(NINE_TO_SEVEN.allows(LocalDateTime.parse("2026-03-03T18:59:59.999")))
                .isTrue();
        assertThat(NINE_TO_SEVEN.allows(LocalDateTime.parse("2026-03-03T19:00")))
                .isFalse();
        assertThat(NINE_TO_SEVEN.allows(LocalDateTime.parse("2026-03-03T08:59:59.999")))
                .isFalse();
    }

    @Test
    void a_closed_hour_waits_for_the_next_opening_and_an_open_one_does_not_wait() {
        assertThat(NINE_TO_SEVEN.next(boston("2026-03-02T20:00"), BOSTON)).contains(boston("2026-03-03T09:00"));
        assertThat(NINE_TO_SEVEN.next(boston("2026-03-03T10:15"), BOSTON)).contains(boston("2026-03-03T10:15"));
        assertThat(NINE_TO_SEVEN.next(boston("2026-03-03T19:00"), BOSTON)).contains(boston("2026-03-04T09:00"));
    }

    @Test
    void an_open_hour_knows_its_end_and_a_closed_one_has_none() {
        assertThat(NINE_TO_SEVEN.endAfter(boston("2026-03-03T09:00"), BOSTON)).contains(boston("2026-03-03T19:00"));
        assertThat(NINE_TO_SEVEN.endAfter(boston("2026-03-03T19:00"), BOSTON)).isEmpty();
    }

    @Test
    void a_message_that_must_be_early_finds_the_last_open_second_before() {
        assertThat(NINE_TO_SEVEN.lastBefore(boston("2026-03-03T07:00"), BOSTON))
                .contains(boston("2026-03-02T18:59:59"));
        assertThat(NINE_TO_SEVEN.lastBefore(boston("2026-03-03T09:00"), BOSTON))
                .contains(boston("2026-03-02T18:59:59"));
        assertThat(NINE_TO_SEVEN.lastBefore(boston("2026-03-03T12:00"), BOSTON))
                .contains(boston("2026-03-03T11:59:59"));
    }

    @Test
    void friday_night_runs_into_saturday() {
        WeeklyHours nights = WeeklyHours.NEVER.on(FRIDAY, time("22:00"), time("06:00"));

        assertThat(nights.allows(LocalDateTime.parse("2026-03-06T23:00"))).isTrue();
        assertThat(nights.allows(LocalDateTime.parse("2026-03-07T05:59"))).isTrue();
        assertThat(nights.allows(LocalDateTime.parse("2026-03-07T06:00"))).isFalse();
        assertThat(nights.allows(LocalDateTime.parse("2026-03-06T05:59"))).isFalse();
    }

    @Test
    void sunday_night_runs_into_the_next_week() {
        WeeklyHours nights = WeeklyHours.NEVER.on(SUNDAY, time("22:00"), time("06:00"));
        Instant mondayMorning = boston("2026-03-09T02:00");

        assertThat(nights.allows(mondayMorning, BOSTON)).isTrue();
        assertThat(nights.endAfter(mondayMorning, BOSTON)).contains(boston("2026-03-09T06:00"));
        assertThat(nights.next(boston("2026-03-09T06:00"), BOSTON)).contains(boston("2026-03-15T22:00"));
    }

    @Test
    void hours_that_touch_at_midnight_are_one_window() {
        WeeklyHours hours =
                WeeklyHours.NEVER.on(MONDAY, time("20:00"), time("00:00")).on(TUESDAY, time("00:00"), time("04:00"));

        assertThat(hours.endAfter(boston("2026-03-02T21:00"), BOSTON)).contains(boston("2026-03-03T04:00"));
    }

    @Test
    void hours_in_the_gap_of_a_spring_night_wait_for_the_next_night() {
        WeeklyHours smallHours = WeeklyHours.daily(time("02:15"), time("02:45"));

        assertThat(smallHours.next(boston("2026-03-08T01:59"), BOSTON)).contains(boston("2026-03-09T02:15"));
        assertThat(smallHours.lastBefore(boston("2026-03-08T12:00"), BOSTON)).contains(boston("2026-03-07T02:44:59"));
    }

    @Test
    void hours_that_begin_in_the_gap_open_when_the_clocks_have_jumped() {
        WeeklyHours hours = WeeklyHours.daily(time("02:30"), time("04:00"));

        assertThat(hours.next(boston("2026-03-08T01:00"), BOSTON)).contains(boston("2026-03-08T03:00"));
    }

    @Test
    void hours_in_the_overlap_of_an_autumn_night_open_twice() {
        WeeklyHours smallHours = WeeklyHours.daily(time("01:15"), time("01:45"));
        Instant firstEnd = Instant.parse("2026-11-01T05:45:00Z");

        assertThat(smallHours.endAfter(boston("2026-11-01T01:20"), BOSTON)).contains(firstEnd);
        assertThat(smallHours.next(firstEnd, BOSTON)).contains(Instant.parse("2026-11-01T06:15:00Z"));
    }

    @Test
    void always_never_ends_and_never_never_begins() {
        Instant now = boston("2026-03-03T12:00");

        assertThat(WeeklyHours.ALWAYS.next(now, BOSTON)).contains(now);
        assertThat(WeeklyHours.ALWAYS.endAfter(now, BOSTON)).isEmpty();
        assertThat(WeeklyHours.NEVER.allows(now, BOSTON)).isFalse();
        assertThat(WeeklyHours.NEVER.next(now, BOSTON)).isEmpty();
        assertThat(WeeklyHours.NEVER.lastBefore(now, BOSTON)).isEmpty();
        assertThat(WeeklyHours.NEVER.next(now, List.of(BOSTON, BERLIN))).isEmpty();
        assertThat(WeeklyHours.NEVER.lastBefore(now, List.of(BOSTON, BERLIN))).isEmpty();
    }

    @Test
    void an_unknown_zone_is_open_only_where_every_candidate_is() {
        List<ZoneId> somewhere = List.of(BOSTON, BERLIN);
        Instant openInBoth = boston("2026-03-03T12:00"); // 18:00 in Berlin

        assertThat(NINE_TO_SEVEN.allows(openInBoth, somewhere)).isTrue();
        assertThat(NINE_TO_SEVEN.allows(boston("2026-03-03T13:00"), somewhere)).isFalse();
        assertThat(NINE_TO_SEVEN.next(boston("2026-03-03T13:00"), somewhere)).contains(boston("2026-03-04T09:00"));
        assertThat(NINE_TO_SEVEN.endAfter(openInBoth, somewhere)).contains(boston("2026-03-03T13:00"));
        assertThat(NINE_TO_SEVEN.lastBefore(boston("2026-03-04T02:00"), somewhere))
                .contains(boston("2026-03-03T12:59:59"));
    }

    @Test
    void candidates_that_are_never_open_together_have_no_next() {
        List<ZoneId> farApart = List.of(ZoneId.of("Pacific/Auckland"), ZoneId.of("Europe/London"));
        WeeklyHours noon = WeeklyHours.daily(time("12:00"), time("13:00"));

        assertThat(noon.next(boston("2026-03-03T12:00"), farApart)).isEmpty();
        assertThat(noon.lastBefore(boston("2026-03-03T12:00"), farApart)).isEmpty();
        assertThat(noon.endAfter(boston("2026-03-03T12:00"), farApart)).isEmpty();
    }

    @Test
    void no_candidate_at_all_is_refused() {
        assertThatThrownBy(() -> NINE_TO_SEVEN.allows(Instant.EPOCH, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No candidate zones; name at least one zone that the person may be in");
    }

    @Test
    void a_week_reads_aloud() {
        DailyHours morning = new DailyHours(time("08:00"), time("12:00"));
        DailyHours afternoon = new DailyHours(time("14:00"), time("18:00"));
        WeeklyHours sally =
                WeeklyHours.daily(time("15:00"), time("00:00")).on(EnumSet.of(TUESDAY, THURSDAY), DailyHours.ALL_DAY);
        WeeklyHours office = WeeklyHours.NEVER
                .on(EnumSet.range(MONDAY, THURSDAY), morning, afternoon)
                .on(FRIDAY, morning);

        assertThat(NINE_TO_SEVEN).hasToString("09:00–19:00 every day");
        assertThat(sally).hasToString("Tue, Thu at any time; other days from 15:00");
        assertThat(office).hasToString("Mon–Thu 08:00–12:00 and 14:00–18:00; Fri 08:00–12:00");
        assertThat(NINE_TO_SEVEN.on(EnumSet.of(SATURDAY, SUNDAY))).hasToString("Mon–Fri 09:00–19:00");
        assertThat(WeeklyHours.ALWAYS).hasToString("at any time");
        assertThat(WeeklyHours.NEVER).hasToString("never");
    }

    @Test
    void equal_hours_are_equal_in_whatever_order_they_are_said() {
        DailyHours morning = new DailyHours(time("08:00"), time("12:00"));
        DailyHours afternoon = new DailyHours(time("14:00"), time("18:00"));
        Map<DayOfWeek, List<DailyHours>> mondays = Map.of(MONDAY, List.of(afternoon, morning));

        assertThat(WeeklyHours.of(mondays))
                .isEqualTo(WeeklyHours.NEVER.on(MONDAY, morning, afternoon))
                .hasSameHashCodeAs(WeeklyHours.NEVER.on(MONDAY, morning, afternoon))
                .isNotEqualTo(WeeklyHours.NEVER.on(MONDAY, morning));
    }

    private static Instant boston(String wallTime) {
        return LocalDateTime.parse(wallTime).atZone(BOSTON).toInstant();
    }

    private static LocalTime time(String text) {
        return LocalTime.parse(text);
    }
}
