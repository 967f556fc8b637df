package io.journeykit.agenda;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The one whom the agenda is about, as far as coordination needs to know. */
public record Person(
        Preferences preferences,
        List<ConsentRule> consents,
        Optional<Representative> representative,
        Optional<Instant> died) {

    public static final Person UNKNOWN =
            new Person(Preferences.unknown(ZoneOffset.UTC), List.of(), Optional.empty(), Optional.empty());

    public Person {
        consents = List.copyOf(consents);
    }

    /** Whether the latest rule that covers it permits; no rule is no consent. */
    public boolean consentsTo(String purpose, Address address) {
        for (int i = consents.size() - 1; i >= 0; i--) {
            if (consents.get(i).covers(purpose, address)) {
                return consents.get(i).permits();
            }
        }
        return false;
    }

    /** The addresses in the order in which they are tried: a representative's first. */
    public List<Address> addresses() {
        if (representative.isEmpty()) {
            return preferences.addresses();
        }
        List<Address> all = new ArrayList<>(representative.get().addresses());
        all.addAll(preferences.addresses());
        return List.copyOf(all);
    }

    @Override
    public String toString() {
        return "a person with " + preferences;
    }
}
