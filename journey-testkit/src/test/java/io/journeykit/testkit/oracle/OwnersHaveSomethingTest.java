package io.journeykit.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.ContactEvent;
import io.journeykit.agenda.Request;
import io.journeykit.agenda.Step;
import io.journeykit.agenda.StepStatus;
import io.journeykit.testkit.play.Chronicle;
import io.journeykit.vocabulary.Owner;
import java.time.Duration;
import java.time.Instant;
import java.util.SortedSet;
import org.junit.jupiter.api.Test;

/** Law 14: an owner has been given something. */
class OwnersHaveSomethingTest {

    private static final Instant REVIEWED = Instant.parse("2026-03-09T14:00:00Z");

    @Test
    void a_question_that_never_reached_her_leaves_her_with_nothing() {
        Chronicle life = Lived.in("owners-question", "world-by-day.json");

        Chronicle tampered = Tampered.without(
                Tampered.withoutEvents(life, ContactEvent.Wanted.class::isInstance),
                entry -> Tampered.asks(entry, Request.AskPatient.class));

        assertThat(Lived.broken(life)).doesNotContain("14.patient-has-something");
        assertThat(Lived.broken(tampered)).contains("14.patient-has-something");
    }

    @Test
    void a_question_that_waits_for_the_morning_is_not_hers_yet() {
        Chronicle life = Lived.in("owners-question");

        Chronicle hers = Retold.steps(life, step -> ownedBy(Owner.PATIENT, step));

        assertThat(Tampered.met(life)).contains("14.untaken-is-the-systems");
        assertThat(Lived.broken(life)).doesNotContain("14.untaken-is-the-systems");
        assertThat(Lived.broken(hers)).contains("14.untaken-is-the-systems");
    }

    @Test
    void a_question_that_is_asked_at_once_is_hers_at_once() {
        Chronicle life = Lived.in("owners-question", "world-by-day.json");

        SortedSet<String> broken = Lived.broken(life);

        assertThat(broken).doesNotContain("14.untaken-is-the-systems", "14.patient-has-something");
    }

    @Test
    void work_that_is_taken_back_when_it_is_received_leaves_the_care_team_with_nothing() {
        Chronicle life = Lived.in("owners-care-team");

        Chronicle takenBack = Tampered.inOrder(Tampered.with(
                life,
                entry -> Tampered.asks(entry, Request.WithdrawWork.class)
                        ? earlier((Chronicle.Asked) entry, Duration.ofDays(1))
                        : entry));

        assertThat(Tampered.met(life)).contains("14.care-team-has-work");
        assertThat(Lived.broken(life)).doesNotContain("14.care-team-has-work");
        assertThat(Lived.broken(takenBack)).contains("14.care-team-has-work");
    }

    @Test
    void work_that_stays_on_the_list_is_the_care_teams() {
        Chronicle life = Lived.in("owners-care-team", "world-done.json");

        SortedSet<String> broken = Lived.broken(life);

        assertThat(Tampered.met(life)).contains("14.care-team-has-work");
        assertThat(broken).doesNotContain("14.care-team-has-work");
    }

    @Test
    void a_referral_that_never_reached_its_recipient_leaves_the_partner_with_nothing() {
        Chronicle life = Lived.in("owners-referral");

        Chronicle tampered = Tampered.without(life, entry -> Tampered.asks(entry, Request.SendReferral.class));

        assertThat(Lived.broken(life)).doesNotContain("14.partner-has-a-request");
        assertThat(Lived.broken(tampered)).contains("14.partner-has-a-request");
    }

    @Test
    void what_somebody_has_settled_by_hand_is_known_for_a_day() {
        Chronicle life = Retold.steps(Lived.in("owners-settled"), OwnersHaveSomethingTest::leftWithTheCareTeam);

        Ruling ruling = Ruling.of(new OwnersHaveSomething(), life);

        assertThat(ruling.keeps("care-team-has-work")).isTrue();
    }

    @Test
    void what_somebody_has_settled_by_hand_is_the_systems_before_it_is_forgotten() {
        Chronicle life = Lived.in("owners-settled", "world-forgotten.json");

        Chronicle left = Retold.steps(life, OwnersHaveSomethingTest::leftWithTheCareTeam);

        assertThat(Ruling.of(new OwnersHaveSomething(), life).keeps("care-team-has-work"))
                .isTrue();
        assertThat(Ruling.of(new OwnersHaveSomething(), left).breaks("care-team-has-work"))
                .isTrue();
    }

    @Test
    void a_visit_that_is_booked_by_somebodys_word_is_the_patients() {
        Chronicle life = Lived.in("owners-by-word");

        Ruling ruling = Ruling.of(new OwnersHaveSomething(), life);

        assertThat(ruling.keeps("patient-has-something")).isTrue();
    }

    private static Chronicle.Asked earlier(Chronicle.Asked asked, Duration by) {
        return new Chronicle.Asked(asked.at().minus(by), asked.delivery(), asked.reply());
    }

    /** The call that has waited for too long, which nobody takes off the care team once they have settled it. */
    private static Step leftWithTheCareTeam(Step step) {
        return step.id().value().equals("st-call") && !step.status().since().isBefore(REVIEWED)
                ? ownedBy(Owner.CARE_TEAM, step)
                : step;
    }

    private static Step ownedBy(Owner owner, Step step) {
        StepStatus was = step.status();
        return step.isOpen()
                ? step.with(new StepStatus(was.phase(), was.outcome(), was.state(), owner, was.since(), was.deadline()))
                : step;
    }
}
