package io.journeykit.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.Event;
import io.journeykit.agenda.NoticeEvent;
import io.journeykit.agenda.StepEvent;
import io.journeykit.testkit.play.Chronicle;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Lives in which all depends on when: laws 6, 11 and 22 to 24 as authors read them. */
class TimesTest {

    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
    private static final ZoneId ACCRA = ZoneId.of("Africa/Accra");

    @Test
    void a_series_may_be_counted_from_the_first_of_the_next_month() {
        Told visits = Told.of(Lived.in("times-month-start"), ACCRA);

        assertThat(visits.begins("st-visit"))
                .containsExactly("2031-11-01T00:00", "2032-01-01T00:00", "2032-04-01T00:00");
        assertThat(visits.ends("st-visit")).containsExactly("MISSED 2032-01-01T00:00", "MISSED 2032-04-01T00:00");
    }

    @Test
    void the_first_of_the_next_month_is_never_the_day_itself() {
        Told visits = Told.of(Lived.in("times-month-start", "done.world.json"), ACCRA);

        assertThat(visits.begins("st-visit")).startsWith("2031-12-01T00:00");
    }

    @Test
    void a_series_from_the_last_of_a_month_never_sticks_at_a_shorter_one_and_does_not_drift_by_the_hour() {
        Told told = Told.of(Lived.in("times-month-last"), ZoneId.of("UTC"));

        List<String> lasts = List.of("2027-10-31T09:00", "2027-11-30T09:00", "2027-12-31T09:00", "2028-01-31T09:00");
        assertThat(told.begins("st-fixed")).isEqualTo(lasts);
        assertThat(told.begins("st-scheduled")).isEqualTo(lasts);
        assertThat(told.begins("st-completed"))
                .containsExactly("2027-10-31T09:00", "2027-11-30T09:00", "2027-12-30T09:00", "2028-01-30T09:00");
    }

    @Test
    void what_is_to_be_done_within_days_is_on_time_all_of_the_last_day() {
        Told told = Told.of(Lived.in("times-within"), CHICAGO);

        assertThat(told.ends("st-call")).containsExactly("COMPLETED 2027-05-09T22:15");
        assertThat(told.ends("st-form")).startsWith("MISSED 2027-05-10T23:59:59");
    }

    @Test
    void at_least_so_many_days_are_over_when_that_day_begins() {
        Told told = Told.of(Lived.in("times-days-apart"), ZoneId.of("Africa/Kampala"));

        assertThat(told.ends("st-first")).containsExactly("COMPLETED 2027-02-08T10:45");
        assertThat(told.ends("st-second")).containsExactly("COMPLETED 2027-03-01T08:00");
    }

    @Test
    void one_that_nobody_closed_is_missed_when_the_next_is_due_and_somebody_is_asked() {
        Told told = Told.of(Lived.in("times-goes-on"), CHICAGO);

        assertThat(told.begins("st-form")).containsExactly("2027-05-03T10:00", "2027-05-13T10:00", "2027-05-23T10:00");
        assertThat(told.ends("st-form")).containsExactly("MISSED 2027-05-13T10:00", "MISSED 2027-05-23T10:00");
        assertThat(told.begins("st-list")).containsExactly("2027-05-03T10:00", "2027-05-08T10:00", "2027-05-23T10:00");
        assertThat(told.begins("st-rule")).containsExactly("2027-05-05T10:00", "2027-05-12T10:00", "2027-05-19T10:00");
        assertThat(told.incidents("missed")).isEqualTo(6);
    }

    @Test
    void what_counts_from_what_took_place_waits_for_it() {
        Told told = Told.of(Lived.in("times-goes-on"), CHICAGO);

        assertThat(told.begins("st-counted")).containsExactly("2027-05-03T10:00");
        assertThat(told.ends("st-counted")).isEmpty();
    }

    @Test
    void with_a_latest_date_one_is_missed_at_its_end_and_does_not_hold_up_the_next() {
        Told told = Told.of(Lived.in("times-goes-on-latest"), CHICAGO);

        assertThat(told.begins("st-form")).containsExactly("2027-05-03T10:00", "2027-05-13T10:00", "2027-05-23T10:00");
        assertThat(told.ends("st-form"))
                .containsExactly(
                        "MISSED 2027-05-09T23:59:59", "MISSED 2027-05-19T23:59:59", "MISSED 2027-05-29T23:59:59");
    }

    @Test
    void the_end_of_a_series_is_that_of_the_last_that_took_place() {
        Told told = Told.of(Lived.in("times-end-of-series"), CHICAGO);

        assertThat(told.ends("st-check")).endsWith("NOT_NEEDED 2027-05-10T18:00");
        assertThat(told.begins("st-later")).containsExactly("2027-05-22T11:00");
    }

