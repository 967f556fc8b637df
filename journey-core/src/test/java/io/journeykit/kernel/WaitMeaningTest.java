package io.journeykit.kernel;

import static io.journeykit.kernel.Boston.journey;
import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.Signal;
import io.journeykit.calendar.Span;
import io.journeykit.lifecycle.Meaning;
import io.journeykit.lifecycle.Rung;
import io.journeykit.lifecycle.State;
import io.journeykit.lifecycle.StepMachine;
import io.journeykit.lifecycle.Verb;
import io.journeykit.template.Steps;
import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.Owner;
import org.junit.jupiter.api.Test;

/** What a wait is for, where the machine of the step it is about has a name of its own for it. */
class WaitMeaningTest {

    private static final StepMachine SCAN = StepMachine.named("untersuchung")
            .version("1")
            .state(State.waiting("laeuft", Owner.PARTNER)
                    .silent(Rung.after(Span.days(3)).doing(Verb.ASSIGN_WORK, "nachfragen")))
            .on("befundet", "befund-da")
            .hears("befundet", Meaning.COMPLETED)
            .on(Meaning.CANCEL, "abgesagt")
            .state(State.end("befund-da", Outcome.COMPLETED))
            .state(State.end("abgesagt", Outcome.CANCELLED))
            .build();

    private final Office office = Office.of(journey(
                            Steps.vendor("scan", "untersuchung"),
                            Steps.waitFor("in-its-words", "befundet", "scan"),
                            Steps.waitFor("by-its-meaning", "completed", "scan"),
                            Steps.waitFor("for-something-else", "received", "scan"))
                    .addMachines(SCAN))
            .begin();

    @Test
    void a_wait_for_a_meaning_hears_what_the_machine_of_its_step_calls_so() {
        office.signal(Signal.of("befundet").about("scan"));

        assertThatBothHaveHeard();
    }

    @Test
    void a_wait_for_what_a_machine_calls_something_hears_its_meaning() {
        office.signal(Signal.of(Meaning.COMPLETED).about("scan"));

        assertThatBothHaveHeard();
    }

    private void assertThatBothHaveHeard() {
        assertThat(office.are("scan")).containsExactly("COMPLETED");
        assertThat(office.are("in-its-words")).containsExactly("COMPLETED");
        assertThat(office.are("by-its-meaning")).containsExactly("COMPLETED");
        assertThat(office.are("for-something-else")).containsExactly("ACTIVE");
    }
}
