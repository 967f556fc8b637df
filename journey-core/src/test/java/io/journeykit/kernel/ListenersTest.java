package io.journeykit.kernel;

import static io.journeykit.kernel.Boston.journey;
import static io.journeykit.kernel.Boston.local;
import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.Input.Instruction;
import io.journeykit.agenda.Request;
import io.journeykit.agenda.Signal;
import io.journeykit.calendar.Span;
import io.journeykit.condition.Conditions;
import io.journeykit.template.Due;
import io.journeykit.template.Exit;
import io.journeykit.template.Join;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.Point;
import io.journeykit.template.Repetition;
import io.journeykit.template.StepBuilder;
import io.journeykit.template.Steps;
import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.StepId;
import io.journeykit.vocabulary.Value;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A wait that listens may hear nothing or much, and asks nobody why. */
class ListenersTest {

    private final StepBuilder<?> crisis = Steps.listenFor("crisis", "crisis", 3);
    private final StepBuilder<?> call = Steps.work("call", "nurse", "call-her").repeat(forEachCompletionOf("crisis"));
    private final StepBuilder<?> discharge = Steps.waitFor("discharge", "discharged");

    private static Repetition.ForEach forEachCompletionOf(String step) {
        return new Repetition.ForEach(List.of(new Repetition.Items.CompletionsOf(StepId.of(step))));
    }

    private Office office() {
        return Office.of(journey(crisis, call, discharge)).begin();
    }

    private static Signal crisisAt(String time) {
        return Signal.of("crisis").effective(local(time));
    }

    @Test
    void each_crisis_gets_its_own_call() {
        Office office = office().at("2026-03-03T10:00").signal(Signal.of("crisis"));

        assertThat(office.are("call")).containsExactly("ACTIVE");
        office.signal("done", "call").at("2026-03-09T10:00").signal(Signal.of("crisis"));

        assertThat(office.are("call")).containsExactly("COMPLETED", "ACTIVE");
        assertThat(office.are("crisis")).containsExactly("COMPLETED", "COMPLETED", "ACTIVE");
    }

    @Test
    void where_nothing_comes_nobody_is_asked_and_the_journey_ends_without_it() {
        Office office = office().at("2026-03-06T10:00");
        office.signal(Signal.of("discharged"));

        assertThat(office.agenda().journeys().get(0).outcome()).contains(Outcome.COMPLETED);
        assertThat(office.incidents()).isEmpty();
        assertThat(office.count(Request.AssignWork.class)).isZero();
    }

    @Test
    void what_waits_for_it_is_not_held_to_wait_too_long() {
        Office office = office().at("2026-12-20T10:00");

        assertThat(office.incidents()).doesNotContain("waits-too-long");
        assertThat(office.are("call")).containsExactly("PENDING");
    }

    @Test
    void a_call_that_is_open_keeps_the_journey_open() {
        Office office = office().signal(Signal.of("crisis"));
        office.signal(Signal.of("discharged"));

        assertThat(office.agenda().journeys().get(0).isOpen()).isTrue();
        office.signal(Signal.of("crisis"))
                .signal(Signal.of("done").about("call").occurrence(1));
        assertThat(office.are("call")).containsExactly("COMPLETED", "ACTIVE");

        office.signal(Signal.of("done").about("call").occurrence(2));
        assertThat(office.agenda().journeys().get(0).outcome()).contains(Outcome.COMPLETED);
    }

    @Test
    void two_in_one_moment_are_two() {
        Office office = office().signal(Signal.of("crisis")).signal(Signal.of("crisis"));

        assertThat(office.are("call")).containsExactly("ACTIVE", "ACTIVE");
    }

    @Test
    void what_is_told_twice_is_heard_once() {
        Office office = office().at("2026-03-03T10:00").signal(crisisAt("2026-03-03T09:00"));

        office.at("2026-03-03T11:00").signal(crisisAt("2026-03-03T09:00"));

        assertThat(office.are("crisis")).containsExactly("COMPLETED", "ACTIVE");
        assertThat(office.agenda().desk().kept()).isEmpty();
        assertThat(office.incidents()).isEmpty();
    }

    @Test
    void under_the_same_reference_another_time_corrects() {
        Office office = office().at("2026-03-03T10:00")
                .signal(crisisAt("2026-03-03T09:00").referring("alarm-7"));

        office.signal(crisisAt("2026-03-03T08:00").referring("alarm-7"));

        assertThat(office.are("crisis")).containsExactly("COMPLETED", "ACTIVE");
        assertThat(office.step("crisis").dates().end()).contains(local("2026-03-03T08:00"));
        office.signal(crisisAt("2026-03-03T08:00").referring("alarm-8"));
        assertThat(office.are("crisis")).containsExactly("COMPLETED", "COMPLETED", "ACTIVE");
    }

