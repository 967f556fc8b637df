package io.journeykit.check;

import static io.journeykit.check.Knee.english;
import static io.journeykit.check.Knee.journey;
import static io.journeykit.check.Knee.told;
import static io.journeykit.template.Point.endOf;
import static io.journeykit.template.Point.startOf;
import static io.journeykit.template.Timing.endsBefore;
import static io.journeykit.template.Timing.startsAfter;
import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.calendar.Span;
import io.journeykit.condition.Conditions;
import io.journeykit.template.Deferred;
import io.journeykit.template.Due;
import io.journeykit.template.Join;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.Offset;
import io.journeykit.template.Point;
import io.journeykit.template.Repetition;
import io.journeykit.template.StepBuilder;
import io.journeykit.template.Steps;
import io.journeykit.vocabulary.StepId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TimingNetworkTest {

    private static final Repetition.Every QUARTERLY =
            new Repetition.Every(Span.months(3), 8, Optional.empty(), Repetition.Recall.FIXED);

    @Test
    void steps_may_refer_to_each_other_as_long_as_a_date_fits_both() {
        var told = told(
                Steps.booking("check-in", "nurse")
                        .addTimings(endsBefore(startOf("exams")).byAtLeast(Span.days(7))),
                Steps.booking("exams", "imaging").addTimings(startsAfter(endOf("check-in"))));

        assertThat(told).isEmpty();
    }

    @Test
    void two_visits_that_each_come_after_the_other_never_come() {
        var told = told(
                Steps.booking("mri", "mri-knee").addTimings(startsAfter(endOf("visit"))),
                Steps.booking("visit", "orthopaedics")
                        .addTimings(startsAfter(endOf("mri")).byAtLeast(Span.days(2))));

        assertThat(told)
                .containsExactly(
                        "$.steps[0].timings[0] [inconsistent-timing] these cannot all be kept: mri starts after"
                                + " end of visit; visit starts after end of mri by at least 2 days; loosen one of them, or take"
                                + " it away");
    }

    @Test
    void a_chain_that_is_longer_than_its_bound_is_told_with_all_its_links() {
        var told = told(
                Steps.booking("a", "x"),
                Steps.booking("b", "x").addTimings(startsAfter(endOf("a")).byAtLeast(Span.days(20))),
                Steps.booking("c", "x")
                        .addTimings(startsAfter(endOf("b")).byAtLeast(Span.days(20)))
                        .addTimings(startsAfter(startOf("a")).byAtMost(Span.days(30))));

        assertThat(told)
                .containsExactly("$.steps[1].timings[0] [inconsistent-timing] these cannot all be kept: b starts after"
                        + " end of a by at least 20 days; c starts after end of b by at least 20 days; c starts after"
                        + " start of a by at most 30 days; loosen one of them, or take it away");
    }

    @Test
    void a_chain_that_fits_in_some_year_is_no_fault() {
        var told = told(
                Steps.booking("a", "x"),
                Steps.booking("b", "x")
                        .addTimings(startsAfter(endOf("a"))
                                .byAtLeast(Span.months(1))
                                .byAtMost(Span.days(28))));

        assertThat(told).isEmpty();
    }

    @Test
    void due_dates_are_dates_as_well() {
        var told = told(
                Steps.booking("lab", "blood-test")
                        .due(Due.after(Point.BEGIN, Span.days(10)).notBefore(Offset.after(Span.days(10)))),
                Steps.booking("visit", "orthopaedics")
                        .due(Due.after(Point.BEGIN, Span.days(3)).notAfter(Offset.after(Span.days(5))))
                        .addTimings(startsAfter(endOf("lab"))));

        assertThat(told)
                .containsExactly("$.steps[0].due [inconsistent-timing] these cannot all be kept: lab is due no earlier"
                        + " than 10 days after begin; visit is due no later than 5 days after begin; visit starts after"
                        + " end of lab; loosen one of them, or take it away");
    }

    @Test
    void a_target_is_a_wish_and_no_bound() {
        var told = told(
                Steps.booking("lab", "blood-test").due(Due.after(Point.BEGIN, Span.days(10))),
                Steps.booking("visit", "orthopaedics")
                        .due(Due.after(Point.BEGIN, Span.days(3)))
                        .addTimings(startsAfter(endOf("lab"))));

        assertThat(told).isEmpty();
    }

    @Test
    void what_comes_after_a_step_that_must_be_completed_does_not_come_before_it() {
        var told = told(
                Steps.booking("mri", "mri-knee"),
                Steps.booking("visit", "orthopaedics").after("mri").addTimings(endsBefore(startOf("mri"))));

        assertThat(told)
                .containsExactly("$.steps[1].after [inconsistent-timing] these cannot all be kept: visit begins after"
                        + " mri is completed; visit ends before start of mri; loosen one of them, or take it away");
    }

    @Test
    void a_booking_that_is_made_after_another_is_booked_may_come_before_it() {
        var told = told(
                Steps.booking("mri", "mri-knee"),
                Steps.booking("visit", "orthopaedics")
                        .after(Join.reached("mri", "booked"))
                        .addTimings(endsBefore(startOf("mri"))));

        assertThat(told).isEmpty();
    }

    @Test
    void each_contradiction_is_told() {
        var told = told(
                Steps.booking("a", "x").addTimings(startsAfter(endOf("b")).byAtLeast(Span.days(1))),
                Steps.booking("b", "x").addTimings(startsAfter(endOf("a"))),
                Steps.booking("c", "x").addTimings(startsAfter(endOf("d")).byAtLeast(Span.days(1))),
                Steps.booking("d", "x").addTimings(startsAfter(endOf("c"))));

        assertThat(told).hasSize(2).allMatch(fault -> fault.contains("inconsistent-timing"));
    }

    @Test
    void steps_that_never_both_happen_need_no_common_dates() {
        var yes = contradicting("yes", "no");
        var either = new Deferred("either", List.of(StepId.of("mri"), StepId.of("visit")));

        assertThat(told(yes)).isEmpty();
        assertThat(told(contradicting("yes", "yes"))).hasSize(1);
        assertThat(told(contradicting("yes", "yes").addDeferredChoices(either))).isEmpty();
    }

    @Test
    void what_comes_after_all_visits_comes_after_the_first() {
        assertThat(told(
                        Steps.booking("visit", "nurse")
                                .repeat(QUARTERLY)
                                .addTimings(startsAfter(endOf("last")).byAtLeast(Span.days(1))),
                        Steps.booking("last", "doctor").addTimings(startsAfter(endOf("visit")))))
                .hasSize(1);
    }

    @Test
    void what_comes_soon_after_the_last_visit_may_come_long_after_the_first() {
        assertThat(told(
                        Steps.booking("visit", "nurse").repeat(QUARTERLY),
                        Steps.booking("last", "doctor")
                                .addTimings(startsAfter(endOf("visit")).byAtMost(Span.days(1)))
                                .addTimings(startsAfter(startOf("visit")).byAtLeast(Span.days(90)))))
                .isEmpty();
    }

    @Test
    void what_comes_after_one_of_several_does_not_come_before_all_of_them() {
        var each = new Repetition.ForEach(
                List.of(new Repetition.Items.Given("left"), new Repetition.Items.Given("right")));
        var talk = Steps.booking("talk", "nurse").addTimings(startsAfter(startOf("knee")));
        var knee = Steps.booking("knee", "x-ray").repeat(each);

        assertThat(told(knee, talk)).isEmpty();
        assertThat(told(knee.addTimings(startsAfter(endOf("talk"))), talk)).hasSize(1);
    }

    @Test
    void irregular_times_are_late_from_their_own_distance_on() {
        var irregular = new Repetition.At(List.of(Span.days(15), Span.days(30)));
        var due = Due.after(Point.BEGIN, Span.days(1)).notAfter(Offset.after(Span.days(2)));

        assertThat(told(
                        Steps.booking("lab", "blood-test").due(due).repeat(irregular),
                        Steps.booking("visit", "nurse")
                                .due(Due.after(Point.BEGIN, Span.days(4)).notBefore(Offset.after(Span.days(4))))
                                .addTimings(endsBefore(startOf("lab")))))
                .isEmpty();
    }

    @Test
    void what_happens_for_each_visit_is_dated_by_that_visit() {
        var each = new Repetition.ForEach(List.of(new Repetition.Items.VisitsOf(StepId.of("exams"))));
        var exams = Steps.booking("exams", "imaging").repeat(QUARTERLY);

        assertThat(told(
                        exams,
                        Steps.booking("check-in", "nurse")
                                .repeat(each)
                                .addTimings(endsBefore(startOf("exams")).byAtLeast(Span.days(7)))))
                .isEmpty();
        assertThat(told(
                        exams,
                        Steps.booking("check-in", "nurse")
                                .repeat(each)
                                .addTimings(endsBefore(startOf("exams")).byAtLeast(Span.days(7)))
                                .addTimings(startsAfter(endOf("exams")))))
                .hasSize(1);
    }

    private static JourneyTemplate.Builder contradicting(String one, String other) {
        StepBuilder<?> mri = Steps.booking("mri", "mri-knee")
                .when(Conditions.fact("scan").is(one))
                .addTimings(startsAfter(endOf("visit")).byAtLeast(Span.days(1)));
        StepBuilder<?> visit = Steps.booking("visit", "orthopaedics")
                .when(Conditions.fact("scan").is(other))
                .addTimings(startsAfter(endOf("mri")));
        return journey(Steps.decision("scan", "ask", "yes", "no"), mri, visit)
                .putTexts("ask", english("A scan first?"));
    }
}
