package io.journeykit.fhir.listening;

import io.journeykit.agenda.Input;
import io.journeykit.vocabulary.AgendaId;

/** An input, and whose agenda it is for. */
public record AddressedInput(AgendaId person, Input input) {

    /** {@code SignalReceived for clinic/p1}. */
    @Override
    public String toString() {
        return input.getClass().getSimpleName() + " for " + person;
    }
}
