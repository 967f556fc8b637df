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
        Optional<Instant> died,
        Optional<Snooze> snooze) {

    public static final Person UNKNOWN = of(Preferences.unknown(ZoneOffset.UTC));

    public Person {
        consents = List.copyOf(consents);
    }

    /** One who speaks for herself, and has not consented to anything. */
    public static Person of(Preferences preferences) {
        return new Person(preferences, List.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * Whether the latest rule that covers it permits; no rule is no consent. Where an address was stopped, only a rule
     * that names the address gives it back.
     */
    public boolean consentsTo(String purpose, Address address) {
        boolean found = false;
        for (int i = consents.size() - 1; i >= 0; i--) {
            ConsentRule rule = consents.get(i);
            if (rule.covers(purpose, address) && (!found || rule.address().isPresent())) {
                if (!rule.permits() || rule.address().isPresent()) {
                    return rule.permits();
                }
                found = true;
            }
        }
        return found;
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

    /** The language of whoever reads at this address. */
    public String languageAt(Address address) {
        return representative
                .filter(other -> other.addresses().contains(address))
                .flatMap(Representative::language)
                .orElse(preferences.language());
    }

    public Person preferring(Preferences others) {
        return new Person(others, consents, representative, died, snooze);
    }

    public Person consenting(List<ConsentRule> rules) {
        return new Person(preferences, rules, representative, died, snooze);
    }

    public Person representedBy(Optional<Representative> other) {
        return new Person(preferences, consents, other, died, snooze);
    }

    public Person diedAt(Instant at) {
        return new Person(preferences, consents, representative, Optional.of(at), snooze);
    }

    public Person snoozed(Optional<Snooze> now) {
        return new Person(preferences, consents, representative, died, now);
    }

    /** Together with another record that turned out to be hers: what either refuses holds. */
    public Person stricter(Person other) {
        return StricterRecord.of(this, other);
    }

    @Override
    public String toString() {
        return "a person with " + preferences;
    }
}
