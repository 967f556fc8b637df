package io.journeykit.check;

import static io.journeykit.check.Knee.english;
import static io.journeykit.check.Knee.journey;
import static io.journeykit.check.Knee.told;
import static io.journeykit.template.Join.any;
import static io.journeykit.template.Join.ended;
import static io.journeykit.template.Join.reached;
import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.calendar.Span;
import io.journeykit.condition.Conditions;
import io.journeykit.template.Due;
import io.journeykit.template.Join;
import io.journeykit.template.Point;
import io.journeykit.template.Repetition;
import io.journeykit.template.Steps;
import io.journeykit.template.Timing;
import io.journeykit.vocabulary.StepId;
import java.util.List;
import org.junit.jupiter.api.Test;

class GateCyclesTest {

    private static final String ADVICE = "; take one gate away, or use a timing, which orders visits and opens no gate";

    @Test
    void steps_that_wait_for_each_other_are_told_as_a_round() {
        var told = told(
                Steps.booking("lab", "blood-test"),
                Steps.booking("a", "x").after("lab", "c"),
                Steps.booking("b", "x").after("a"),
                Steps.booking("c", "x").after("b"));

        assertThat(told)
                .containsExactly(
                        "$.steps[1].after [gate-cycle] these wait for each other for ever: a → c → b → a" + ADVICE);
    }

    @Test
    void what_merely_waits_behind_a_round_is_not_told() {
        var told = told(
                Steps.booking("behind", "x").after("a"),
                Steps.booking("a", "x").after("b"),
                Steps.booking("b", "x").after("a"));

        assertThat(told)
                .containsExactly(
                        "$.steps[1].after [gate-cycle] these wait for each other for ever: a → b → a" + ADVICE);
    }

    @Test
    void each_round_is_told_once() {
        var told = told(
                Steps.booking("a", "x").after("b"),
                Steps.booking("b", "x").after("a"),
                Steps.booking("c", "x").after("d"),
                Steps.booking("d", "x").after("c"));

        assertThat(told).hasSize(2);
    }

    @Test
    void a_round_that_one_may_leave_is_none() {
        var told = told(
                Steps.booking("lab", "blood-test"),
                Steps.booking("a", "x").after(any(ended("lab"), ended("b"))),
                Steps.booking("b", "x").after("a"));

        assertThat(told).isEmpty();
    }

    @Test
    void a_round_through_every_way_out_is_one() {
        var told = told(
                Steps.booking("a", "x").after(any(ended("b"), ended("c"))),
                Steps.booking("b", "x").after("a"),
                Steps.booking("c", "x").after("a"));

        assertThat(told)
                .containsExactly(
                        "$.steps[0].after [gate-cycle] these wait for each other for ever: a → b → a" + ADVICE);
    }

    @Test
    void a_step_dated_from_one_behind_it_would_wait_for_ever() {
        var told = told(journey(
                        Steps.message("prepare", "prepare").due(Due.before(Point.startOf("mri"), Span.days(2))),
                        Steps.booking("mri", "mri-knee").after("prepare"))
                .putTexts("prepare", english("Get ready.")));

        assertThat(told)
                .containsExactly("$.steps[0].due.from [gate-cycle] these wait for each other for ever: prepare → mri →"
                        + " prepare" + ADVICE);
    }

    @Test
    void a_booking_that_is_dated_from_one_behind_it_would_wait_as_well() {
        var due = Due.before(Point.startOf("visit"), Span.days(2));
        var timing = Timing.endsBefore(Point.startOf("visit")).byAtLeast(Span.days(2));
        var behind = Steps.booking("visit", "orthopaedics").after(reached("lab", "booked"));

        assertThat(told(Steps.booking("lab", "blood-test").due(due), behind))
                .containsExactly(
                        "$.steps[0].due.from [gate-cycle] these wait for each other for ever: lab → visit → lab"
                                + ADVICE);
        assertThat(told(Steps.booking("lab", "blood-test").addTimings(timing), behind))
                .isEmpty();
    }

    @Test
    void bookings_that_are_planned_together_wait_for_what_each_of_them_waits_for() {
        var lab = Steps.booking("lab", "blood-test");
        var surgery = Steps.booking("surgery", "knee-surgery").addTimings(Timing.startsAfter(Point.endOf("lab")));
        var therapy =
                Steps.booking("therapy", "physical-therapy").addTimings(Timing.startsAfter(Point.endOf("surgery")));

        assertThat(told(lab, surgery, therapy)).isEmpty();
        assertThat(told(lab, surgery, therapy.after(reached("lab", "fulfilled"))))
                .containsExactly("$.steps[0].timings [gate-cycle] these wait for each other for ever: lab → therapy →"
                        + " lab" + ADVICE);
    }

    @Test
    void a_milestone_a_referral_and_a_provider_are_waited_for_as_well() {
        var during = new Join.Reached(StepId.of("visit"), List.of("booked"), true);
        var provider = new Repetition.ForEach(List.of(new Repetition.Items.ProviderOf(StepId.of("visit"))));

        assertThat(told(
                        Steps.referral("referral", "orthopaedics").to("ortho-a").during(during),
                        Steps.bookingUnder("referral", "visit", "orthopaedics")))
                .containsExactly("$.steps[0].during [gate-cycle] these wait for each other for ever: referral → visit →"
                        + " referral" + ADVICE);
        assertThat(told(
                        Steps.booking("mri", "mri-knee"),
                        Steps.transfer("images", "mri").repeat(provider),
                        Steps.booking("visit", "orthopaedics").after("images")))
                .containsExactly("$.steps[1].for-each [gate-cycle] these wait for each other for ever: images → visit →"
                        + " images" + ADVICE);
    }

    @Test
    void a_condition_waits_for_the_decision_that_it_reads() {
        var told = told(journey(
                        Steps.booking("visit", "orthopaedics")
                                .when(Conditions.fact("therapy").is("yes")),
                        Steps.decision("therapy", "ask", "yes", "no").after("visit"))
                .putTexts("ask", english("Therapy?")));

        assertThat(told)
                .containsExactly("$.steps[0].when [gate-cycle] these wait for each other for ever: visit → therapy →"
                        + " visit" + ADVICE);
    }

    @Test
    void a_decision_does_not_wait_for_what_it_decides_itself() {
        var told = told(journey(Steps.decision("therapy", "ask", "yes", "no")
                        .when(Conditions.fact("therapy").is("yes")))
                .putTexts("ask", english("Therapy?")));

        assertThat(told)
                .containsExactly(
                        "$.steps[0].when [gate-cycle] these wait for each other for ever: therapy → therapy" + ADVICE);
    }

    @Test
    void a_step_that_is_called_off_has_not_waited_for_ever() {
        var told = told(
                Steps.booking("a", "x").after(reached("b", "cancelled")),
                Steps.booking("b", "x").after("a"));

        assertThat(told).isEmpty();
    }
}
