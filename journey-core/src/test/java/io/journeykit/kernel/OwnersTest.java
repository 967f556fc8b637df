package io.journeykit.kernel;

import static io.journeykit.kernel.Boston.journey;
import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.Effect;
import io.journeykit.agenda.Hold;
import io.journeykit.agenda.Incident;
import io.journeykit.agenda.Input;
import io.journeykit.agenda.Input.Instruction;
import io.journeykit.agenda.Report;
import io.journeykit.agenda.Request;
import io.journeykit.agenda.StepEvent;
import io.journeykit.calendar.Span;
import io.journeykit.condition.Condition;
import io.journeykit.condition.Conditions;
import io.journeykit.lifecycle.Act;
import io.journeykit.lifecycle.Rung;
import io.journeykit.lifecycle.Verb;
import io.journeykit.template.Contact;
import io.journeykit.template.Due;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.Offset;
import io.journeykit.template.Point;
import io.journeykit.template.Steps;
import io.journeykit.vocabulary.Owner;
import io.journeykit.vocabulary.Priority;
import io.journeykit.vocabulary.StepId;
import io.journeykit.vocabulary.StepRef;
import io.journeykit.vocabulary.Value;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever has the ball has been given something, and one cause is one item. */
class OwnersTest {

    private static final Condition SMOKES = Conditions.fact("smokes").is(true);

    private static JourneyTemplate.Builder surgery() {
        JourneyTemplate.Builder journey =
                journey().review(Span.days(14)).step(Steps.work("surgery", "surgeon", "operate"));
        for (int i = 1; i <= 8; i++) {
            journey.step(Steps.work("after-" + i, "nurse", "see-her")
                    .title("care " + i)
                    .after("surgery"));
        }
        return journey;
    }

    @Test
    void a_condition_that_nobody_is_to_settle_is_work_at_once_and_names_the_fact() {
        Office office = Office.of(
                        journey().step(Steps.work("talk", "nurse", "talk").when(SMOKES)))
                .begin();

        assertThat(office.incidents()).containsExactly("condition-unknown");
        assertThat(body(office)).isEqualTo("condition unknown: smokes not known (talk)");

        office.learn("smokes", Value.of(true));

        assertThat(office.incidents()).isEmpty();
        assertThat(office.count(Request.WithdrawWork.class)).isEqualTo(1);
    }

    @Test
    void what_an_open_step_is_to_bring_is_waited_for_in_peace_until_that_has_ended_without_it() {
        Office office = Office.of(journey()
                        .step(Steps.questionnaire("ask", "habits"))
                        .step(Steps.work("talk", "nurse", "talk").when(SMOKES)))
                .begin();

        assertThat(office.incidents()).isEmpty();
        assertThat(office.step("talk").status().owner()).isEqualTo(Owner.SYSTEM);

        office.instruct(new Instruction.Skip(office.ref("ask")));

        assertThat(office.incidents()).containsExactly("condition-unknown");
        assertThat(office.step("talk").status().owner()).isEqualTo(Owner.CARE_TEAM);
    }

    @Test
    void what_was_settled_while_a_decision_was_still_to_come_is_shown_again_once_that_has_come_to_nothing() {
        Office office = Office.of(journey()
                        .step(Steps.decision("surgery", "operate", "yes", "no"))
                        .step(Steps.work("talk", "nurse", "talk")
                                .when(Conditions.all(
                                        SMOKES, Conditions.fact("surgery").is("yes")))))
                .begin();
        Incident shown = unknown(office).get(0);
        office.instruct(new Instruction.SettleIncident(shown.id()));
        assertThat(unknown(office)).isEmpty();

        office.instruct(new Instruction.Skip(office.ref("surgery")));

        assertThat(unknown(office)).hasSize(1);
    }

    @Test
    void what_comes_after_the_step_that_waits_is_not_to_bring_its_fact() {
        Office office = Office.of(journey()
                        .step(Steps.work("talk", "nurse", "talk").when(SMOKES))
                        .step(Steps.questionnaire("ask", "habits").after("talk")))
                .begin();

        assertThat(office.incidents()).containsExactly("condition-unknown");
    }

