package io.journeykit.examples.play;

import io.journeykit.planning.Slot;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.StepRef;

/** Told of what becomes of slots without the library being asked. */
interface ByHand {

    /** Somebody has called and booked it. */
    void booked(AgendaId person, StepRef step, Slot slot);

    /** The provider has called the visit off. */
    void calledOff(Slot slot);
}
