package io.journeykit.agenda;

import io.journeykit.vocabulary.AgendaId;

/**
 * The idempotency key of an effect: the same at every attempt to deliver it. The effect happens once only where the
 * receiver honours the key. Opaque: merging agendas keeps the keys already issued.
 */
public record EffectKey(String value) {

    /**
     * @param sequence of the event that caused it
     * @param index among the effects of that event
     */
    public static EffectKey of(AgendaId agenda, long sequence, int index) {
        return new EffectKey(agenda.tenant() + "/" + agenda.person() + "/" + sequence + "/" + index);
    }

    @Override
    public String toString() {
        return value;
    }
}