    @Test
    void steps_that_wait_for_one_fact_are_one_item_that_names_them() {
        Office office = Office.of(journey()
                        .step(Steps.work("talk", "nurse", "talk").when(SMOKES))
                        .step(Steps.work("plan", "nurse", "plan").when(SMOKES)))
                .begin();

        assertThat(office.incidents()).containsExactly("condition-unknown");
        assertThat(body(office)).contains("talk", "plan", "smokes");
    }

    @Test
    void one_fact_that_two_journeys_wait_for_is_one_item_that_names_the_steps_of_both() {
        Office office = Office.of(
                        journey().step(Steps.work("talk", "nurse", "talk").when(SMOKES)))
                .begin()
                .begin();

        assertThat(unknown(office))
                .extracting(incident -> HeldUpSteps.named(incident))
                .containsExactly(List.of(
                        StepRef.of(office.journey(1), StepId.of("talk")),
                        StepRef.of(office.journey(2), StepId.of("talk"))));

        office.learn("smokes", Value.of(true));
        assertThat(unknown(office)).isEmpty();
    }

    @Test
    void what_was_to_be_decided_in_each_of_two_journeys_is_two_items() {
        Office office = Office.of(journey()
                        .step(Steps.decision("surgery", "operate", "yes", "no"))
                        .step(Steps.work("talk", "nurse", "talk")
                                .when(Conditions.fact("surgery").is("yes"))))
                .begin()
                .begin();

        office.instruct(new Instruction.Skip(office.ref("surgery")));
        office.instruct(new Instruction.Skip(StepRef.of(office.journey(1), StepId.of("surgery"))));

        assertThat(unknown(office)).hasSize(2);
    }

    private static List<Incident> unknown(Office office) {
        return office.agenda().desk().incidents().stream()
                .filter(incident -> incident.code().equals("condition-unknown"))
                .toList();
    }

    @Test
    void one_surgery_that_nobody_closes_is_one_item_for_all_that_waits_for_it() {
        Office office = Office.of(surgery()).begin();

        office.at("2026-03-17T12:00");

        assertThat(office.agenda().desk().incidents().stream()
                        .filter(one -> one.code().equals("waits-too-long")))
                .hasSize(1);
        assertThat(work(office, "waits-too-long")).hasSize(1);
        for (int i = 1; i <= 8; i++) {
            assertThat(body(office)).contains("care " + i);
        }

        office.signal("done", "surgery");

        assertThat(office.incidents()).doesNotContain("waits-too-long");
    }

    @Test
    void one_that_begins_leaves_the_others_an_item() {
        Office office = Office.of(surgery()).begin().at("2026-03-17T12:00");

        office.instruct(new Instruction.Skip(office.ref("after-1")));

        Incident left = office.agenda().desk().incidents().stream()
                .filter(one -> one.code().equals("waits-too-long"))
                .findFirst()
                .orElseThrow();
        assertThat(HeldUpSteps.named(left)).hasSize(7).doesNotContain(office.ref("after-1"));
    }

    @Test
    void a_patient_whom_all_forgot_collects_a_word_a_week() {
        Office office = Office.of(surgery()).begin();

        office.at("2027-03-02T12:00");

        assertThat(office.events().stream()
                        .filter(StepEvent.RungPassed.class::isInstance)
                        .count())
                .isLessThan(60);
        assertThat(office.effects()).hasSizeLessThan(10);
    }

    @Test
    void what_is_woken_after_months_says_its_last_word_once() {
        Office office =
                Office.of(journey().step(Steps.work("call", "nurse", "call"))).begin();
        office.at("2026-03-20T12:00");
        long before = passed(office);

        office.turnTo(Boston.local("2026-09-01T12:00"));
        office.tell(new Input.Wake(office.id()));

        assertThat(passed(office)).isEqualTo(before + 1);
        assertThat(office.step("call").status().deadline()).contains(Boston.local("2026-09-08T12:00"));
    }

    private static long passed(Office office) {
        return office.events().stream()
                .filter(StepEvent.RungPassed.class::isInstance)
                .count();
    }

    @Test
    void the_same_words_to_another_role_are_another_item() {
        Office office = Office.of(journey()
                        .step(Steps.work("read", "radiologist", "read-scan")
                                .within(
                                        "requested",
                                        rung("read-now", "radiologist"),
                                        rung("read-now", "head-of-radiology"),
                                        Rung.after(Span.hours(4)).doing(Verb.RAISE_INCIDENT, "scan-unread"))))
                .begin();

        office.at("2026-03-02T19:00");

        assertThat(work(office, "read-now"))
                .extracting(Request.AssignWork::role)
                .containsExactly("radiologist", "head-of-radiology");
    }

