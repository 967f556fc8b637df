package io.journeykit.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.Input.Instruction;
import io.journeykit.agenda.Report;
import io.journeykit.agenda.Signal;
import io.journeykit.calendar.Span;
import io.journeykit.condition.Condition;
import io.journeykit.condition.Conditions;
import io.journeykit.template.Cancels;
import io.journeykit.template.Deferred;
import io.journeykit.template.Due;
import io.journeykit.template.Entry;
import io.journeykit.template.Exit;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.Offset;
import io.journeykit.template.Point;
import io.journeykit.template.Repetition;
import io.journeykit.template.Steps;
import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.StepId;
import io.journeykit.vocabulary.Value;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How steps and journeys end, and what does not bring them back. */
class EndingTest {

    private static final Condition SMOKES = Conditions.fact("smokes").is(true);

    @Test
    void a_step_that_a_person_skipped_is_not_brought_back_by_its_condition() {
        Rehearsal rehearsal = Rehearsal.of(template()
                        .step(Steps.work("visit", "doctor", "see"))
                        .step(Steps.work("counsel", "nurse", "talk")
                                .after("visit")
                                .when(SMOKES))
                        .step(Steps.waitFor("rest", "rested")))
                .begin()
                .learn("smokes", Value.of(true));
        rehearsal.instruct(new Instruction.Skip(rehearsal.step("counsel").ref()));

        rehearsal.done("visit");

        assertThat(rehearsal.are("counsel")).containsExactly("NOT_NEEDED");
    }

    @Test
    void a_step_whose_condition_was_false_is_brought_back_by_a_corrected_fact() {
        Rehearsal rehearsal = Rehearsal.of(template()
                        .step(Steps.work("counsel", "nurse", "talk").when(SMOKES))
                        .step(Steps.waitFor("rest", "rested")))
                .begin()
                .learn("smokes", Value.of(false));
        assertThat(rehearsal.are("counsel")).containsExactly("NOT_NEEDED");

        rehearsal.learn("smokes", Value.of(true));

        assertThat(rehearsal.are("counsel")).containsExactly("ACTIVE");
    }

    @Test
    void what_was_past_at_entry_settles_though_it_repeats_and_its_condition_holds() {
        Rehearsal rehearsal = Rehearsal.of(template()
                        .addAnchors("due")
                        .entry(Entry.SKIP_PAST)
                        .step(Steps.work("visit", "midwife", "see")
                                .due(Due.before(Point.anchor("due"), Span.days(90)))
                                .repeat(new Repetition.At(List.of(Span.ZERO, Span.days(60))))
                                .when(SMOKES)))
                .learn("smokes", Value.of(true));

        rehearsal.begin(Map.of("due", Rehearsal.START.plus(Duration.ofDays(60))));

        assertThat(rehearsal.are("visit")).containsExactly("NOT_NEEDED", "PLANNED");
        assertThat(rehearsal.incidents()).isEmpty();
    }

    @Test
    void a_journey_that_is_being_closed_brings_nothing_back() {
        Rehearsal rehearsal = Rehearsal.of(template()
                        .step(Steps.work("counsel", "nurse", "talk").when(SMOKES))
                        .step(Steps.referral("referral", "lungs").forEach("north")))
                .begin()
                .learn("smokes", Value.of(false));
        acknowledge(rehearsal);
        rehearsal.instruct(new Instruction.CancelJourney(rehearsal.journey(1)));

        rehearsal.learn("smokes", Value.of(true));
        rehearsal.instruct(new Instruction.Reopen(rehearsal.step("counsel").ref()));

        assertThat(rehearsal.are("counsel")).containsExactly("NOT_NEEDED");
        rehearsal.hear(Signal.of("cancelled").about("referral"));
        assertThat(rehearsal.agenda().isLive()).isFalse();
    }

    @Test
    void a_fact_that_ends_the_journey_begins_nothing_more() {
        Rehearsal rehearsal = Rehearsal.of(template()
                        .step(Steps.work("counsel", "nurse", "talk").when(SMOKES))
                        .addExits(new Exit("smoker", SMOKES, Outcome.CANCELLED)))
                .begin();

        rehearsal.learn("smokes", Value.of(true));

        assertThat(rehearsal.asked()).isEmpty();
        assertThat(rehearsal.agenda().journeys().get(0).outcome()).contains(Outcome.CANCELLED);
    }

    @Test
    void a_step_that_calls_off_its_own_journey_when_it_begins_asks_for_nothing() {
        Rehearsal rehearsal = Rehearsal.of(template()
                .step(Steps.work("stop", "nurse", "stop")
                        .addCancels(new Cancels(Cancels.On.ACTIVATION, List.of(new Cancels.Target.Journey()))))
                .step(Steps.work("counsel", "nurse", "talk")));

        rehearsal.begin();

        assertThat(rehearsal.asked()).isEmpty();
        assertThat(rehearsal.agenda().journeys().get(0).outcome()).contains(Outcome.CANCELLED);
    }

