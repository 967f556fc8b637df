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
        return new EffectKey(
                part(agenda.tenant().value()) + "/" + part(agenda.person()) + "/" + sequence + "/" + index);
    }

    // A slash within an id is written otherwise than one between two, so that no two agendas' keys are alike.
    private static String part(String id) {
        return id.indexOf('/') < 0 && id.indexOf('%') < 0
                ? id
                : id.replace("%", "%25").replace("/", "%2F");
    }

    @Override
    public String toString() {
        return value;
    }
}
