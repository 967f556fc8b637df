package io.journeykit.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.calendar.DueWindow;
import io.journeykit.testkit.play.Chronicle;
import java.time.Duration;
import java.time.Instant;
import java.util.SortedSet;
import org.junit.jupiter.api.Test;

/** It begins at noon in New York on Saturday, 31 January 2026, and Monday is closed. */
class SpansMoveDatesTest {

    private static final String TARGET = "22.target-keeps-the-time-of-day";
    private static final String EARLIEST = "22.earliest-is-the-start-of-its-date";
    private static final String LATEST = "22.latest-is-the-end-of-its-date";
    private static final String HOURS = "22.hours-are-exact";
    private static final Chronicle LIFE = Lived.in("times-spans");

    @Test
    void a_life_meets_all_that_is_said_of_due_dates() {
        assertThat(Retold.met(LIFE, TARGET)).isEqualTo(5);
        assertThat(Retold.met(LIFE, EARLIEST)).isEqualTo(1);
        assertThat(Retold.met(LIFE, LATEST)).isEqualTo(1);
        assertThat(Retold.met(LIFE, HOURS)).isEqualTo(2);
    }

    @Test
    void a_working_day_after_a_saturday_is_the_next_that_works_at_the_time_of_day_of_the_saturday() {
        assertThat(due("st-working", "2026-02-03T17:00:00Z")).doesNotContain(TARGET);
        assertThat(due("st-working", "2026-02-04T05:00:00Z")).contains(TARGET);
        assertThat(due("st-working", "2026-02-02T17:00:00Z")).contains(TARGET);
    }

    @Test
    void a_month_after_the_last_of_january_is_the_last_of_february() {
        assertThat(due("st-month", "2026-02-28T17:00:00Z")).doesNotContain(TARGET);
        assertThat(due("st-month", "2026-03-01T17:00:00Z")).contains(TARGET);
    }

    @Test
    void a_question_is_due_at_its_time_where_she_may_be_asked_then() {
        assertThat(due("st-asked", "2026-02-04T17:00:00Z")).doesNotContain(TARGET);
        assertThat(due("st-asked", "2026-02-04T18:00:00Z")).contains(TARGET);
        assertThat(due("st-late", "2026-02-02T18:00:00Z")).doesNotContain(TARGET);
    }

    @Test
    void an_earliest_in_days_is_the_start_of_its_date() {
        DueWindow window = DueWindow.at(at("2026-02-03T17:00:00Z"));

        assertThat(due("st-days", window.opening(at("2026-02-01T05:00:00Z")))).doesNotContain(EARLIEST);
        assertThat(due("st-days", window.opening(at("2026-02-01T17:00:00Z")))).contains(EARLIEST);
    }

    @Test
    void a_latest_in_days_is_the_end_of_its_date() {
        DueWindow window = DueWindow.at(at("2026-02-03T17:00:00Z"));

        assertThat(due("st-days", window.until(at("2026-02-06T05:00:00Z")))).doesNotContain(LATEST);
        assertThat(due("st-days", window.until(at("2026-02-06T04:59:59Z")))).doesNotContain(LATEST);
        assertThat(due("st-days", window.until(at("2026-02-05T17:00:00Z")))).contains(LATEST);
        assertThat(due("st-days", window)).contains(LATEST);
    }

    @Test
    void a_window_in_hours_is_exact() {
        Chronicle later = Retold.due(
                LIFE, "st-hours", was -> was.until(was.latest().orElseThrow().plus(Duration.ofMinutes(5))));

        assertThat(Retold.broken(LIFE, "st-hours")).doesNotContain(HOURS);
        assertThat(Retold.broken(later, "st-hours")).contains(HOURS);
    }

    private static SortedSet<String> due(String step, String target) {
        return due(step, DueWindow.at(at(target)));
    }

    private static SortedSet<String> due(String step, DueWindow window) {
        return Retold.broken(Retold.due(LIFE, step, window), step);
    }

    private static Instant at(String time) {
        return Instant.parse(time);
    }
}
