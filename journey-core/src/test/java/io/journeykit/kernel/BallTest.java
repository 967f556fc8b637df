package io.journeykit.kernel;

import static io.journeykit.kernel.Boston.journey;
import static io.journeykit.kernel.Boston.slot;
import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.ConsentRule;
import io.journeykit.agenda.Hold;
import io.journeykit.agenda.Input.Instruction;
import io.journeykit.agenda.Report;
import io.journeykit.agenda.Request;
import io.journeykit.calendar.Span;
import io.journeykit.condition.Conditions;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.Point;
import io.journeykit.template.Steps;
import io.journeykit.vocabulary.Owner;
import org.junit.jupiter.api.Test;

/** Nobody has the ball who was given nothing. */
class BallTest {

    private final JourneyTemplate.Builder chain = journey(
            Steps.booking("mri", "mri"),
            Steps.booking("visit", "clinic").startsAfter(Point.endOf("mri"), Span.workingDays(2), Span.days(90)));

    @Test
    void work_that_the_list_refuses_stands_as_an_incident_and_is_the_systems_again_once_that_is_settled() {
        Office office =
                Office.of(journey().step(Steps.work("call", "nurse", "call"))).begin();

        office.report(Request.AssignWork.class, new Report.Declined("full"));
        assertThat(office.incidents()).containsExactly("work-not-assigned");
        assertThat(owner(office, "call")).isEqualTo(Owner.CARE_TEAM);

        long incident = office.agenda().desk().incidents().get(0).id();
        office.instruct(new Instruction.SettleIncident(incident));
        assertThat(owner(office, "call")).isEqualTo(Owner.SYSTEM);
    }

    @Test
    void work_that_the_list_refused_needs_nobody_once_it_is_done_all_the_same() {
        Office office =
                Office.of(journey().step(Steps.work("call", "nurse", "call"))).begin();
        office.report(Request.AssignWork.class, new Report.Declined("full"));

        office.signal("done", "call");

        assertThat(office.incidents()).isEmpty();
    }

    @Test
    void options_that_somebody_else_speaks_of_give_her_no_ball_while_nothing_is_offered() {
        Office office =
                Office.of(journey(Steps.booking("visit", "clinic"))).begin().found();

        office.signal("options", "visit");

        assertThat(office.incidents()).contains("signal-fits-nothing");
        assertThat(owner(office, "visit")).isEqualTo(Owner.CARE_TEAM);
    }

    @Test
    void a_question_that_cannot_be_asked_is_no_question_for_any_visit_that_it_stands_for() {
        Office office = Office.of(chain).consent(ConsentRule.withdrawAll()).begin();

        office.foundInTurn(slot("2026-03-05T07:30", "imaging"), slot("2026-03-31T13:00", "clinic"));

        assertThat(office.step("mri").state()).isEqualTo("with-care-team");
        assertThat(office.step("visit").state()).isEqualTo("with-care-team");
    }

    @Test
    void a_visit_whose_question_went_with_another_one_is_offered_anew() {
        Office office = Office.of(chain).begin();
        office.foundInTurn(slot("2026-03-05T07:30", "imaging"), slot("2026-03-31T13:00", "clinic"));

        office.instruct(new Instruction.Skip(office.ref("mri")));
        office.found(slot("2026-03-31T13:00", "clinic"));

        assertThat(office.agenda().outbox().open())
                .extracting(contact -> contact.step())
                .contains(office.ref("visit"));
    }

    @Test
    void a_partner_who_is_asked_nothing_does_not_have_the_ball() {
        Office office = Office.of(journey(Steps.booking("visit", "clinic"))).begin();
        office.signal("booked", "visit");

        office.signal("cancel", "visit");

        assertThat(office.count(Request.CancelBooking.class)).isZero();
        assertThat(owner(office, "visit")).isEqualTo(Owner.SYSTEM);
    }

    @Test
    void whatever_is_raised_of_a_step_that_waits_for_facts_says_which() {
        Office office = Office.of(journey()
                        .step(Steps.work("talk", "nurse", "talk")
                                .when(Conditions.fact("smokes").is(true))))
                .begin();

        office.instruct(new Instruction.HoldStep(office.ref("talk"), new Hold(Owner.CARE_TEAM, office.now())))
                .at("2026-03-02T12:00");

        assertThat(office.said(Request.AssignWork.class).body()).isEqualTo("hold ran out; smokes not known (talk)");
    }

    private static Owner owner(Office office, String step) {
        return office.step(step).status().owner();
    }
}