    @Test
    void the_ball_is_the_systems_until_the_list_has_taken_the_work() {
        Office office =
                Office.of(journey().step(Steps.work("call", "nurse", "call"))).begin();
        assertThat(office.step("call").status().owner()).isEqualTo(Owner.SYSTEM);

        office.done(Request.AssignWork.class);

        assertThat(office.step("call").status().owner()).isEqualTo(Owner.CARE_TEAM);
    }

    @Test
    void the_ball_is_the_systems_until_a_channel_has_taken_the_question() {
        Office office = Office.of(journey().step(Steps.questionnaire("ask", "habits")))
                .at("2026-03-02T20:00")
                .begin();
        assertThat(office.step("ask").status().owner()).isEqualTo(Owner.SYSTEM);

        office.at("2026-03-03T09:00").report(Request.AskPatient.class, new Report.Accepted("m-1"));

        assertThat(office.step("ask").status().owner()).isEqualTo(Owner.PATIENT);
    }

    @Test
    void a_step_that_is_the_care_teams_by_its_authors_word_gives_them_something() {
        Office office = Office.of(
                        journey().step(Steps.waitFor("result", "result-arrives").owner(Owner.CARE_TEAM)))
                .begin();

        assertThat(body(office)).isEqualTo("see to it: result");
    }

    @Test
    void work_that_was_accepted_stays_on_the_list_until_it_is_done() {
        Office office = Office.of(journey().step(Steps.work("call", "nurse", "call")))
                .begin()
                .done(Request.AssignWork.class);

        office.signal("accepted", "call").signal("started", "call");
        assertThat(office.count(Request.WithdrawWork.class)).isZero();

        office.signal("done", "call");
        assertThat(office.count(Request.WithdrawWork.class)).isEqualTo(1);
        assertThat(office.count(Request.AssignWork.class)).isEqualTo(1);
    }

    @Test
    void urgent_work_waits_for_a_person_though_its_time_is_over() {
        Office office = Office.of(journey()
                        .step(Steps.work("call", "nurse", "call")
                                .contact(Contact.of(Priority.SAFETY_CRITICAL))
                                .due(Due.at(Point.BEGIN, Offset.after(Span.days(1)))
                                        .notAfter(Offset.after(Span.days(2))))))
                .begin()
                .at("2026-03-03T12:00")
                .done(Request.AssignWork.class);

        office.at("2026-03-06T10:00");
        assertThat(work(office, "missed"))
                .extracting(Request.AssignWork::priority)
                .containsExactly(Priority.SAFETY_CRITICAL);
        assertThat(office.count(Request.WithdrawWork.class)).isZero();

        office.signal("done", "call");
        assertThat(office.count(Request.WithdrawWork.class)).isEqualTo(2);
        assertThat(office.incidents()).isEmpty();
    }

    private static Rung rung(String text, String role) {
        return Rung.after(Span.hours(2)).doing(Act.of(Verb.ASSIGN_WORK, text).by(role));
    }

    private static List<Request.AssignWork> work(Office office, String text) {
        return office.effects().stream()
                .map(Effect::request)
                .flatMap(request -> request instanceof Request.AssignWork work
                        ? List.of(work).stream()
                        : List.<Request.AssignWork>of().stream())
                .filter(work -> work.text().equals(text))
                .toList();
    }

    private static String body(Office office) {
        return office.said(Request.AssignWork.class).body();
    }

    @Test
    void what_waits_for_the_same_as_a_step_on_hold_joins_its_item() {
        Office office = Office.of(journey()
                        .step(Steps.waitFor("letter", "letter"))
                        .step(Steps.work("talk", "nurse", "talk").when(SMOKES))
                        .step(Steps.work("call", "nurse", "call").when(SMOKES).after("letter")))
                .begin();
        office.instruct(new Instruction.HoldStep(
                office.ref("talk"), new Hold(Owner.CARE_TEAM, office.now().plus(Duration.ofDays(20)))));

        office.signal("letter", "letter");

        assertThat(office.incidents()).containsExactly("condition-unknown");
    }
}
