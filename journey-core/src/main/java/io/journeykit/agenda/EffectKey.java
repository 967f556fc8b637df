package io.journeykit.agenda;

import io.journeykit.vocabulary.AgendaId;
import java.util.List;

/**
 * The idempotency key of an effect: the same at every attempt to deliver it. The effect happens once only where the
 * receiver honours the key. Opaque: merging agendas keeps the keys already issued.
 */
public record EffectKey(String value) {

    private static final int RADIX = 32;

    /**
     * The key of what is asked by the event of that number. Once a store was restored, another event may have the number,
     * and what it asks otherwise has another key.
     *
     * @param sequence of the event that caused it
     * @param asked all that tells the effect from others
     */
    public static EffectKey of(AgendaId agenda, long sequence, Object... asked) {
        return new EffectKey(part(agenda.tenant().value())
                + "/"
                + part(agenda.person())
                + "/"
                + sequence
                + "/"
                + Long.toUnsignedString(Fingerprint.of(List.of(asked)), RADIX));
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