    @Test
    void one_working_day_after_a_sunday_is_monday_for_work_and_for_silence() {
        Told told = Told.of(Lived.in("times-weekend"), CHICAGO);

        assertThat(told.begins("st-work")).containsExactly("2027-05-10T11:20");
        assertThat(told.silences("st-wait")).startsWith("2027-05-10T11:20");
    }

    @Test
    void work_is_given_at_its_target_unless_its_author_says_when() {
        Told told = Told.of(Lived.in("times-given"), CHICAGO);

        assertThat(told.begins("st-usual")).containsExactly("2027-05-06T10:00");
        assertThat(told.begins("st-at-once")).containsExactly("2027-05-03T10:00");
        assertThat(told.begins("st-before")).containsExactly("2027-05-06T00:00");
        assertThat(told.silences("st-at-once")).startsWith("2027-05-10T10:00");
    }

    @Test
    void a_course_is_due_when_its_first_visit_is() {
        Told told = Told.of(Lived.in("times-course"), CHICAGO);

        assertThat(told.ends("st-course")).hasSize(4).allMatch(end -> end.startsWith("COMPLETED"));
        assertThat(told.incidents("target-missed")).isZero();
    }

    @Test
    void visits_of_a_series_lie_as_far_apart_as_its_author_has_them() {
        Told told = Told.of(Lived.in("times-spaced"), CHICAGO);

        assertThat(told.ends("st-blood"))
                .containsExactly(
                        "COMPLETED 2027-05-11T08:10",
                        "COMPLETED 2027-06-15T08:10",
                        "COMPLETED 2027-07-20T08:10",
                        "COMPLETED 2027-08-24T08:10");
        assertThat(told.ends("st-rule"))
                .containsExactly(
                        "COMPLETED 2027-05-04T14:10", "COMPLETED 2027-06-08T14:10", "COMPLETED 2027-07-06T14:10");
        assertThat(told.incidents("target-missed")).isZero();
    }

    @Test
    void work_begins_no_sooner_than_its_timing_lets_it_and_is_over_when_that_says() {
        Told told = Told.of(Lived.in("times-timed"), CHICAGO);

        assertThat(told.begins("st-after")).containsExactly("2027-05-12T00:00");
        assertThat(told.ends("st-before")).containsExactly("MISSED 2027-05-09T23:59:59");
    }

    @Test
    void of_a_series_that_is_past_at_entry_only_the_current_one_opens() {
        Told told = Told.of(Lived.in("times-late-entry"), CHICAGO);

        assertThat(told.begins("st-series")).startsWith("2027-05-03T10:00", "2027-05-20T09:00");
        assertThat(told.ends("st-series").stream().filter(end -> end.startsWith("NOT_NEEDED")))
                .hasSize(3);
        assertThat(told.ends("st-single")).containsExactly("MISSED 2027-05-09T23:59:59");
    }

    @Test
    void all_that_is_past_opens_where_somebody_asks_for_it() {
        Told told = Told.of(Lived.in("times-late-entry", "catch-up.world.json"), CHICAGO);

        assertThat(told.ends("st-series")).noneMatch(end -> end.startsWith("NOT_NEEDED"));
    }

    /** What became of the steps of a life, on the clocks of a zone. */
    private record Told(
            Map<String, List<String>> began,
            Map<String, List<String>> ended,
            Map<String, List<String>> silent,
            List<String> incidents) {

        static Told of(Chronicle life, ZoneId zone) {
            Told told = new Told(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new ArrayList<>());
            life.entries().stream()
                    .filter(Chronicle.Committed.class::isInstance)
                    .flatMap(entry -> ((Chronicle.Committed) entry).commit().events().stream())
                    .forEach(event -> told.hear(event, zone));
            return told;
        }

        private void hear(Event event, ZoneId zone) {
            if (event instanceof StepEvent.Moved moved && moved.from().isEmpty()) {
                add(began, moved, wall(moved.stamp().effective(), zone));
            } else if (event instanceof StepEvent.Ended end) {
                add(ended, end, end.outcome() + " " + wall(end.stamp().effective(), zone));
            } else if (event instanceof StepEvent.RungPassed passed) {
                add(silent, passed, wall(passed.stamp().effective(), zone));
            } else if (event instanceof NoticeEvent.IncidentRaised raised) {
                incidents.add(raised.incident().code());
            }
        }

        private static void add(Map<String, List<String>> to, StepEvent event, String said) {
            to.computeIfAbsent(event.step().step().value(), step -> new ArrayList<>())
                    .add(said);
        }

        private static String wall(Instant at, ZoneId zone) {
            return LocalDateTime.ofInstant(at, zone).toString();
        }

        List<String> begins(String step) {
            return Optional.ofNullable(began.get(step)).orElse(List.of());
        }

        List<String> ends(String step) {
            return Optional.ofNullable(ended.get(step)).orElse(List.of());
        }

        List<String> silences(String step) {
            return Optional.ofNullable(silent.get(step)).orElse(List.of());
        }

        long incidents(String code) {
            return incidents.stream().filter(code::equals).count();
        }
    }
}
