package io.journeykit.kernel;

import static io.journeykit.kernel.Boston.journey;
import static io.journeykit.kernel.Boston.local;
import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.Input.Instruction;
import io.journeykit.agenda.Report;
import io.journeykit.agenda.Request;
import io.journeykit.agenda.Signal;
import io.journeykit.calendar.Span;
import io.journeykit.condition.Condition;
import io.journeykit.condition.Conditions;
import io.journeykit.template.Cancels;
import io.journeykit.template.Deferred;
import io.journeykit.template.Due;
import io.journeykit.template.Entry;
import io.journeykit.template.Exit;
import io.journeykit.template.Offset;
import io.journeykit.template.Point;
import io.journeykit.template.Repetition;
import io.journeykit.template.Steps;
import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.StepId;
import io.journeykit.vocabulary.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How steps and journeys end, and what does not bring them back. */
class EndingTest {

    private static final Condition SMOKES = Conditions.fact("smokes").is(true);

    @Test
    void a_step_that_a_person_skipped_is_not_brought_back_by_its_condition() {
        Office office = Office.of(journey()
                        .step(Steps.work("visit", "doctor", "see"))
                        .step(Steps.work("counsel", "nurse", "talk")
                                .after("visit")
                                .when(SMOKES))
                        .step(Steps.waitFor("rest", "rested")))
                .begin()
                .learn("smokes", Value.of(true));
        office.instruct(new Instruction.Skip(office.ref("counsel")));

        office.signal("done", "visit");

        assertThat(office.are("counsel")).containsExactly("NOT_NEEDED");
    }

    @Test
    void a_step_whose_condition_was_false_is_brought_back_by_a_corrected_fact() {
        Office office = Office.of(journey()
                        .step(Steps.work("counsel", "nurse", "talk").when(SMOKES))
                        .step(Steps.waitFor("rest", "rested")))
                .begin()
                .learn("smokes", Value.of(false));
        assertThat(office.are("counsel")).containsExactly("NOT_NEEDED");

        office.learn("smokes", Value.of(true));

        assertThat(office.are("counsel")).containsExactly("ACTIVE");
    }

    @Test
    void what_was_past_at_entry_settles_though_it_repeats_and_its_condition_holds() {
        Office office = Office.of(journey()
                        .addAnchors("due")
                        .entry(Entry.SKIP_PAST)
                        .step(Steps.work("visit", "midwife", "see")
                                .due(Due.before(Point.anchor("due"), Span.days(90)))
                                .repeat(new Repetition.At(List.of(Span.ZERO, Span.days(60))))
                                .when(SMOKES)))
                .learn("smokes", Value.of(true));

        office.begin(Map.of("due", local("2026-05-01T10:00")));

        assertThat(office.are("visit")).containsExactly("NOT_NEEDED", "PLANNED");
        assertThat(office.incidents()).isEmpty();
    }

    @Test
    void a_journey_that_is_being_closed_brings_nothing_back() {
        Office office = Office.of(journey()
                        .step(Steps.work("counsel", "nurse", "talk").when(SMOKES))
                        .step(Steps.referral("referral", "lungs").forEach("north")))
                .begin()
                .learn("smokes", Value.of(false));
        acknowledge(office);
        office.instruct(new Instruction.CancelJourney(office.journey(1)));

        office.learn("smokes", Value.of(true));
        office.instruct(new Instruction.Reopen(office.ref("counsel")));

        assertThat(office.are("counsel")).containsExactly("NOT_NEEDED");
        office.signal("cancelled", "referral");
        assertThat(office.agenda().isLive()).isFalse();
    }

    @Test
    void a_fact_that_ends_the_journey_begins_nothing_more() {
        Office office = Office.of(journey()
                        .step(Steps.work("counsel", "nurse", "talk").when(SMOKES))
                        .addExits(new Exit("smoker", SMOKES, Outcome.CANCELLED)))
                .begin();

        office.learn("smokes", Value.of(true));

        assertThat(office.effects())
                .noneMatch(effect -> effect.request() instanceof Request.AssignWork work
                        && work.text().equals("talk"));
        assertThat(office.agenda().journeys().get(0).outcome()).contains(Outcome.CANCELLED);
    }

    @Test
    void a_step_that_calls_off_its_own_journey_when_it_begins_asks_for_nothing() {
        Office office = Office.of(journey()
                .step(Steps.work("stop", "nurse", "stop")
                        .addCancels(new Cancels(Cancels.On.ACTIVATION, List.of(new Cancels.Target.Journey()))))
                .step(Steps.work("counsel", "nurse", "talk")));

        office.begin();

        assertThat(office.effects())
                .noneMatch(effect -> effect.request() instanceof Request.AssignWork work
                        && work.text().equals("talk"));
        assertThat(office.agenda().journeys().get(0).outcome()).contains(Outcome.CANCELLED);
    }

