package io.journeykit.testkit.play;

import io.journeykit.planning.Slot;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.StepRef;
import java.time.Instant;
import java.util.Optional;

/** Told of what is done in the world without the library being asked. */
interface ManualActs {

    /**
     * Somebody has called and booked it.
     *
     * @param former the appointment that it takes the place of
     */
    void booked(AgendaId person, StepRef step, Slot slot, Optional<Slot> former);

    /** The provider has called the visit off. */
    void calledOff(AgendaId person, StepRef step, Slot slot);

    /** Somebody has put the store back to what it held at that time. */
    void restored(AgendaId by, Instant to);
}
