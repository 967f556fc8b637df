package io.journeykit.calendar;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeykit.calendar.days.WorkCalendars;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneRulesProvider;
import org.junit.jupiter.api.Test;

class AlmanacTest {

    private static final Almanac NEW_YORK = almanac("America/New_York");
    private static final Almanac BERLIN = almanac("Europe/Berlin");

    @Test
    void a_day_keeps_the_wall_time_over_a_clock_change_and_24_hours_do_not() {
        Instant anchor = at(NEW_YORK, "2026-03-07T10:15");

        assertThat(NEW_YORK.plus(anchor, Span.days(1))).isEqualTo(at(NEW_YORK, "2026-03-08T10:15"));
        assertThat(NEW_YORK.plus(anchor, Span.hours(24))).isEqualTo(at(NEW_YORK, "2026-03-08T11:15"));
    }

    @Test
    void both_clock_changes_of_2026_in_new_york() {
        Instant spring = NEW_YORK.plus(at(NEW_YORK, "2026-03-07T02:30"), Span.days(1));
        Instant autumn = NEW_YORK.plus(at(NEW_YORK, "2026-10-31T01:30"), Span.days(1));

        assertThat(spring).isEqualTo(Instant.parse("2026-03-08T07:30:00Z")); // 03:30, the gap shifts forward
        assertThat(autumn).isEqualTo(Instant.parse("2026-11-01T05:30:00Z")); // the first 01:30
    }

    @Test
    void both_clock_changes_of_2026_in_berlin() {
        Instant spring = BERLIN.plus(at(BERLIN, "2026-03-28T02:30"), Span.days(1));
        Instant autumn = BERLIN.plus(at(BERLIN, "2026-10-24T02:30"), Span.days(1));

        assertThat(spring).isEqualTo(Instant.parse("2026-03-29T01:30:00Z"));
        assertThat(autumn).isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
    }

    @Test
    void each_daylight_saving_policy_has_its_own_answer() {
        LocalDate spring = LocalDate.of(2026, 3, 8);
        LocalDate autumn = LocalDate.of(2026, 11, 1);
        LocalTime gap = LocalTime.of(2, 30);
        LocalTime overlap = LocalTime.of(1, 30);

        assertThat(NEW_YORK.with(DaylightSaving.EARLIER).at(spring, gap)).isEqualTo("2026-03-08T06:30:00Z");
        assertThat(NEW_YORK.with(DaylightSaving.EARLIER).at(autumn, overlap)).isEqualTo("2026-11-01T05:30:00Z");
        assertThat(NEW_YORK.with(DaylightSaving.LATER).at(spring, gap)).isEqualTo("2026-03-08T07:30:00Z");
        assertThat(NEW_YORK.with(DaylightSaving.LATER).at(autumn, overlap)).isEqualTo("2026-11-01T06:30:00Z");
        assertThat(NEW_YORK.with(DaylightSaving.SKIP).at(autumn, overlap)).isEqualTo("2026-11-01T05:30:00Z");
    }

    @Test
    void a_rejected_wall_time_is_an_error_that_names_the_clock_change() {
        Almanac strict = NEW_YORK.with(DaylightSaving.REJECT);

        assertThatThrownBy(() -> strict.at(LocalDate.of(2026, 3, 8), LocalTime.of(2, 30)))
                .isInstanceOf(DateTimeException.class)
                .hasMessage("Wall time 2026-03-08T02:30 never comes: the clocks change from 2026-03-08T02:00 to"
                        + " 2026-03-08T03:00; choose another time or another daylight-saving policy");
        assertThatThrownBy(() -> strict.at(LocalDate.of(2026, 11, 1), LocalTime.of(1, 30)))
                .hasMessageContaining("comes twice");
    }

    @Test
    void what_is_skipped_is_no_occurrence_and_cannot_be_computed() {
        Almanac skipping = NEW_YORK.with(DaylightSaving.SKIP);
        Instant anchor = at(NEW_YORK, "2026-03-07T02:30");

        assertThat(skipping.occurrence(anchor, Span.days(1), 1)).isEmpty();
        assertThat(skipping.occurrence(anchor, Span.days(1), 2)).contains(at(NEW_YORK, "2026-03-09T02:30"));
        assertThatThrownBy(() -> skipping.plus(anchor, Span.days(1)))
                .isInstanceOf(DateTimeException.class)
                .hasMessageContaining("1 x 1 day from 2026-03-07T07:30:00Z is no time in America/New_York");
        assertThatThrownBy(() -> skipping.at(LocalDate.of(2026, 3, 8), LocalTime.of(2, 30)))
                .hasMessageContaining("never comes in America/New_York");
    }

    @Test
    void a_month_after_31_january_is_the_end_of_february_or_1_march_or_no_date() {
        Instant anchor = at(BERLIN, "2026-01-31T09:00");

        assertThat(BERLIN.plus(anchor, Span.months(1))).isEqualTo(at(BERLIN, "2026-02-28T09:00"));
        assertThat(BERLIN.with(MonthEnd.ROLL_FORWARD).plus(anchor, Span.months(1)))
                .isEqualTo(at(BERLIN, "2026-03-01T09:00"));
        assertThat(BERLIN.with(MonthEnd.SKIP).occurrence(anchor, Span.months(1), 1))
                .isEmpty();
    }

