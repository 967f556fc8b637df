package io.journeykit.testkit;

import static io.journeykit.testkit.JourneyAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeykit.agenda.Because.Why;
import io.journeykit.agenda.Signal;
import io.journeykit.vocabulary.Channel;
import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.Owner;
import java.time.Duration;
import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the assertions say when it is not so. */
class AssertionsTest {

    private final Clinic clinic = new Clinic();

    @BeforeEach
    void offer() {
        clinic.scene.play(clinic.host());
        clinic.begin();
        clinic.scene.advanceBy(Duration.ofHours(1));
    }

    @Test
    void a_step_elsewhere_is_told_with_where_it_is() {
        fails(() -> agenda().hasStepIn("mri", "booked"), "There is no step 'mri' in state 'booked', but [scan-1");
        fails(() -> agenda().hasStepOwnedBy("mri", Owner.CARE_TEAM), "with the care team");
        fails(() -> agenda().hasEnded("mri", Outcome.COMPLETED), "ended COMPLETED");
        fails(() -> agenda().hasStepIn("mir", "booked"), "There is no step 'mir'");
    }

    @Test
    void an_agenda_that_goes_on_is_told_with_what_is_open() {
        fails(() -> agenda().isOver(), "still has");
        fails(() -> agenda().hasIncident("silence"), "and no 'silence'");
        fails(() -> agenda().wakesAt(Instant.EPOCH), "and not at 1970-01-01T00:00:00Z");
        agenda().hasNoIncident().isWokenWhileLive().everyOpenStepHasOwnerAndDeadline();
    }

    @Test
    void an_incident_is_told_by_its_code() {
        clinic.scene.signal(Clinic.SALLY, Signal.of("nobody-knows-this"));

        agenda().hasIncident("signal-fits-nothing");
        fails(() -> agenda().hasNoIncident(), "has the incidents [signal-fits-nothing]");
    }

    @Test
    void a_moment_that_is_missing_is_told_with_all_that_happened() {
        fails(() -> timeline().sent("mri-preparation"), "There is no sending of 'mri-preparation' in");
        fails(() -> timeline().moved("mri", "booked"), "Moved scan-1");
        fails(() -> timeline().raised("silence"), "incident 'silence'");
        fails(() -> timeline().ended("mri", Outcome.COMPLETED), "end of 'mri' as COMPLETED");
    }

    @Test
    void a_moment_at_another_time_is_told_with_when_it_was() {
        fails(() -> timeline().moved("mri", "offered").at("2026-03-02T11:00"), "but at [2026-03-02T10:15]");
        fails(() -> timeline().moved("mri", "offered").by("2026-03-02T10:00"), "after 2026-03-02T10:00");
        fails(
                () -> timeline().moved("mri", "offered").times(2),
                "There are 1 times move of 'mri' to 'offered' and not 2");
        fails(() -> timeline().moved("mri", "offered").because(Why.SILENCE), "because of SILENCE");
        fails(() -> timeline().asked("ask-patient").lastBy(Channel.EMAIL), "by sms and not by email");
    }

    @Test
    void what_must_not_have_happened_is_told_with_when_it_did() {
        fails(() -> timeline().neverAsked("ask-patient"), "There is a ask-patient at 2026-03-02T10:15");
        timeline().neverSent("mri-preparation");
    }

    private AgendaAssert agenda() {
        return assertThat(clinic.scene.agenda(Clinic.SALLY));
    }

    private TimelineAssert timeline() {
        return assertThat(clinic.timeline());
    }

    private static void fails(ThrowingCallable assertion, String words) {
        assertThatThrownBy(assertion).isInstanceOf(AssertionError.class).hasMessageContaining(words);
    }
}
