package io.journeykit.calendar.recurrence;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeykit.calendar.Almanac;
import io.journeykit.calendar.DaylightSaving;
import io.journeykit.calendar.MonthEnd;
import io.journeykit.calendar.Span;
import io.journeykit.calendar.days.WorkCalendars;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlainRuleTest {

    private static final ZoneId BOSTON = ZoneId.of("America/New_York");
    private static final Almanac ALMANAC = Almanac.of(BOSTON, WorkCalendars.EVERY_DAY);
    private static final LocalTime NINE = LocalTime.of(9, 0);

    @Test
    void every_two_weeks_on_two_days_skips_every_other_week() {
        PlainRule rule =
                Recurrence.every(Period.ofWeeks(2)).on(THURSDAY, MONDAY).at(NINE);

        assertThat(four(rule, "2026-03-03T09:00"))
                .containsExactly("2026-03-05T09:00", "2026-03-16T09:00", "2026-03-19T09:00", "2026-03-30T09:00");
    }

    @Test
    void a_start_that_does_not_match_is_left_out_unless_asked_for() {
        PlainRule rule = Recurrence.every(Period.ofWeeks(1)).on(TUESDAY);

        assertThat(four(rule, "2026-03-02T09:00")).first().isEqualTo("2026-03-03T09:00");
        assertThat(four(rule.withStart(), "2026-03-02T09:00")).startsWith("2026-03-02T09:00", "2026-03-03T09:00");
    }

    @Test
    void the_end_of_the_month_is_counted_from_the_start_and_not_from_the_month_before() {
        PlainRule rule = Recurrence.every(Period.ofMonths(1));

        assertThat(four(rule, "2026-01-31T09:00"))
                .containsExactly("2026-01-31T09:00", "2026-02-28T09:00", "2026-03-31T09:00", "2026-04-30T09:00");
    }

    @Test
    void the_twenty_ninth_of_february_comes_every_year_or_every_leap_year() {
        PlainRule rule = Recurrence.every(Period.ofYears(1));
        Almanac skipping = ALMANAC.with(MonthEnd.SKIP);

        assertThat(four(rule, "2024-02-29T09:00")).element(1).isEqualTo("2025-02-28T09:00");
        assertThat(four(rule, "2024-02-29T09:00", skipping)).element(1).isEqualTo("2028-02-29T09:00");
    }

    @Test
    void at_the_end_of_the_year_the_weeks_go_on() {
        PlainRule rule = Recurrence.every(Period.ofWeeks(1)).on(THURSDAY);

        assertThat(four(rule, "2026-12-28T09:00"))
                .containsExactly("2026-12-31T09:00", "2027-01-07T09:00", "2027-01-14T09:00", "2027-01-21T09:00");
    }

    @Test
    void in_spring_a_time_that_never_comes_is_moved_and_comes_once_with_the_time_it_is_moved_to() {
        PlainRule rule =
                Recurrence.every(Period.ofDays(1)).at(LocalTime.of(2, 30), LocalTime.of(3, 15), LocalTime.of(3, 30));

        assertThat(four(rule, "2026-03-08T00:00"))
                .containsExactly("2026-03-08T03:15", "2026-03-08T03:30", "2026-03-09T02:30", "2026-03-09T03:15");
    }

    @Test
    void in_autumn_a_time_that_comes_twice_comes_once() {
        PlainRule rule = Recurrence.every(Period.ofDays(1)).at(LocalTime.of(1, 30));
        Instant noon = instant("2026-10-31T12:00");

        List<Instant> found =
                rule.until(instant("2026-11-02T12:00"), noon, ALMANAC).toList();

        assertThat(found).containsExactly(Instant.parse("2026-11-01T05:30:00Z"), Instant.parse("2026-11-02T06:30:00Z"));
    }

    @Test
    void the_last_date_is_included_and_the_count_holds_beside_it() {
        PlainRule daily = Recurrence.every(Period.ofDays(1)).until(LocalDate.of(2026, 3, 3));

        assertThat(four(daily, "2026-03-02T09:00")).containsExactly("2026-03-02T09:00", "2026-03-03T09:00");
        assertThat(four(daily.times(1), "2026-03-02T09:00")).containsExactly("2026-03-02T09:00");
    }

    @Test
    void an_occurrence_is_found_by_its_number() {
        PlainRule rule = Recurrence.every(Period.ofMonths(3)).times(3);
        Instant start = instant("2026-01-31T09:00");

        assertThat(rule.occurrence(3, start, ALMANAC)).contains(instant("2026-07-31T09:00"));
        assertThat(rule.occurrence(4, start, ALMANAC)).isEmpty();
    }

    @Test
    void irregular_distances_are_each_counted_from_the_start() {
        Recurrence rule = Recurrence.after(Span.days(15), Span.months(1), Span.workingDays(30));

        assertThat(four(rule, "2026-01-31T09:00"))
                .containsExactly("2026-02-15T09:00", "2026-02-28T09:00", "2026-03-02T09:00");
        assertThat(rule).hasToString("after 15 days; 1 month; 30 working days");
    }

    @Test
    void a_rule_that_comes_only_at_times_left_out_ends() {
        PlainRule rule = Recurrence.every(Period.ofYears(1));
        Almanac skipping = ALMANAC.with(DaylightSaving.SKIP).with(MonthEnd.SKIP);

        assertThat(rule.until(LocalDate.of(2027, 3, 14))
                        .nextAfter(instant("2026-03-14T02:30"), instant("2026-03-14T02:30"), skipping))
                .isEmpty();
    }

    @Test
    void a_rule_reads_aloud() {
        assertThat(Recurrence.every(Period.ofWeeks(2))
                        .on(MONDAY, THURSDAY)
                        .at(NINE)
                        .times(10))
                .hasToString("every 2 weeks on Mon, Thu at 09:00, 10 times");
        assertThat(Recurrence.every(Period.ofDays(1)).until(LocalDate.of(2026, 12, 31)))
                .hasToString("every day, until 2026-12-31");
        assertThat(Recurrence.every(Period.ofYears(1)).withStart()).hasToString("at the start and every year");
    }

    @Test
    void a_step_without_a_meaning_is_refused() {
        assertThatThrownBy(() -> PlainRule.every(Period.of(0, 1, 1)))
                .hasMessageContaining("'P1M1D' is no step of a rule");
        assertThatThrownBy(() -> PlainRule.every(Period.ZERO))
                .hasMessageContaining("write days, weeks, months or years");
        assertThatThrownBy(() -> PlainRule.every(Period.ofMonths(1)).on(MONDAY)).hasMessageContaining("two meanings");
        assertThatThrownBy(() -> PlainRule.every(Period.ofDays(1)).times(0)).hasMessageContaining("never comes");
        assertThatThrownBy(Recurrence::after).hasMessageContaining("has none");
    }

    private static List<String> four(Recurrence rule, String start) {
        return four(rule, start, ALMANAC);
    }

    private static List<String> four(Recurrence rule, String start, Almanac almanac) {
        return rule.until(instant("2040-01-01T00:00"), instant(start), almanac)
                .limit(4)
                .map(at -> almanac.wallTimeOf(at).toString())
                .toList();
    }

    private static Instant instant(String shown) {
        return LocalDateTime.parse(shown).atZone(BOSTON).toInstant();
    }
}
