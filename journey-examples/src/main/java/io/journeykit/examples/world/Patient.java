package io.journeykit.examples.world;

import io.journeykit.agenda.ConsentRule;
import io.journeykit.agenda.Preferences;
import java.util.List;

/**
 * The person whom a world is about, as the coordination knows her when it begins.
 *
 * @param id the reference under which her agenda is kept
 */
public record Patient(String id, Preferences preferences, List<ConsentRule> consents) {

    public Patient {
        consents = List.copyOf(consents);
    }

    @Override
    public String toString() {
        return "a person of a world";
    }
}
