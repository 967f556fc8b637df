package io.journeykit.testkit.world;

import io.journeykit.agenda.ConsentRule;
import io.journeykit.agenda.Preferences;
import io.journeykit.vocabulary.AgendaId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A person of a world, as the coordination knows her when it begins.
 *
 * @param id the agenda under which she is coordinated
 * @param answers what she answers where that differs from what everybody answers; named as in {@link Cast#answers}
 */
public record Patient(
        AgendaId id, Preferences preferences, List<ConsentRule> consents, Map<String, Sequence<Answer>> answers) {

    public Patient {
        consents = List.copyOf(consents);
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    }

    @Override
    public String toString() {
        return "a person of a world";
    }
}
