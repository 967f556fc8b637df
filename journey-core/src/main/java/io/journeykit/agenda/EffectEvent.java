package io.journeykit.agenda;

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

    /** Its result is in; a later one under the same key changes nothing. */
    record Settled(EffectKey key, String result, Stamp stamp) implements EffectEvent {}
}