    @Test
    void the_first_step_of_a_deferred_choice_that_is_completed_by_hand_wins() {
        Rehearsal rehearsal = Rehearsal.of(template()
                        .step(Steps.waitFor("phone", "called"))
                        .step(Steps.waitFor("walk-in", "arrived"))
                        .step(Steps.waitFor("rest", "rested"))
                        .addDeferredChoices(new Deferred("contact", List.of(StepId.of("phone"), StepId.of("walk-in")))))
                .begin();

        rehearsal.instruct(new Instruction.Complete(rehearsal.step("phone").ref(), Rehearsal.START));

        assertThat(rehearsal.are("walk-in")).containsExactly("CANCELLED");
        assertThat(rehearsal.are("rest")).containsExactly("ACTIVE");
    }

    @Test
    void one_signal_that_two_steps_of_a_deferred_choice_wait_for_is_heard_by_the_first() {
        Rehearsal rehearsal = Rehearsal.of(template()
                        .step(Steps.waitFor("phone", "called"))
                        .step(Steps.waitFor("call-back", "called"))
                        .step(Steps.waitFor("rest", "rested"))
                        .addDeferredChoices(
                                new Deferred("contact", List.of(StepId.of("phone"), StepId.of("call-back")))))
                .begin();

        rehearsal.hear(Signal.of("called"));

        assertThat(rehearsal.are("phone")).containsExactly("COMPLETED");
        assertThat(rehearsal.are("call-back")).containsExactly("CANCELLED");
        assertThat(rehearsal.incidents()).isEmpty();
    }

    @Test
    void a_step_that_could_not_begin_and_does_after_all_needs_nobody_any_more() {
        Rehearsal rehearsal = Rehearsal.of(template()
                        .step(Steps.work("test", "laboratory", "test"))
                        .step(Steps.waitFor("result", "result").after("test")))
                .begin()
                .hear(Signal.of("rejected").about("test"));
        assertThat(rehearsal.incidents()).containsExactly("cannot-begin");

        rehearsal.instruct(new Instruction.Reopen(rehearsal.step("test").ref())).done("test");

        assertThat(rehearsal.are("result")).containsExactly("ACTIVE");
        assertThat(rehearsal.incidents()).isEmpty();
        assertThat(rehearsal.agenda().desk().awaited()).noneMatch(Work::isWork);
    }

    @Test
    void what_was_missed_and_is_done_late_needs_nobody_any_more() {
        Due today = Due.at(Point.BEGIN, Offset.after(Span.ZERO)).notAfter(Offset.after(Span.days(1)));
        Rehearsal rehearsal = Rehearsal.of(template()
                        .step(Steps.questionnaire("questions", "questions").due(today))
                        .step(Steps.work("report", "nurse", "report")))
                .begin()
                .pass(Duration.ofDays(1));
        assertThat(rehearsal.incidents()).contains("missed");

        rehearsal.hear(Signal.of("answered").about("questions"));

        assertThat(rehearsal.step("questions").outcome()).contains(Outcome.COMPLETED);
        assertThat(rehearsal.incidents()).doesNotContain("missed");
    }

    @Test
    void a_journey_inside_another_is_called_off_when_its_step_ends_without_it() {
        Rehearsal rehearsal = Rehearsal.of(
                        template()
                                .step(Steps.subJourney("therapy", "therapy", "1"))
                                .step(Steps.waitFor("rest", "rested")),
                        JourneyTemplate.named("therapy").version("1").step(Steps.work("train", "therapist", "train")))
                .begin();
        assertThat(rehearsal.are("train")).containsExactly("ACTIVE");

        rehearsal.instruct(new Instruction.Skip(rehearsal.step("therapy").ref()));

        assertThat(rehearsal.agenda().journeys().get(1).outcome()).contains(Outcome.CANCELLED);
        assertThat(rehearsal.are("therapy")).containsExactly("NOT_NEEDED");
    }

    @Test
    void a_referral_that_was_on_its_way_when_it_was_called_off_is_called_back() {
        Rehearsal rehearsal = Rehearsal.of(
                        template().step(Steps.referral("referral", "lungs").forEach("north")))
                .begin();
        rehearsal.instruct(new Instruction.CancelJourney(rehearsal.journey(1)));
        assertThat(rehearsal.agenda().isLive()).isFalse();

        rehearsal.report("send-referral", Report.Done.PLAINLY);

        assertThat(rehearsal.asked()).containsExactly("send-referral", "request-cancellation");
    }

    @Test
    void what_was_not_handed_over_since_nobody_wants_it_any_more_needs_nobody() {
        Rehearsal rehearsal = Rehearsal.of(
                        template().step(Steps.referral("referral", "lungs").forEach("north")))
                .begin();
        rehearsal.instruct(new Instruction.CancelJourney(rehearsal.journey(1)));

        rehearsal.report("send-referral", new Report.NotHandedOver("it is no longer wanted"));

        assertThat(rehearsal.asked()).containsExactly("send-referral");
        assertThat(rehearsal.incidents()).isEmpty();
    }

    // The referral has left the house, so that calling it off needs the other side's word.
    private static void acknowledge(Rehearsal rehearsal) {
        rehearsal.hear(Signal.of("sent").about("referral"));
    }

    private static JourneyTemplate.Builder template() {
        return JourneyTemplate.named("journey").version("1");
    }
}