    @Test
    void a_year_after_29_february() {
        Instant anchor = at(BERLIN, "2028-02-29T09:00");

        assertThat(BERLIN.plus(anchor, Span.months(12))).isEqualTo(at(BERLIN, "2029-02-28T09:00"));
        assertThat(BERLIN.with(MonthEnd.ROLL_FORWARD).plus(anchor, Span.months(12)))
                .isEqualTo(at(BERLIN, "2029-03-01T09:00"));
        assertThat(BERLIN.plus(anchor, Span.months(48))).isEqualTo(at(BERLIN, "2032-02-29T09:00"));
    }

    @Test
    void years_end_is_a_day_like_any_other() {
        Instant anchor = at(BERLIN, "2026-12-31T23:30");

        assertThat(BERLIN.plus(anchor, Span.days(1))).isEqualTo(at(BERLIN, "2027-01-01T23:30"));
        assertThat(BERLIN.plus(anchor, Span.hours(1))).isEqualTo(at(BERLIN, "2027-01-01T00:30"));
        assertThat(BERLIN.minus(anchor, Span.months(10))).isEqualTo(at(BERLIN, "2026-02-28T23:30"));
    }

    @Test
    void n_spans_are_one_step_from_the_anchor_and_never_a_chain() {
        Instant anchor = at(BERLIN, "2026-01-31T09:00");

        assertThat(BERLIN.plus(anchor, Span.months(1), 2)).isEqualTo(at(BERLIN, "2026-03-31T09:00"));
        assertThat(BERLIN.plus(anchor, Span.months(1), 0)).isEqualTo(anchor);
        assertThat(BERLIN.plus(anchor, Span.parse("P1DT4H"), 3)).isEqualTo(at(BERLIN, "2026-02-03T21:00"));
    }

    @Test
    void the_period_goes_first_in_local_time_and_then_the_exact_part() {
        Span dayAndFourHours = Span.parse("P1DT4H");

        Instant after = NEW_YORK.plus(at(NEW_YORK, "2026-03-07T23:00"), dayAndFourHours);
        Instant before = NEW_YORK.minus(at(NEW_YORK, "2026-03-09T03:00"), dayAndFourHours);

        assertThat(after).isEqualTo(at(NEW_YORK, "2026-03-09T03:00"));
        assertThat(before).isEqualTo(at(NEW_YORK, "2026-03-07T22:00")); // 8 March 03:00 EDT, less four hours
    }

    @Test
    void working_days_keep_the_local_time_of_day() {
        Instant friday = at(NEW_YORK, "2026-03-06T16:00");

        assertThat(NEW_YORK.plus(friday, Span.workingDays(1))).isEqualTo(at(NEW_YORK, "2026-03-09T16:00"));
        assertThat(NEW_YORK.minus(friday, Span.workingDays(5))).isEqualTo(at(NEW_YORK, "2026-02-27T16:00"));
        assertThat(NEW_YORK.plus(friday, Span.workingDays(2), 3)).isEqualTo(at(NEW_YORK, "2026-03-16T16:00"));
    }

    @Test
    void no_time_later_is_the_same_instant_even_in_the_second_hour_of_an_overlap() {
        Instant second0130 = Instant.parse("2026-11-01T06:30:00Z");

        assertThat(NEW_YORK.plus(second0130, Span.ZERO)).isEqualTo(second0130);
        assertThat(NEW_YORK.plus(second0130, Span.workingDays(0))).isEqualTo(second0130);
        assertThat(NEW_YORK.plus(second0130, Span.days(3), 0)).isEqualTo(second0130);
    }

    @Test
    void a_date_starts_later_where_the_clocks_skip_midnight() {
        Almanac beirut = almanac("Asia/Beirut");

        assertThat(beirut.startOf(LocalDate.of(2026, 3, 29))).isEqualTo(at(beirut, "2026-03-29T01:00"));
        assertThat(beirut.startOf(LocalDate.of(2026, 3, 30))).isEqualTo(at(beirut, "2026-03-30T00:00"));
    }

    @Test
    void a_date_is_the_one_on_the_wall_of_the_place() {
        Instant lateInBoston = Instant.parse("2026-03-03T04:30:00Z");

        assertThat(NEW_YORK.dateOf(lateInBoston)).isEqualTo("2026-03-02");
        assertThat(BERLIN.dateOf(lateInBoston)).isEqualTo("2026-03-03");
        assertThat(NEW_YORK.wallTimeOf(lateInBoston)).isEqualTo("2026-03-02T23:30");
    }

    @Test
    void it_names_the_tables_that_its_answers_rest_on() {
        String zoneTable = ZoneRulesProvider.getVersions("Europe/Berlin").lastKey();

        assertThat(BERLIN.versions()).isEqualTo("time zones " + zoneTable + "; Monday to Friday");
        assertThat(Almanac.of(UTC, WorkCalendars.EVERY_DAY).versions()).isEqualTo("fixed at Z; every day");
        assertThat(almanac("UTC+02:00").versions()).isEqualTo("fixed at UTC+02:00; Monday to Friday");
        assertThat(BERLIN).hasToString("Europe/Berlin, Monday to Friday");
    }

    private static Almanac almanac(String zone) {
        return Almanac.of(ZoneId.of(zone), WorkCalendars.MONDAY_TO_FRIDAY);
    }

    private static Instant at(Almanac almanac, String wallTime) {
        return LocalDateTime.parse(wallTime).atZone(almanac.zone()).toInstant();
    }
}
