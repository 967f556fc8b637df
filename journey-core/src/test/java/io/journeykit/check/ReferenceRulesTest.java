package io.journeykit.check;

import static io.journeykit.check.Knee.journey;
import static io.journeykit.check.Knee.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.calendar.Span;
import io.journeykit.template.Cancels;
import io.journeykit.template.Deferred;
import io.journeykit.template.Due;
import io.journeykit.template.Join;
import io.journeykit.template.Point;
import io.journeykit.template.Repetition;
import io.journeykit.template.Stage;
import io.journeykit.template.Steps;
import io.journeykit.template.Timing;
import io.journeykit.vocabulary.StepId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReferenceRulesTest {

    @Test
    void a_journey_in_order_has_no_fault() {
        assertThat(told(Knee.pain())).isEmpty();
    }

    @Test
    void a_step_that_is_not_there_is_told_with_the_one_that_was_meant() {
        var told = told(
                Steps.booking("mri", "mri-knee"),
                Steps.booking("visit", "orthopaedics").after("mir"));

        assertThat(told).containsExactly("$.steps[1].after [unknown-step] no step 'mir'; did you mean 'mri'?");
    }

    @Test
    void every_place_that_names_a_step_is_looked_at() {
        var told = told(
                Steps.bookingUnder("a", "mri", "mri-knee"),
                Steps.transfer("images", "b", "gp"),
                Steps.waitFor("report", "happened", "c"),
                Steps.booking("visit", "orthopaedics")
                        .after(Join.any(Join.ended("d"), Join.reached("mri", "booked")))
                        .during(new Join.Reached(StepId.of("e"), List.of("booked"), true))
                        .due(Due.after(Point.endOf("f"), Span.days(1)))
                        .addTimings(Timing.startsAfter(Point.startOf("g")))
                        .repeat(new Repetition.ForEach(List.of(new Repetition.Items.ProviderOf(StepId.of("h")))))
                        .addCancels(
                                new Cancels(Cancels.On.COMPLETION, List.of(new Cancels.Target.Step(StepId.of("i"))))));

        assertThat(told)
                .filteredOn(fault -> fault.contains("unknown-step"))
                .extracting(fault -> fault.substring(0, fault.indexOf(';')))
                .containsExactly(
                        "$.steps[0].under [unknown-step] no step 'a'",
                        "$.steps[1].of [unknown-step] no step 'b'",
                        "$.steps[2].about [unknown-step] no step 'c'",
                        "$.steps[3].after [unknown-step] no step 'd'",
                        "$.steps[3].during [unknown-step] no step 'e'",
                        "$.steps[3].due.from [unknown-step] no step 'f'",
                        "$.steps[3].timings[0].point [unknown-step] no step 'g'",
                        "$.steps[3].for-each[0] [unknown-step] no step 'h'",
                        "$.steps[3].cancels[0].targets[0] [unknown-step] no step 'i'");
    }

    @Test
    void a_milestone_and_a_deferred_choice_name_steps_as_well() {
        var told = told(journey(Steps.booking("mri", "mri-knee"))
                .addStages(new Stage("diagnosis", "Finding out", Optional.of(StepId.of("mir"))))
                .addDeferredChoices(new Deferred("either", List.of(StepId.of("mri"), StepId.of("mrt")))));

        assertThat(told)
                .contains(
                        "$.stages[0].milestone [unknown-step] no step 'mir'; did you mean 'mri'?",
                        "$.deferred-choices[0].steps[1] [unknown-step] no step 'mrt'; did you mean 'mri'?");
    }

    @Test
    void a_milestone_stands_in_the_stage_that_it_closes() {
        var told = told(journey(Steps.booking("mri", "mri-knee").stage("recovery"))
                .addStages(new Stage("diagnosis", "Finding out", Optional.of(StepId.of("mri"))))
                .addStages(new Stage("recovery", "Getting better", Optional.of(StepId.of("mri")))));

        assertThat(told)
                .containsExactly("$.stages[0].milestone [milestone-outside-stage] step 'mri' closes stage 'diagnosis'"
                        + " and does not stand in it; put the step into the stage, or name one that is in it");
    }

    @Test
    void a_stage_that_is_not_there_is_told_wherever_it_is_named() {
        var told = told(journey(Steps.booking("mri", "mri-knee")
                        .stage("diagnostics")
                        .addCancels(
                                new Cancels(Cancels.On.ACTIVATION, List.of(new Cancels.Target.Stage("recovering")))))
                .addStages(new Stage("diagnosis", "Finding out", Optional.empty()))
                .addStages(new Stage("recovery", "Getting better", Optional.empty())));

        assertThat(told)
                .containsExactly(
                        "$.steps[0].stage [unknown-stage] no stage 'diagnostics'; did you mean 'diagnosis'?",
                        "$.steps[0].cancels[0].targets[0] [unknown-stage] no stage 'recovering'; did you mean 'recovery'?");
    }

    @Test
    void an_anchor_is_begin_or_one_that_the_template_names() {
        var told = told(journey(
                        Steps.booking("mri", "mri-knee").due(Due.after(Point.anchor("refered"), Span.days(60))),
                        Steps.booking("visit", "orthopaedics").due(Due.after(Point.BEGIN, Span.days(60))))
                .addAnchors("referred"));

        assertThat(told)
                .containsExactly("$.steps[0].due.from [unknown-anchor] no anchor 'refered'; did you mean 'referred'?");
    }

    @Test
    void no_step_refers_to_itself() {
        var told = told(Steps.booking("mri", "mri-knee").after("mri"));

        assertThat(told)
                .contains("$.steps[0].after [self-reference] step 'mri' refers to itself; name another step, or take"
                        + " it away");
    }

    @Test
    void where_nothing_is_alike_the_names_there_are_are_told() {
        var told = told(
                Steps.booking("mri", "mri-knee"),
                Steps.booking("visit", "orthopaedics").after("questionnaire"));

        assertThat(told)
                .containsExactly("$.steps[1].after [unknown-step] no step 'questionnaire'; choose one of mri, visit");
    }
}
