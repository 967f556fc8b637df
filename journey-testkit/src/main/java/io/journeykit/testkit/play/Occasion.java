package io.journeykit.testkit.play;

import io.journeykit.spi.Delivery;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.StepRef;
import java.time.Instant;
import java.util.Optional;

/**
 * What gives rise to something out there, and when it did.
 *
 * @param key of the effect that did
 */
record Occasion(AgendaId person, Optional<StepRef> step, Optional<String> key, Instant at) {

    static Occasion ofThePerson(AgendaId person, Instant at) {
        return new Occasion(person, Optional.empty(), Optional.empty(), at);
    }

    static Occasion of(Delivery delivery, Instant at) {
        return new Occasion(
                delivery.agenda(), delivery.step(), Optional.of(delivery.key().value()), at);
    }
}
