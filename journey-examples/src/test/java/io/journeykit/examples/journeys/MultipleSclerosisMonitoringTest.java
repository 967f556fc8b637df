package io.journeykit.examples.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.check.TemplateCheck;
import io.journeykit.codec.TemplateCodec;
import io.journeykit.lifecycle.StandardMachines;
import io.journeykit.template.JourneyTemplate;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/**
 * Monitoring of multiple sclerosis in Dresden, after the plans of QPath4MS; all dates are counted by hand. In 2026 the
 * clocks change on 29 March and 25 October; Good Friday is 3 April and Easter Monday 6 April; 18 November is a holiday in
 * Saxony alone.
 */
class MultipleSclerosisMonitoringTest {

    private static final ZoneId DRESDEN = ZoneId.of("Europe/Berlin");
    private static final Chronicle SPRING = Chronicle.of("ms-monitoring");
    private static final Chronicle LATE = Chronicle.of("ms-monitoring/late");

    @Test
    void check_in_and_exams_refer_to_each_other_and_pass_the_check() {
        for (JourneyTemplate template : NamedWorlds.read("ms-monitoring").templates()) {
            assertThat(TemplateCheck.faults(template, StandardMachines.all())).isEmpty();
            assertThat(TemplateCodec.read(TemplateCodec.write(template), "again"))
                    .isEqualTo(template);
        }
        String cycle = new String(TemplateCodec.write(
                NamedWorlds.read("ms-monitoring").templates().get(0)));
        assertThat(cycle).contains("start of performance-test", "end of check-in");
    }

    @Test
    void two_cycles_run_three_months_apart_and_end_with_her_moving_away() {
        // Six weeks before 31 March and before 30 June, since 31 March and three months is 30 June.
        assertThat(SPRING.moves("cycle", "running")).containsExactly("2026-02-17T00:00", "2026-05-19T00:00");
        assertThat(SPRING.ends("cycle")).containsExactly("2026-04-13T11:00 COMPLETED", "2026-07-07T11:00 COMPLETED");
        assertThat(SPRING.agenda().isLive()).isFalse();
        assertThat(SPRING.incidents()).isEmpty();
    }

    @Test
    void exams_lie_on_one_day_and_the_visit_waits_three_working_days_for_the_results_with_easter_in_between() {
        assertThat(SPRING.visits())
                .containsExactly(
                        "performance-test 2026-03-31T09:00",
                        "laboratory 2026-03-31T10:00",
                        "gait-analysis 2026-03-31T10:30",
                        "oct 2026-03-31T11:15",
                        // On the next working day but one; then Tuesday 7, Wednesday 8 and Thursday 9 April are three.
                        "mri 2026-04-02T13:00",
                        "visit 2026-04-09T14:30",
                        "performance-test 2026-06-30T09:00",
                        "laboratory 2026-06-30T10:00",
                        "visit 2026-07-03T11:00");
        assertThat(SPRING.reasons()).anyMatch(why -> why.contains("so visit is not before Thu 9 Apr 00:00"));
    }

    @Test
    void the_check_in_comes_seven_days_before_the_exams_though_the_clocks_change_in_between() {
        assertThat(SPRING.moves("check-in", "asked")).containsExactly("2026-03-24T09:00", "2026-06-23T09:00");
        assertThat(Duration.between(
                        LocalDateTime.parse("2026-03-24T09:00").atZone(DRESDEN),
                        LocalDateTime.parse("2026-03-31T09:00").atZone(DRESDEN)))
                .isEqualTo(Duration.ofHours(167));
        assertThat(SPRING.ends("check-in")).containsExactly("2026-03-25T19:00 COMPLETED", "2026-06-24T19:00 COMPLETED");
    }

    @Test
    void what_is_due_once_a_year_is_left_out_of_the_second_cycle() {
        assertThat(SPRING.ends("oct")).containsExactly("2026-03-31T11:45 COMPLETED", "2026-05-19T00:00 NOT_NEEDED");
        assertThat(SPRING.ends("mri")).containsExactly("2026-04-02T13:45 COMPLETED", "2026-05-19T00:00 NOT_NEEDED");
        assertThat(SPRING.ends("another-time"))
                .containsExactly("2026-04-10T12:30 NOT_NEEDED", "2026-07-06T12:30 NOT_NEEDED");
    }

    @Test
    void she_is_written_to_six_times_a_cycle_and_never_on_a_sunday() {
        assertThat(SPRING.contacts())
                .containsExactly(
                        "choose-appointment 2026-02-17T08:00",
                        "visit-booked 2026-02-17T17:30",
                        "check-in 2026-03-24T09:00",
                        // Two days before is Sunday 29 March.
                        "exams-reminder 2026-03-30T08:00",
                        "visit-reminder 2026-04-07T14:30",
                        "next-appointment 2026-04-10T09:30",
                        "choose-appointment 2026-05-19T08:00",
                        "visit-booked 2026-05-19T17:30",
                        "check-in 2026-06-23T09:00",
                        "exams-reminder 2026-06-29T08:00",
                        "visit-reminder 2026-07-01T11:00",
                        "next-appointment 2026-07-06T09:30");
    }

    @Test
    void nobody_answers_the_check_in_so_the_care_team_is_asked_in_time_and_the_exams_take_place() {
        Chronicle autumn = Chronicle.of("ms-monitoring/nobody-answers");

        assertThat(autumn.contacts())
                // The reminder falls on Sunday 8 November and waits for Monday.
                .contains("check-in 2026-11-06T09:00", "check-in-reminder 2026-11-09T08:00");
        assertThat(autumn.work("ask-by-phone")).containsExactly("2026-11-10T09:00");
        assertThat(autumn.ends("check-in")).containsExactly("2026-11-13T08:00 MISSED");
        assertThat(autumn.incidents()).containsExactly("missed");
        assertThat(autumn.visits())
                .containsExactly(
                        "performance-test 2026-11-13T09:00",
                        "laboratory 2026-11-13T10:00",
                        // Three working days: Monday 16, Tuesday 17 and, after the holiday, Thursday 19 November.
                        "visit 2026-11-19T09:00");
        assertThat(autumn.agenda().isLive()).isFalse();
    }

    @Test
    void a_check_in_that_comes_after_its_time_still_counts() {
        assertThat(LATE.ends("check-in")).containsExactly("2026-11-13T08:00 MISSED", "2026-11-13T08:40 COMPLETED");
        assertThat(LATE.incidents()).isEmpty();
    }

    @Test
    void a_blood_test_that_was_taken_late_and_told_of_later_moves_the_visit_with_her_yes() {
        // Taken on Monday 16 and told of on Tuesday 17 November; 17, 19 and 20 are three working days.
        assertThat(LATE.ends("laboratory")).containsExactly("2026-11-16T10:15 COMPLETED");
        assertThat(LATE.moves("visit", "offered-another")).containsExactly("2026-11-17T12:00");
        assertThat(LATE.moves("visit", "exchanging")).containsExactly("2026-11-17T14:00");
        assertThat(LATE.booked("visit")).containsExactly("2026-11-19T09:00", "2026-11-24T11:00");
        assertThat(LATE.contacts())
                // For 24 November it falls on Sunday 22.
                .contains("visit-reminder 2026-11-17T09:00", "visit-reminder 2026-11-23T08:00");
        assertThat(LATE.agenda().isLive()).isFalse();
    }
}
