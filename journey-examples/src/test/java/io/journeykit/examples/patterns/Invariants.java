package io.journeykit.examples.patterns;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.Event;
import io.journeykit.agenda.Input;
import io.journeykit.agenda.Journey;
import io.journeykit.agenda.Step;
import io.journeykit.kernel.Decision;
import io.journeykit.kernel.Definitions;
import io.journeykit.kernel.Kernel;
import io.journeykit.vocabulary.InputId;
import java.time.Instant;
import java.util.List;

/**
 * What must hold after every decision, whatever the pattern.
 *
 * @param events all there have been
 */
record Invariants(Definitions definitions, List<Event> events, Instant now) {

    void hold(Decision decision) {
        Agenda agenda = decision.agenda();
        assertThat(Kernel.evolve(Agenda.empty(agenda.id()), events)).isEqualTo(agenda);
        assertThat(agenda.isLive() && agenda.wakeAt().equals(Instant.MAX))
                .as("is live and is never woken")
                .isFalse();
        for (Journey journey : agenda.journeys()) {
            journey.steps().forEach(Invariants::nobodyForgets);
        }
        anEarlyWakeChangesNothing(agenda);
    }

    private static void nobodyForgets(Step step) {
        if (step.isOpen()) {
            boolean led = step.extras().leader().isPresent();
            assertThat(step.status().owner()).as("owner of " + step).isNotNull();
            assertThat(led || step.status().deadline().isPresent())
                    .as("a deadline of " + step)
                    .isTrue();
        }
    }

    private void anEarlyWakeChangesNothing(Agenda agenda) {
        if (agenda.wakeAt().isAfter(now)) {
            Decision woken = Kernel.decide(agenda, new Input.Wake(InputId.of("early")), now, definitions);
            assertThat(woken.events()).isEmpty();
            assertThat(woken.agenda()).isEqualTo(agenda);
        }
    }
}
