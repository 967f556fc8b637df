package io.journeykit.fhir.listening;

import io.journeykit.agenda.Input;
import io.journeykit.spi.Receipt;
import io.journeykit.vocabulary.AgendaId;

/** Whoever leads the journeys: {@code journeys::tell}, or {@code host::accept}. */
@FunctionalInterface
public interface InputReceiver {

    Receipt tell(AgendaId person, Input input);
}
