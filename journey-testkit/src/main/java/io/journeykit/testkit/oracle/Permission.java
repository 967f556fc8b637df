package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Address;
import io.journeykit.agenda.ConsentRule;
import io.journeykit.agenda.Input;
import io.journeykit.agenda.Preferences;
import io.journeykit.agenda.Representative;
import io.journeykit.agenda.Snooze;
import io.journeykit.template.Contact;
import io.journeykit.vocabulary.AgendaId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What a person wants and permits, by the oracle's own book of what was told.
 *
 * @param rules her yes and no, in the order told
 * @param taken the records of others that turned out to be hers, and were merged into this one
 */
record Permission(
        Preferences preferences,
        List<ConsentRule> rules,
        Optional<Representative> representative,
        Optional<Snooze> snooze,
        boolean died,
        List<Taken> taken) {

    static final Permission UNKNOWN = new Permission(
            Preferences.unknown(ZoneOffset.UTC), List.of(), Optional.empty(), Optional.empty(), false, List.of());

    Permission {
        rules = List.copyOf(rules);
        taken = List.copyOf(taken);
    }

    /**
     * Another record that was merged into this one.
     *
     * @param later what was told of consent since
     */
    record Taken(AgendaId from, Permission record, List<ConsentRule> later) {

        boolean forbids(String purpose, Address address) {
            return Agreement.forbids(record.rules(), purpose, address) && !Agreement.permits(later, purpose, address);
        }

        boolean has(Address address) {
            return record.addresses().contains(address);
        }

        private Taken hearing(List<ConsentRule> more) {
            return new Taken(from, record, plus(later, more));
        }

        private Taken lifting(ConsentRule stop) {
            return new Taken(from, record.lifted(stop), later);
        }

        private Taken snoozed(Optional<Snooze> now) {
            return new Taken(from, record.with(now), later);
        }
    }

    /** Whether nobody has told of her consent, and no other record of hers has a refusal, which would be the stricter one. */
    boolean wasNeverAsked() {
        return rules.isEmpty() && taken.stream().allMatch(one -> one.record().refusesNothing());
    }

    private boolean refusesNothing() {
        return rules.stream().allMatch(ConsentRule::permits)
                && taken.stream().allMatch(one -> one.record().refusesNothing());
    }

    /** The record once an input was taken; what merges is told by {@link #taking} and {@link #giving}. */
    Permission after(Input input) {
        if (input instanceof Input.EffectReported || input instanceof Input.Wake) {
            return this;
        }
        if (input instanceof Input.ChangePreference change) {
            return new Permission(change.preferences(), rules, representative, snooze, died, taken);
        }
        if (input instanceof Input.ChangeConsent change) {
            return told(change.rules());
        }
        if (input instanceof Input.StopContact stop) {
            return told(List.of(ConsentRule.stop(stop.address())));
        }
        if (input instanceof Input.StartContact start) {
            return lifted(ConsentRule.stop(start.address()));
        }
        if (input instanceof Input.SnoozeContact change) {
            return with(change.snooze());
        }
        if (input instanceof Input.ChangeRepresentative change) {
            return new Permission(preferences, rules, change.representative(), snooze, died, taken);
        }
        return input instanceof Input.PersonDied ? dead() : this;
    }

    private Permission told(List<ConsentRule> more) {
        return with(plus(rules, more), each(one -> one.hearing(more)));
    }

    private Permission lifted(ConsentRule stop) {
        List<ConsentRule> others =
                rules.stream().filter(rule -> !rule.equals(stop)).toList();
        return with(others, each(one -> one.lifting(stop)));
    }

    private Permission with(Optional<Snooze> now) {
        return new Permission(preferences, rules, representative, now, died, each(one -> one.snoozed(now)));
    }

    private Permission with(List<ConsentRule> others, List<Taken> merged) {
        return new Permission(preferences, others, representative, snooze, died, merged);
    }

    private Permission dead() {
        return new Permission(preferences, rules, representative, snooze, true, taken);
    }

    Permission taking(AgendaId from, Permission other) {
        return with(rules, plus(taken, List.of(new Taken(from, other, List.of()))));
    }

    Permission giving(AgendaId back) {
        return with(
                rules, taken.stream().filter(one -> !one.from().equals(back)).toList());
    }

    private List<Taken> each(UnaryOperator<Taken> change) {
        return taken.stream().map(change).toList();
    }

    private static <T> List<T> plus(List<T> some, List<T> more) {
        List<T> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    /** Where she, or whoever stands for her, is reached. */
    List<Address> addresses() {
        return representative
                .map(other -> plus(other.addresses(), preferences.addresses()))
                .orElse(preferences.addresses());
    }

    /** Whether such a contact may go to that address: by her word, and because nobody reads there who should not. */
    boolean allows(Contact contact, Address address) {
        return permits(contact.purpose(), address) && !(contact.confidential() && address.shared());
    }

    /**
     * Whether she said yes to that, by the record that holds the address. A record that was merged in brought its yes along
     * with its address, as long as the other does not say no; that the other says nothing is no refusal.
     */
    boolean permits(String purpose, Address address) {
        return Agreement.permits(rules, purpose, address)
                || !Agreement.forbids(rules, purpose, address)
                        && taken.stream()
                                .anyMatch(
                                        one -> one.has(address) && one.record().permits(purpose, address));
    }

    /** Whether it is an address of hers, by whichever of her records. */
    boolean has(Address address) {
        return addresses().contains(address) || taken.stream().anyMatch(one -> one.has(address));
    }

    /** Where such a contact may go. */
    List<Address> reach(Contact contact) {
        return addresses().stream().filter(one -> allows(contact, one)).toList();
    }

    /** The language of whoever reads there, by the record that holds the address. */
    String language(Address address) {
        Optional<String> merged = addresses().contains(address)
                ? Optional.empty()
                : taken.stream()
                        .filter(one -> one.has(address))
                        .map(one -> one.record().language(address))
                        .findFirst();
        return representative
                .filter(other -> other.addresses().contains(address))
                .flatMap(Representative::language)
                .or(() -> merged)
                .orElse(preferences.language());
    }

    @Override
    public String toString() {
        return "a record of " + rules.size() + " rules";
    }
}
