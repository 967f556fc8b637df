package io.journeykit.testkit.border;

import io.journeykit.agenda.EffectKey;
import io.journeykit.agenda.Said;
import io.journeykit.spi.Delivery;
import io.journeykit.spi.EffectQueue;
import io.journeykit.spi.Port;
import io.journeykit.spi.Undelivered;
import io.journeykit.vocabulary.AgendaId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A queue of effects that a trap may stand in. */
record TrappedEffects(EffectQueue effects, Trap trap, ThreadLocal<Place> loading) implements EffectQueue {

    @Override
    public List<Delivery> claim(Port port, Instant now, Duration lease, int limit) {
        loading.set(Place.LOAD_OF_ANSWERS);
        return trap.at(Place.CLAIM, Optional.empty(), () -> effects.claim(port, now, lease, limit));
    }

    @Override
    public Optional<Instant> next(Port port) {
        return trap.at(Place.NEXT_EFFECT, Optional.empty(), () -> effects.next(port));
    }

    @Override
    public void keep(EffectKey key, Said said) {
        effects.keep(key, said);
    }

    // Only what the hostile tenant asks for is ever put off: its adapter is not ready at first.
    @Override
    public void reschedule(EffectKey key, int attempts, Instant at) {
        trap.at(Place.RESCHEDULE, Optional.empty(), () -> {
            effects.reschedule(key, attempts, at);
            return key;
        });
    }

    @Override
    public List<Undelivered> undelivered(AgendaId agenda) {
        return effects.undelivered(agenda);
    }

    @Override
    public void setAside(EffectKey key) {
        effects.setAside(key);
    }
}
