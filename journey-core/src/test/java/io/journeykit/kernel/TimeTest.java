package io.journeykit.kernel;

import static io.journeykit.kernel.Boston.journey;
import static io.journeykit.kernel.Boston.local;
import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.Hold;
import io.journeykit.agenda.Input.Instruction;
import io.journeykit.agenda.Phase;
import io.journeykit.agenda.Request;
import io.journeykit.agenda.Signal;
import io.journeykit.calendar.Span;
import io.journeykit.condition.Conditions;
import io.journeykit.lifecycle.Rung;
import io.journeykit.lifecycle.Verb;
import io.journeykit.template.Due;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.Offset;
import io.journeykit.template.Point;
import io.journeykit.template.Steps;
import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.Owner;
import io.journeykit.vocabulary.Value;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TimeTest {

    @Test
    void what_follows_is_dated_from_when_it_happened_and_not_from_when_it_was_told() {
        JourneyTemplate.Builder template = journey(
                Steps.waitFor("surgery", "operated"),
                Steps.work("check", "nurse", "check-wound").due(Due.after(Point.endOf("surgery"), Span.days(10))));
        Office office = Office.of(template).begin();

        office.at("2026-03-09T12:00").signal(Signal.of("operated").effective(local("2026-03-05T08:00")));

        assertThat(office.step("check").phase()).isEqualTo(Phase.PLANNED);
        assertThat(office.step("check").dates().due().orElseThrow().target()).isEqualTo(local("2026-03-15T08:00"));
    }

    @Test
    void silence_is_counted_from_when_it_was_told_since_nobody_could_be_asked_before() {
        JourneyTemplate.Builder template = journey(
                Steps.waitFor("surgery", "operated"),
                Steps.work("check", "nurse", "check-wound")
                        .after("surgery")
                        .due(Due.after(Point.endOf("surgery"), Span.days(1)))
                        .within("requested", Rung.after(Span.days(3)).doing(Verb.RAISE_INCIDENT, "unseen")));
        Office office = Office.of(template).begin();

        office.at("2026-03-09T12:00").signal(Signal.of("operated").effective(local("2026-03-05T08:00")));

        assertThat(office.step("check").dates().due().orElseThrow().target()).isEqualTo(local("2026-03-06T08:00"));
        assertThat(office.step("check").status().deadline()).contains(local("2026-03-12T12:00"));
    }

    @Test
    void a_later_effective_time_never_makes_a_dependent_step_due_on_an_earlier_date() {
        List<Span> spans = List.of(
                Span.days(2), Span.workingDays(3), Span.months(1), Span.hours(36), Span.weeks(2), Span.workingDays(1));
        Random random = new Random(20260302);
        for (int run = 0; run < 300; run++) {
            Span span = spans.get(random.nextInt(spans.size()));
            Instant first = local("2026-03-02T11:00").plus(Duration.ofMinutes(random.nextInt(60 * 24 * 20)));
            Instant later = first.plus(Duration.ofMinutes(random.nextInt(60 * 24 * 5)));

            assertThat(dueAfter(span, later))
                    .as("run %s: %s after %s and %s", run, span, first, later)
                    .isAfterOrEqualTo(dueAfter(span, first));
        }
    }

    /** Spans in days move a date; those in hours are exact. */
    private static LocalDateTime dueAfter(Span span, Instant effective) {
        JourneyTemplate.Builder template = journey(
                Steps.waitFor("done", "done"),
                Steps.work("next", "nurse", "look").due(Due.after(Point.endOf("done"), span)));
        Office office = Office.of(template).begin();
        office.at("2026-03-30T12:00").signal(Signal.of("done").effective(effective));
        LocalDateTime due = office.step("next")
                .dates()
                .due()
                .orElseThrow()
                .target()
                .atZone(Boston.ZONE)
                .toLocalDateTime();
        return span.movesDate() ? due.toLocalDate().atStartOfDay() : due;
    }

    @Test
    void a_step_whose_window_closes_is_missed_and_a_person_is_asked_and_it_may_still_be_done_late() {
        JourneyTemplate.Builder template = journey(
                Steps.questionnaire("check-in", "form")
                        .due(Due.after(Point.BEGIN, Span.days(1)).notAfter(Offset.after(Span.days(3)))),
                Steps.waitFor("visit", "seen"));
        Office office = Office.of(template).begin();

        office.at("2026-03-06T12:00");
        assertThat(office.step("check-in").outcome()).contains(Outcome.MISSED);
        assertThat(office.incidents()).contains("missed");

        office.signal(Signal.of("answered").about("check-in"));
        assertThat(office.step("check-in").outcome()).contains(Outcome.COMPLETED);
    }

    @Test
    void a_result_that_comes_before_its_step_is_heard_when_the_step_begins() {
        JourneyTemplate.Builder template = journey(
                Steps.work("first", "nurse", "look"),
                Steps.waitFor("report", "result").after("first"));
        Office office = Office.of(template).begin();

        office.at("2026-03-03T09:00").signal(Signal.of("result").about("report"));
        assertThat(office.step("report").phase()).isEqualTo(Phase.PENDING);
        office.at("2026-03-04T09:00")
                .instruct(new Instruction.Complete(office.ref("first"), local("2026-03-04T09:00")));

        assertThat(office.agenda().isLive()).isFalse();
        assertThat(office.agenda().desk().kept())
                .singleElement()
                .satisfies(kept -> assertThat(kept.heardBy()).hasSize(1));
    }

    @Test
    void a_signal_that_fits_nothing_is_kept_and_reported_and_never_fatal() {
        JourneyTemplate.Builder template = journey(Steps.work("first", "nurse", "look"));
        Office office = Office.of(template).begin();

        office.signal(Signal.of("moon-landing").about("apollo"));

        assertThat(office.agenda().desk().kept()).hasSize(1);
        assertThat(office.incidents()).contains("signal-fits-nothing");
        office.at("2026-06-01T09:00");
        assertThat(office.incidents()).contains("signal-never-fitted");
    }

    @Test
    void a_signal_that_could_be_about_two_steps_is_for_a_person_to_tell() {
        JourneyTemplate.Builder template =
                journey(Steps.work("one", "nurse", "look"), Steps.work("two", "nurse", "look"));
        Office office = Office.of(template).begin();

        office.signal(Signal.of("done"));

        assertThat(office.incidents()).contains("ambiguous-signal");
        assertThat(office.step("one").isOpen()).isTrue();
    }

    @Test
    void an_unknown_condition_waits_names_the_fact_and_has_an_owner_and_a_deadline() {
        JourneyTemplate.Builder template = journey(Steps.work("first", "nurse", "look")
                .when(Conditions.fact("risk").is("high")));
        Office office = Office.of(template).begin();

        assertThat(office.step("first").extras().missing()).hasToString("[risk]");
        assertThat(office.step("first").status().owner()).isEqualTo(Owner.CARE_TEAM);
        assertThat(office.step("first").status().deadline()).isPresent();

        office.learn("risk", Value.of("high"));
        assertThat(office.step("first").isActive()).isTrue();
    }

    @Test
    void a_false_condition_is_not_needed_until_the_fact_is_corrected() {
        JourneyTemplate.Builder template = journey(
                Steps.work("first", "nurse", "look")
                        .when(Conditions.fact("risk").is("high")),
                Steps.waitFor("other", "other"));
        Office office = Office.of(template).begin();
        office.learn("risk", Value.of("low"));
        assertThat(office.step("first").outcome()).contains(Outcome.NOT_NEEDED);

        office.learn("risk", Value.of("high"));
        assertThat(office.step("first").isActive()).isTrue();
    }

    @Test
    void a_hold_that_runs_out_goes_on_and_its_owner_is_told() {
        JourneyTemplate.Builder template = journey(Steps.work("first", "nurse", "look"));
        Office office = Office.of(template).begin();
        office.instruct(
                new Instruction.HoldStep(office.ref("first"), new Hold(Owner.CARE_TEAM, local("2026-03-20T09:00"))));

        office.at("2026-03-19T09:00");
        assertThat(office.step("first").isHeld()).isTrue();
        office.at("2026-03-20T09:00");

        assertThat(office.step("first").isHeld()).isFalse();
        assertThat(office.incidents()).contains("hold-ran-out");
    }

    @Test
    void work_that_nobody_does_is_assigned_once_and_then_an_incident() {
        JourneyTemplate.Builder template = journey(Steps.decision("agree", "agree-therapy", "yes", "no"));
        Office office = Office.of(template).begin();

        office.at("2026-04-02T10:00");

        assertThat(office.effects().stream()
                        .filter(effect -> effect.request() instanceof Request.AssignWork work && !work.incident())
                        .map(effect -> ((Request.AssignWork) effect.request()).text()))
                .containsExactly("agree-therapy", "decide-urgently");
        assertThat(office.incidents()).contains("silence");
    }
}
