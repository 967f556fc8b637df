package io.journeykit.kernel;

import static io.journeykit.kernel.Boston.journey;
import static io.journeykit.kernel.Boston.local;
import static io.journeykit.kernel.Boston.slot;
import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.Hold;
import io.journeykit.agenda.Input.Instruction;
import io.journeykit.agenda.Request;
import io.journeykit.agenda.Signal;
import io.journeykit.calendar.Span;
import io.journeykit.condition.Conditions;
import io.journeykit.lifecycle.Rung;
import io.journeykit.lifecycle.Verb;
import io.journeykit.template.Cancels.Target;
import io.journeykit.template.Contact;
import io.journeykit.template.Due;
import io.journeykit.template.Exit;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.Offset;
import io.journeykit.template.Point;
import io.journeykit.template.Repetition;
import io.journeykit.template.Stage;
import io.journeykit.template.StepBuilder;
import io.journeykit.template.Steps;
import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.Owner;
import io.journeykit.vocabulary.Priority;
import io.journeykit.vocabulary.StepId;
import io.journeykit.vocabulary.Value;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** While a step is active, what it pauses neither begins nor is said. */
class PausesTest {

    private static final Target TRAINING = new Target.Stage("training");

    private final StepBuilder<?> crisis = Steps.waitFor("crisis", "crisis");
    private final StepBuilder<?> care =
            Steps.waitFor("care", "crisis-over").after("crisis").addPauses(TRAINING);

    private JourneyTemplate.Builder template(StepBuilder<?>... training) {
        JourneyTemplate.Builder template =
                journey(crisis, care).addStages(new Stage("training", "Training", Optional.empty()));
        for (StepBuilder<?> step : training) {
            template.step(step.stage("training"));
        }
        return template;
    }

    private Office paused(StepBuilder<?>... training) {
        return Office.of(template(training)).begin().at("2026-03-03T10:00").signal(Signal.of("crisis"));
    }

    private static StepBuilder<?> tips() {
        return Steps.message("tip", "tip")
                .due(Due.after(Point.BEGIN, Span.days(2)))
                .repeat(new Repetition.Every(Span.days(1), 30, Optional.empty(), Repetition.Recall.FIXED));
    }

    @Test
    void nothing_of_a_series_is_said_meanwhile_and_one_goes_afterwards() {
        Office office = paused(tips()).at("2026-03-12T12:00");
        assertThat(office.count(Request.SendMessage.class)).isZero();

        office.signal(Signal.of("crisis-over"));

        assertThat(office.count(Request.SendMessage.class)).isEqualTo(1);
        assertThat(office.are("tip")).startsWith("MISSED").endsWith("ACTIVE");
        assertThat(office.incidents()).isEmpty();
    }

    @Test
    void what_was_to_be_said_when_it_began_waits_and_goes_afterwards() {
        Office office = Office.of(template(Steps.message("tip", "tip"))).begin().at("2026-03-02T10:00");
        office.signal(Signal.of("crisis"));

        office.at("2026-03-05T10:00");
        assertThat(office.step("tip").pausedBy()).contains(office.ref("care"));
        office.signal(Signal.of("crisis-over"));

        assertThat(office.step("tip").isHeld()).isFalse();
    }

    @Test
    void no_ladder_goes_on_and_then_it_begins_anew() {
        StepBuilder<?> work = Steps.work("plan", "nurse", "plan")
                .within("requested", Rung.after(Span.days(2)).doing(Verb.ASSIGN_WORK, "hurry"));
        Office office = paused(work).at("2026-03-12T10:00");
        assertThat(office.count(Request.AssignWork.class)).isEqualTo(1 + findOut(office));

        office.signal(Signal.of("crisis-over")).at("2026-03-14T09:00");
        assertThat(office.count(Request.AssignWork.class)).isEqualTo(1 + findOut(office));
        office.at("2026-03-14T11:00");
        assertThat(office.last(Request.AssignWork.class).text()).isEqualTo("hurry");
    }

    /** The pause has a ladder of its own. */
    private static long findOut(Office office) {
        return office.effects().stream()
                .map(effect -> effect.request())
                .filter(request -> request instanceof Request.AssignWork work
                        && work.text().equals("find-out"))
                .count();
    }

    @Test
    void a_pause_without_end_is_asked_after_by_the_ladder_of_its_own_step() {
        Office office = paused(tips()).at("2026-04-20T10:00");

        assertThat(findOut(office)).isPositive();
        assertThat(office.step("tip").isPaused()).isTrue();
    }

    @Test
    void what_is_past_its_latest_is_missed_as_ever() {
        Office office = paused(Steps.work("plan", "nurse", "plan")
                        .due(Due.after(Point.BEGIN, Span.days(3)).notAfter(Offset.after(Span.days(4)))))
                .at("2026-03-12T10:00");

        assertThat(office.are("plan")).containsExactly("PLANNED");
        office.signal(Signal.of("crisis-over")).at("2026-03-12T10:01");

        assertThat(office.incidents()).contains("missed");
    }

    @Test
    void what_is_urgent_goes_on() {
        Office office = paused(Steps.message("help", "help")
                        .contact(Contact.of(Priority.URGENT))
                        .due(Due.after(Point.BEGIN, Span.days(3))))
                .at("2026-03-06T12:00");

        assertThat(office.messages("help")).isEqualTo(1);
    }

