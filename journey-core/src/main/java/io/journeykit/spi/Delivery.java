package io.journeykit.spi;

import io.journeykit.agenda.Effect;
import io.journeykit.agenda.EffectKey;
import io.journeykit.agenda.Said;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.StepRef;
import java.time.Instant;
import java.util.Optional;

/**
 * One attempt to hand an effect to an adapter.
 *
 * @param attempt counted from 1; the key is the same at every attempt
 * @param said the words that go to a person, the same at every attempt; absent where nobody is told anything
 */
public record Delivery(AgendaId agenda, Effect effect, int attempt, Optional<Said> said) {

    /** Of an effect whose words are still to be made, or that has none. */
    public Delivery(AgendaId agenda, Effect effect, int attempt) {
        this(agenda, effect, attempt, Optional.empty());
    }

    /** The same with its words. */
    public Delivery saying(Said words) {
        return new Delivery(agenda, effect, attempt, Optional.of(words));
    }

    /**
     * The words that go to a person.
     *
     * @throws IllegalStateException where nobody is told anything
     */
    public Said words() {
        return said.orElseThrow(() -> new IllegalStateException("Nobody is told anything by " + effect + "."));
    }

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
