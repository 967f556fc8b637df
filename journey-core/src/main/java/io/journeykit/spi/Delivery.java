package io.journeykit.spi;

import io.journeykit.agenda.Effect;
import io.journeykit.agenda.EffectKey;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.StepRef;
import java.time.Instant;
import java.util.Optional;

/**
 * One attempt to hand an effect to an adapter.
 *
 * @param attempt counted from 1; the key is the same at every attempt
 */
public record Delivery(AgendaId agenda, Effect effect, int attempt) {

    /** The idempotency key: what was done under it must not be done twice. */
    public EffectKey key() {
        return effect.key();
    }

    /** What it is for; absent for what concerns the whole agenda. */
    public Optional<StepRef> step() {
        return effect.step();
    }

    /** When it is no longer wanted. */
    public Optional<Instant> deadline() {
        return effect.notAfter();
    }

    /** {@code attempt 2 of book-slot for knee-pain-1/mri}. */
    @Override
    public String toString() {
        return "attempt " + attempt + " of " + effect;
    }
}