    @Test
    void the_first_step_of_a_deferred_choice_that_is_completed_by_hand_wins() {
        Office office = Office.of(journey()
                        .step(Steps.waitFor("phone", "called"))
                        .step(Steps.waitFor("walk-in", "arrived"))
                        .step(Steps.waitFor("rest", "rested"))
                        .addDeferredChoices(new Deferred("contact", List.of(StepId.of("phone"), StepId.of("walk-in")))))
                .begin();

        office.instruct(new Instruction.Complete(office.ref("phone"), office.now()));

        assertThat(office.are("walk-in")).containsExactly("CANCELLED");
        assertThat(office.are("rest")).containsExactly("ACTIVE");
    }

    @Test
    void one_signal_that_two_steps_of_a_deferred_choice_wait_for_is_heard_by_the_first() {
        Office office = Office.of(journey()
                        .step(Steps.waitFor("phone", "called"))
                        .step(Steps.waitFor("call-back", "called"))
                        .step(Steps.waitFor("rest", "rested"))
                        .addDeferredChoices(
                                new Deferred("contact", List.of(StepId.of("phone"), StepId.of("call-back")))))
                .begin();

        office.signal(Signal.of("called"));

        assertThat(office.are("phone")).containsExactly("COMPLETED");
        assertThat(office.are("call-back")).containsExactly("CANCELLED");
        assertThat(office.incidents()).isEmpty();
    }

    @Test
    void a_step_that_could_not_begin_and_does_after_all_needs_nobody_any_more() {
        Office office = Office.of(journey()
                        .step(Steps.work("test", "laboratory", "test"))
                        .step(Steps.waitFor("result", "result").after("test")))
                .begin()
                .signal("rejected", "test");
        assertThat(office.incidents()).containsExactly("cannot-begin");

        office.instruct(new Instruction.Reopen(office.ref("test"))).signal("done", "test");

        assertThat(office.are("result")).containsExactly("ACTIVE");
        assertThat(office.incidents()).isEmpty();
        assertThat(office.agenda().desk().awaited()).noneMatch(WorkItems::isWork);
    }

    @Test
    void what_was_missed_and_is_done_late_needs_nobody_any_more() {
        Due today = Due.at(Point.BEGIN, Offset.after(Span.ZERO)).notAfter(Offset.after(Span.days(1)));
        Office office = Office.of(journey()
                        .step(Steps.questionnaire("questions", "questions").due(today))
                        .step(Steps.work("report", "nurse", "report")))
                .begin()
                .at("2026-03-04T10:00");
        assertThat(office.incidents()).contains("missed");

        office.signal("answered", "questions");

        assertThat(office.step("questions").outcome()).contains(Outcome.COMPLETED);
        assertThat(office.incidents()).doesNotContain("missed");
    }

    @Test
    void a_journey_inside_another_is_called_off_when_its_step_ends_without_it() {
        Office office = Office.of(
                        journey()
                                .step(Steps.subJourney("therapy", "therapy", "1"))
                                .step(Steps.waitFor("rest", "rested")),
                        journey("therapy", Steps.work("train", "therapist", "train")))
                .begin();
        assertThat(office.are("train")).containsExactly("ACTIVE");

        office.instruct(new Instruction.Skip(office.ref("therapy")));

        assertThat(office.agenda().journeys().get(1).outcome()).contains(Outcome.CANCELLED);
        assertThat(office.are("therapy")).containsExactly("NOT_NEEDED");
    }

    @Test
    void a_referral_that_was_on_its_way_when_it_was_called_off_is_called_back() {
        Office office = Office.of(
                        journey().step(Steps.referral("referral", "lungs").forEach("north")))
                .begin();
        office.instruct(new Instruction.CancelJourney(office.journey(1)));
        assertThat(office.agenda().isLive()).isFalse();

        office.report(Request.SendReferral.class, Report.Done.PLAINLY);

        assertThat(office.effects())
                .extracting(effect -> effect.request().verb())
                .containsExactly("send-referral", "request-cancellation");
    }

    @Test
    void what_was_not_handed_over_since_nobody_wants_it_any_more_needs_nobody() {
        Office office = Office.of(
                        journey().step(Steps.referral("referral", "lungs").forEach("north")))
                .begin();
        office.instruct(new Instruction.CancelJourney(office.journey(1)));

        office.report(Request.SendReferral.class, new Report.NotHandedOver("it is no longer wanted"));

        assertThat(office.effects())
                .extracting(effect -> effect.request().verb())
                .containsExactly("send-referral");
        assertThat(office.incidents()).isEmpty();
    }

    // The referral has left the house, so that calling it off needs the other side's word.
    private static void acknowledge(Office office) {
        office.signal("sent", "referral");
    }
}
