package io.journeykit.kernel;

import static io.journeykit.kernel.Boston.journey;
import static io.journeykit.kernel.Boston.local;
import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.Input.Instruction;
import io.journeykit.agenda.Request;
import io.journeykit.agenda.Signal;
import io.journeykit.calendar.DueWindow;
import io.journeykit.calendar.Span;
import io.journeykit.condition.Conditions;
import io.journeykit.template.Cancels;
import io.journeykit.template.Due;
import io.journeykit.template.Entry;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.Offset;
import io.journeykit.template.Point;
import io.journeykit.template.Repetition;
import io.journeykit.template.Repetition.Items;
import io.journeykit.template.StepBuilder;
import io.journeykit.template.Steps;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.Owner;
import io.journeykit.vocabulary.StepId;
import io.journeykit.vocabulary.StepRef;
import io.journeykit.vocabulary.Value;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecurringTest {

    private static final Due TEN_DAYS_BEFORE = Due.before(Point.anchor("visit-date"), Span.days(10));

    private final StepBuilder<?> calls = Steps.work("call", "nurse", "call")
            .repeat(new Repetition.ForEach(List.of(new Items.FromFact(FactName.of("relatives")))));
    private final StepBuilder<?> checks = Steps.work("check", "nurse", "measure")
            .repeat(new Repetition.Every(
                    Span.days(7), 5, Optional.of(Conditions.fact("controlled").is(true)), Repetition.Recall.FIXED));

    @Test
    void what_there_is_nobody_to_do_it_for_is_not_needed_and_lets_the_next_step_begin() {
        Office office = begun(calls, Steps.work("report", "nurse", "report").after("call"));

        office.learn("relatives", list());

        assertThat(office.are("call")).containsExactly("NOT_NEEDED");
        assertThat(office.are("report")).containsExactly("ACTIVE");
        assertThat(office.incidents()).isEmpty();
    }

    @Test
    void what_there_is_nobody_to_do_it_for_settles_though_its_condition_holds() {
        Office office = begun(calls.when(Conditions.fact("allowed").is(true)));

        office.learn("allowed", Value.of(true)).learn("relatives", list());

        assertThat(office.agenda().isLive()).isFalse();
        assertThat(office.incidents()).isEmpty();
    }

    @Test
    void somebody_who_turns_up_after_all_is_called() {
        Office office = begun(calls, Steps.work("report", "nurse", "report").after("call"));

        office.learn("relatives", list()).learn("relatives", list("sister"));

        assertThat(office.are("call")).containsExactly("ACTIVE");
    }

    @Test
    void a_step_for_each_of_an_unknown_list_waits_with_the_care_team_and_names_the_list() {
        Office office = begun(calls);

        assertThat(office.are("call")).containsExactly("PENDING");
        assertThat(office.step("call").status().owner()).isEqualTo(Owner.CARE_TEAM);
        assertThat(office.step("call").extras().missing()).containsExactly(FactName.of("relatives"));
    }

    @Test
    void a_further_occurrence_opens_at_the_same_time_of_day_though_the_clocks_changed_in_the_first() {
        StepBuilder<?> weekly = Steps.work("check", "nurse", "measure")
                .due(Due.after(Point.BEGIN, Span.days(7)).notBefore(Offset.after(Span.ZERO)))
                .repeat(new Repetition.Every(Span.days(7), 2, Optional.empty(), Repetition.Recall.FIXED));
        Office office = begun(weekly);

        office.signal("done", "check");

        DueWindow second = office.agenda()
                .step(new StepRef(office.journey(1), StepId.of("check"), 2))
                .flatMap(step -> step.dates().due())
                .orElseThrow();
        assertThat(second.earliest()).isEqualTo(local("2026-03-09T10:00"));
        assertThat(second.target()).isEqualTo(local("2026-03-16T10:00"));
    }

    @Test
    void a_step_that_was_called_off_before_anybody_knew_for_whom_stays_called_off() {
        Office office = begun(calls, Steps.work("report", "nurse", "report"));
        office.instruct(new Instruction.CancelStep(office.ref("call")));

        office.learn("relatives", list("sister", "mother"));

        assertThat(office.are("call")).containsExactly("CANCELLED");
    }

    @Test
    void a_step_that_another_has_called_off_takes_on_nobody_more() {
        StepBuilder<?> enough = Steps.work("enough", "nurse", "enough")
                .addCancels(new Cancels(Cancels.On.COMPLETION, List.of(new Cancels.Target.Step(StepId.of("call")))));
        Office office = begun(calls, enough, Steps.work("report", "nurse", "report"));
        office.learn("relatives", list("sister", "mother"));
        office.signal(Signal.of("done").about("call").item("sister")).signal("done", "enough");

        office.learn("relatives", list("sister", "mother", "uncle"));

        assertThat(office.are("call")).containsExactly("COMPLETED", "CANCELLED");
    }

    @Test
    void a_journey_that_is_being_closed_takes_on_nobody_more() {
        Office office = begun(calls, Steps.referral("referral", "genetics").forEach("north"));
        office.learn("relatives", list("sister")).signal("sent", "referral");
        office.instruct(new Instruction.CancelJourney(office.journey(1)));

        office.learn("relatives", list("sister", "mother"));

        assertThat(office.are("call")).containsExactly("CANCELLED");
    }

    @Test
    void a_round_that_has_not_begun_is_not_needed_once_the_loop_is_over() {
        Office office = begun(checks, Steps.work("report", "nurse", "report").after("check"));
        office.signal("done", "check");
        assertThat(office.are("check")).containsExactly("COMPLETED", "PLANNED");

        office.learn("controlled", Value.of(true));

        assertThat(office.are("check")).containsExactly("COMPLETED", "NOT_NEEDED");
        assertThat(office.are("report")).containsExactly("ACTIVE");
    }

    @Test
    void a_round_comes_back_when_the_fact_that_ended_the_loop_is_corrected() {
        Office office = begun(checks, Steps.work("report", "nurse", "report").after("check"));
        office.signal("done", "check").learn("controlled", Value.of(true));

        office.learn("controlled", Value.of(false));

        assertThat(office.are("check")).containsExactly("COMPLETED", "PLANNED");
    }

    @Test
    void the_first_round_is_never_ruled_out_by_the_end_of_the_loop() {
        Office office = Office.of(journey(checks)).learn("controlled", Value.of(true));

        office.begin();
        assertThat(office.are("check")).containsExactly("ACTIVE");
        office.signal("done", "check");

        assertThat(office.agenda().isLive()).isFalse();
    }

    private static Office begun(StepBuilder<?>... steps) {
        return Office.of(journey(steps)).begin();
    }

    private static JourneyTemplate.Builder checks(Due due, Span every, int times) {
        return journey(Steps.work("check", "nurse", "measure")
                        .due(due)
                        .repeat(new Repetition.Every(every, times, Optional.empty(), Repetition.Recall.FIXED)))
                .addAnchors("visit-date");
    }

    private static Value list(String... words) {
        return Value.of(Arrays.stream(words).map(Value::of).toList());
    }

    @Test
    void of_a_series_that_may_be_done_long_before_its_dates_only_the_last_that_has_opened_opens_at_entry() {
        Office office = Office.of(checks(TEN_DAYS_BEFORE.notBefore(Offset.before(Span.days(60))), Span.days(14), 5))
                .begin(Map.of("visit-date", local("2026-03-05T09:00")));

        assertThat(office.are("check"))
                .containsExactly("NOT_NEEDED", "NOT_NEEDED", "NOT_NEEDED", "NOT_NEEDED", "ACTIVE");
    }

    @Test
    void what_went_out_late_and_is_not_confirmed_does_not_hold_up_the_next_of_its_series() {
        Office office = Office.of(journey(Steps.message("tip", "tip")
                        .repeat(new Repetition.Every(Span.days(2), 3, Optional.empty(), Repetition.Recall.FIXED))))
                .begin()
                .at("2026-03-04T08:00");

        office.done(Request.SendMessage.class).at("2026-03-04T12:00");

        assertThat(office.are("tip")).startsWith("COMPLETED", "ACTIVE");
    }

    @Test
    void of_a_series_that_leaves_out_what_is_past_only_the_current_one_opens_at_entry() {
        Office office = Office.of(checks(TEN_DAYS_BEFORE.notAfter(Offset.after(Span.days(90))), Span.days(1), 4)
                        .entry(Entry.SKIP_PAST))
                .begin(Map.of("visit-date", local("2026-03-02T09:00")));

        assertThat(office.are("check")).containsExactly("NOT_NEEDED", "NOT_NEEDED", "NOT_NEEDED", "ACTIVE");
    }
}
