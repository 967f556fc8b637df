package io.journeykit.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.Input.Instruction;
import io.journeykit.agenda.Signal;
import io.journeykit.calendar.DueWindow;
import io.journeykit.calendar.Span;
import io.journeykit.condition.Conditions;
import io.journeykit.template.Cancels;
import io.journeykit.template.Due;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.Offset;
import io.journeykit.template.Point;
import io.journeykit.template.Repetition;
import io.journeykit.template.Repetition.Items;
import io.journeykit.template.Site;
import io.journeykit.template.StepTemplate;
import io.journeykit.template.Steps;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.JourneyId;
import io.journeykit.vocabulary.Owner;
import io.journeykit.vocabulary.StepId;
import io.journeykit.vocabulary.StepRef;
import io.journeykit.vocabulary.Value;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecurringTest {

    private final StepTemplate.Builder calls = Steps.work("call", "nurse", "call")
            .repeat(new Repetition.ForEach(List.of(new Items.FromFact(FactName.of("relatives")))));
    private final StepTemplate.Builder checks = Steps.work("check", "nurse", "measure")
            .repeat(new Repetition.Every(
                    Span.days(7), 5, Optional.of(Conditions.fact("controlled").is(true)), Repetition.Recall.FIXED));

    @Test
    void what_there_is_nobody_to_do_it_for_is_not_needed_and_lets_the_next_step_begin() {
        Rehearsal rehearsal =
                rehearse(calls, Steps.work("report", "nurse", "report").after("call"));

        rehearsal.learn("relatives", list());

        assertThat(rehearsal.are("call")).containsExactly("NOT_NEEDED");
        assertThat(rehearsal.are("report")).containsExactly("ACTIVE");
        assertThat(rehearsal.incidents()).isEmpty();
    }

    @Test
    void what_there_is_nobody_to_do_it_for_settles_though_its_condition_holds() {
        Rehearsal rehearsal = rehearse(calls.when(Conditions.fact("allowed").is(true)));

        rehearsal.learn("allowed", Value.of(true)).learn("relatives", list());

        assertThat(rehearsal.agenda().isLive()).isFalse();
        assertThat(rehearsal.incidents()).isEmpty();
    }

    @Test
    void somebody_who_turns_up_after_all_is_called() {
        Rehearsal rehearsal =
                rehearse(calls, Steps.work("report", "nurse", "report").after("call"));

        rehearsal.learn("relatives", list()).learn("relatives", list("sister"));

        assertThat(rehearsal.are("call")).containsExactly("ACTIVE");
    }

    @Test
    void a_step_for_each_of_an_unknown_list_waits_with_the_care_team_and_names_the_list() {
        Rehearsal rehearsal = rehearse(calls);

        assertThat(rehearsal.are("call")).containsExactly("PENDING");
        assertThat(rehearsal.step("call").standing().owner()).isEqualTo(Owner.CARE_TEAM);
        assertThat(rehearsal.step("call").aside().missing()).containsExactly(FactName.of("relatives"));
    }

    @Test
    void a_further_occurrence_opens_at_the_same_time_of_day_though_the_clocks_changed_in_the_first() {
        JourneyTemplate weekly = JourneyTemplate.named("weekly")
                .version("1")
                .site(new Site(Office.BOSTON, "monday-to-friday"))
                .step(Steps.work("check", "nurse", "measure")
                        .due(Due.after(Point.BEGIN, Span.days(7)).notBefore(Offset.after(Span.ZERO)))
                        .repeat(new Repetition.Every(Span.days(7), 2, Optional.empty(), Repetition.Recall.FIXED)))
                .build();
        Office desk = new Office("sally", weekly);
        JourneyId id = desk.begin(weekly);

        desk.signal(Signal.of("done").about("check"));

        DueWindow second = desk.agenda
                .step(new StepRef(id, StepId.of("check"), 2))
                .flatMap(step -> step.dates().due())
                .orElseThrow();
        assertThat(second.earliest()).isEqualTo(Office.local("2026-03-09T10:00"));
        assertThat(second.target()).isEqualTo(Office.local("2026-03-16T10:00"));
    }

    @Test
    void a_step_that_was_called_off_before_anybody_knew_for_whom_stays_called_off() {
        Rehearsal rehearsal = rehearse(calls, Steps.work("report", "nurse", "report"));
        rehearsal.instruct(new Instruction.CancelStep(rehearsal.step("call").ref()));

        rehearsal.learn("relatives", list("sister", "mother"));

        assertThat(rehearsal.are("call")).containsExactly("CANCELLED");
    }

    @Test
    void a_step_that_another_has_called_off_takes_on_nobody_more() {
        StepTemplate.Builder enough = Steps.work("enough", "nurse", "enough")
                .addCancels(new Cancels(Cancels.On.COMPLETION, List.of(new Cancels.Target.Step(StepId.of("call")))));
        Rehearsal rehearsal = rehearse(calls, enough, Steps.work("report", "nurse", "report"));
        rehearsal.learn("relatives", list("sister", "mother"));
        rehearsal.hear(Signal.of("done").about("call").item("sister")).done("enough");

        rehearsal.learn("relatives", list("sister", "mother", "uncle"));

        assertThat(rehearsal.are("call")).containsExactly("COMPLETED", "CANCELLED");
    }

    @Test
    void a_journey_that_is_being_closed_takes_on_nobody_more() {
        Rehearsal rehearsal =
                rehearse(calls, Steps.referral("referral", "genetics").forEach("north"));
        rehearsal.learn("relatives", list("sister")).hear(Signal.of("sent").about("referral"));
        rehearsal.instruct(new Instruction.CancelJourney(rehearsal.journey(1)));

        rehearsal.learn("relatives", list("sister", "mother"));

        assertThat(rehearsal.are("call")).containsExactly("CANCELLED");
    }

    @Test
    void a_round_that_has_not_begun_is_not_needed_once_the_loop_is_over() {
        Rehearsal rehearsal =
                rehearse(checks, Steps.work("report", "nurse", "report").after("check"));
        rehearsal.done("check");
        assertThat(rehearsal.are("check")).containsExactly("COMPLETED", "PLANNED");

        rehearsal.learn("controlled", Value.of(true));

        assertThat(rehearsal.are("check")).containsExactly("COMPLETED", "NOT_NEEDED");
        assertThat(rehearsal.are("report")).containsExactly("ACTIVE");
    }

    @Test
    void a_round_comes_back_when_the_fact_that_ended_the_loop_is_corrected() {
        Rehearsal rehearsal =
                rehearse(checks, Steps.work("report", "nurse", "report").after("check"));
        rehearsal.done("check").learn("controlled", Value.of(true));

        rehearsal.learn("controlled", Value.of(false));

        assertThat(rehearsal.are("check")).containsExactly("COMPLETED", "PLANNED");
    }

    @Test
    void the_first_round_is_never_ruled_out_by_the_end_of_the_loop() {
        Rehearsal rehearsal = Rehearsal.of(template(checks)).learn("controlled", Value.of(true));

        rehearsal.begin();
        assertThat(rehearsal.are("check")).containsExactly("ACTIVE");
        rehearsal.hear(Signal.of("done").about("check"));

        assertThat(rehearsal.agenda().isLive()).isFalse();
    }

    private static Rehearsal rehearse(StepTemplate.Builder... steps) {
        return Rehearsal.of(template(steps)).begin();
    }

    private static JourneyTemplate.Builder template(StepTemplate.Builder... steps) {
        JourneyTemplate.Builder template = JourneyTemplate.named("family").version("1");
        List.of(steps).forEach(template::step);
        return template;
    }

    private static Value list(String... words) {
        return Value.of(Arrays.stream(words).map(Value::of).toList());
    }
}
