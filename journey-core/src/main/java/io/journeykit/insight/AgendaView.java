package io.journeykit.insight;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.Event;
import io.journeykit.agenda.Journey;
import io.journeykit.agenda.Step;
import io.journeykit.kernel.Definitions;
import io.journeykit.spi.Undelivered;
import io.journeykit.vocabulary.StepRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What an answer is read from: an agenda, seen at a moment.
 *
 * @param history the events that led to it, as far as they are at hand
 * @param undelivered what adapters were given in vain so far
 */
record AgendaView(
        Agenda agenda, Definitions definitions, List<Event> history, Instant at, List<Undelivered> undelivered) {

    /** Every open step of a journey, in its order. */
    List<StepInView> open(Journey journey) {
        return journey.steps().stream()
                .filter(Step::isOpen)
                .map(step -> new StepInView(this, journey, step))
                .toList();
    }

    /** Every step of every journey that is under way, in the order of the agenda. */
    List<StepInView> active() {
        return agenda.journeys().stream()
                .flatMap(journey -> open(journey).stream())
                .filter(subject -> subject.step().isActive())
                .toList();
    }

    Optional<StepInView> find(StepRef ref) {
        return agenda.journey(ref.journey())
                .flatMap(journey -> journey.steps().find(ref).map(step -> new StepInView(this, journey, step)));
    }

    /** The clocks of the patient. */
    LocalClock patient() {
        return new LocalClock(agenda.person().preferences().zone());
    }

    @Override
    public String toString() {
        return agenda + ", seen at " + at;
    }
}
