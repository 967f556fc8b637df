package io.journeykit.testkit.contract;

import io.journeykit.agenda.Effect;
import io.journeykit.agenda.EffectKey;
import io.journeykit.agenda.Request;
import io.journeykit.agenda.Said;
import io.journeykit.spi.Delivery;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.JourneyId;
import io.journeykit.vocabulary.StepId;
import io.journeykit.vocabulary.StepRef;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** Deliveries to hand to an adapter, each under a key that nobody used before. */
final class Deliveries {

    static final AgendaId SALLY = AgendaId.of("sally");
    static final AgendaId BOB = AgendaId.of("bob");
    static final StepRef VISIT = StepRef.of(JourneyId.of("check-1"), StepId.of("visit"));

    private Deliveries() {}

    /** The first attempt under a new key: an adapter may be asked in many runs of a suite against one system. */
    static Delivery of(AgendaId agenda, Request request) {
        EffectKey key = new EffectKey(UUID.randomUUID().toString());
        return new Delivery(agenda, new Effect(key, Optional.of(VISIT), Optional.empty(), request), 1);
    }

    /** The same, with the words that go to a person. */
    static Delivery of(AgendaId agenda, Request request, String body) {
        return of(agenda, request).saying(new Said("en", body, new TreeMap<>()));
    }

    /** The next attempt under the same key. */
    static Delivery again(Delivery delivery) {
        return new Delivery(delivery.agenda(), delivery.effect(), delivery.attempt() + 1, delivery.said());
    }
}