    @Test
    void a_visit_that_is_booked_stands_and_its_reminder_goes() {
        Office office = Office.of(template(
                        Steps.booking("visit", "visit"),
                        Steps.message("remind", "remind").due(Due.before(Point.startOf("visit"), Span.days(1)))))
                .begin()
                .book("visit", slot("2026-03-06T10:00", "clinic"));
        office.at("2026-03-03T10:00").signal(Signal.of("crisis")).at("2026-03-05T12:00");

        assertThat(office.step("visit").isHeld()).isFalse();
        assertThat(office.messages("remind")).isEqualTo(1);
    }

    @Test
    void a_visit_that_is_still_to_be_found_is_not_found_meanwhile() {
        Office office = paused(Steps.booking("visit", "visit").due(Due.after(Point.BEGIN, Span.days(20))));

        assertThat(office.step("visit").isPaused()).isTrue();
        office.signal(Signal.of("crisis-over"));
        assertThat(office.step("visit").isPaused()).isFalse();
    }

    @Test
    void of_two_pauses_the_last_to_end_ends_it() {
        JourneyTemplate.Builder template = template(tips());
        template.step(Steps.waitFor("holiday", "back").addPauses(new Target.Journey()));
        Office office = Office.of(template).begin().signal(Signal.of("crisis")).at("2026-03-06T10:00");

        office.signal(Signal.of("crisis-over")).at("2026-03-08T10:00");
        assertThat(office.step("tip").pausedBy()).contains(office.ref("holiday"));

        office.signal(Signal.of("back"));
        assertThat(office.step("tip").isHeld()).isFalse();
    }

    @Test
    void what_pauses_is_never_paused_by_another() {
        JourneyTemplate.Builder template = template(tips());
        template.step(Steps.waitFor("holiday", "back").addPauses(new Target.Journey()));
        Office office = Office.of(template).begin().signal(Signal.of("crisis"));

        assertThat(office.step("care").isHeld()).isFalse();
        assertThat(office.step("holiday").isHeld()).isFalse();
        assertThat(office.step("crisis").outcome()).contains(Outcome.COMPLETED);
    }

    @Test
    void what_she_does_meanwhile_is_heard() {
        Office office = Office.of(template(Steps.work("plan", "nurse", "plan"))).begin();
        office.signal(Signal.of("crisis")).signal("done", "plan");

        assertThat(office.are("plan")).containsExactly("COMPLETED");
    }

    @Test
    void what_a_person_put_aside_stays_so_and_is_paused_after_that() {
        Office office = Office.of(template(Steps.work("plan", "nurse", "plan"))).begin();
        office.instruct(
                new Instruction.HoldStep(office.ref("plan"), new Hold(Owner.CARE_TEAM, local("2026-03-06T10:00"))));
        office.signal(Signal.of("crisis"));
        assertThat(office.step("plan").isPaused()).isFalse();

        office.at("2026-03-06T11:00");
        assertThat(office.step("plan").isPaused()).isTrue();

        office.instruct(new Instruction.Resume(office.ref("plan")));
        assertThat(office.step("plan").isPaused()).isTrue();
        assertThat(office.incidents()).contains("instruction-changed-nothing");
    }

    @Test
    void an_exit_ends_what_is_paused() {
        Office office = Office.of(template(tips())
                        .addExits(new Exit("left", Conditions.fact("left").is(true), Outcome.CANCELLED)))
                .begin()
                .signal(Signal.of("crisis"));

        office.learn("left", Value.of(true));

        assertThat(office.agenda().journeys().get(0).outcome()).contains(Outcome.CANCELLED);
    }

    @Test
    void what_a_paused_step_runs_is_paused_with_it() {
        JourneyTemplate.Builder template = template(Steps.subJourney("course", "course", "1"));
        JourneyTemplate.Builder course = journey("course", tips());
        Office office =
                Office.of(template, course).begin().at("2026-03-03T10:00").signal(Signal.of("crisis"));

        office.at("2026-03-08T12:00");
        assertThat(office.count(Request.SendMessage.class)).isZero();
        office.signal(Signal.of("crisis-over"));

        assertThat(office.count(Request.SendMessage.class)).isEqualTo(1);
    }

    @Test
    void a_second_crisis_pauses_again() {
        JourneyTemplate.Builder template = journey(
                        Steps.listenFor("crisis", "crisis", 5),
                        Steps.waitFor("care", "crisis-over")
                                .addPauses(TRAINING)
                                .repeat(new Repetition.ForEach(
                                        List.of(new Repetition.Items.CompletionsOf(StepId.of("crisis"))))),
                        tips().stage("training"))
                .addStages(new Stage("training", "Training", Optional.empty()));
        Office office = Office.of(template).begin().signal(Signal.of("crisis"));
        office.signal(Signal.of("crisis-over").about("care").occurrence(1));
        assertThat(office.step("tip").isPaused()).isFalse();

        office.at("2026-03-03T08:00").signal(Signal.of("crisis"));
        assertThat(office.step("tip").pausedBy().orElseThrow().occurrence()).isEqualTo(2);
    }
}
