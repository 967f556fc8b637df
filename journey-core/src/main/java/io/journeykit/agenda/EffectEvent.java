package io.journeykit.agenda;

import java.util.Optional;

/** What became of what adapters are asked to do. */
public sealed interface EffectEvent extends Event {

    EffectKey key();

    /** It is asked for, and handed to an adapter once this is committed. */
    record Requested(Effect effect, Stamp stamp) implements EffectEvent {
        @Override
        public EffectKey key() {
            return effect.key();
        }
    }

    /**
     * Its port has taken it, and its end is still awaited, as that of work is until it is withdrawn.
     *
     * @param said the words that somebody was told so by
     */
    record Told(EffectKey key, Optional<Said> said, Stamp stamp) implements EffectEvent {}

    /**
     * Its result is in; a later one under the same key changes nothing.
     *
     * @param said the words that went with it, where somebody was told something by it
     */
    record Settled(EffectKey key, String result, Optional<Said> said, Stamp stamp) implements EffectEvent {

        /** Of what nobody was told anything by. */
        public Settled(EffectKey key, String result, Stamp stamp) {
            this(key, result, Optional.empty(), stamp);
        }
    }
}