    @Test
    void what_names_its_occurrence_corrects_that_one() {
        Office office = office().at("2026-03-03T10:00").signal(crisisAt("2026-03-03T08:00"));

        office.signal(crisisAt("2026-03-03T09:00").about("crisis").occurrence(1));

        assertThat(office.are("crisis")).containsExactly("COMPLETED", "ACTIVE");
        assertThat(office.step("crisis").dates().end()).contains(local("2026-03-03T09:00"));
    }

    @Test
    void what_is_told_early_is_heard_each_once_when_it_begins_to_listen() {
        JourneyTemplate.Builder template = journey(
                Steps.waitFor("surgery", "operated"),
                Steps.listenFor("crisis", "crisis", 5).after("surgery"),
                call,
                discharge);
        Office office = Office.of(template).begin();
        office.signal(crisisAt("2026-03-02T08:00")).signal(crisisAt("2026-03-02T08:00"));
        office.signal(crisisAt("2026-03-02T09:00"));

        office.at("2026-03-04T10:00").signal(Signal.of("operated"));

        assertThat(office.are("crisis")).containsExactly("COMPLETED", "COMPLETED", "ACTIVE");
        assertThat(office.are("call")).containsExactly("ACTIVE", "ACTIVE");
    }

    @Test
    void after_the_last_that_it_hears_it_says_so_and_what_comes_then_is_shown() {
        Office office = office();
        for (int i = 0; i < 3; i++) {
            office.signal(Signal.of("crisis"));
        }

        assertThat(office.incidents()).containsExactly("listens-no-more");
        office.at("2026-03-05T10:00").signal(crisisAt("2026-03-05T09:00").about("crisis"));

        assertThat(office.incidents()).contains("listens-no-more", "signal-fits-nothing");
        assertThat(office.are("crisis")).containsExactly("COMPLETED", "COMPLETED", "COMPLETED");
    }

    @Test
    void one_that_comes_after_the_end_of_its_journey_is_shown() {
        Office office = office().signal(Signal.of("crisis")).signal("done", "call");
        office.signal(Signal.of("discharged"));

        office.at("2026-03-09T10:00").signal("crisis", "crisis");

        assertThat(office.incidents()).containsExactly("signal-fits-nothing");
    }

    @Test
    void an_exit_ends_it_with_all_else() {
        JourneyTemplate.Builder template = journey(crisis, call, discharge)
                .addExits(new Exit("left", Conditions.fact("left").is(true), Outcome.COMPLETED));
        Office office = Office.of(template).begin().signal(Signal.of("crisis"));

        office.learn("left", Value.of(true));

        assertThat(office.agenda().journeys().get(0).outcome()).contains(Outcome.COMPLETED);
    }

    @Test
    void one_that_a_person_skips_listens_no_more_and_nothing_follows_it() {
        Office office = office();

        office.instruct(new Instruction.Skip(office.ref("crisis")));

        assertThat(office.are("crisis")).containsExactly("NOT_NEEDED");
        assertThat(office.are("call")).containsExactly("NOT_NEEDED");
    }

    @Test
    void what_follows_any_of_them_follows_once() {
        JourneyTemplate.Builder template = journey(
                crisis,
                Steps.work("plan", "nurse", "plan").after(Join.all(Join.anyReached("crisis", "completed"))),
                discharge);
        Office office = Office.of(template).begin().signal(Signal.of("crisis")).signal(Signal.of("crisis"));

        assertThat(office.are("plan")).containsExactly("ACTIVE");
    }

    @Test
    void what_follows_the_call_follows_each_call() {
        JourneyTemplate.Builder template = journey(
                crisis, call, Steps.work("note", "nurse", "note").repeat(forEachCompletionOf("call")), discharge);
        Office office = Office.of(template).begin().signal(Signal.of("crisis"));
        office.signal("done", "call").signal(Signal.of("crisis"));

        assertThat(office.are("note")).containsExactly("ACTIVE");
        office.signal(Signal.of("done").about("call").occurrence(2));
        assertThat(office.are("note")).containsExactly("ACTIVE", "ACTIVE");
    }

    @Test
    void a_condition_that_nobody_knows_is_no_reason_to_end() {
        JourneyTemplate.Builder template = journey(
                crisis,
                call,
                Steps.work("test", "nurse", "test")
                        .when(Conditions.fact("willing").is(true))
                        .due(Due.after(Point.BEGIN, Span.ZERO)),
                discharge);
        Office office = Office.of(template).begin().signal(Signal.of("discharged"));

        assertThat(office.agenda().journeys().get(0).isOpen()).isTrue();
        assertThat(office.are("crisis")).containsExactly("ACTIVE");
    }
}
