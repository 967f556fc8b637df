package io.journeykit.kernel;

import io.journeykit.agenda.ConsentRule;
import io.journeykit.agenda.Person;
import io.journeykit.agenda.PersonEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What an event makes of the person. */
final class Persons {

    private Persons() {}

    static Person after(Person before, PersonEvent event) {
        if (event instanceof PersonEvent.PreferencesChanged changed) {
            return new Person(changed.preferences(), before.consents(), before.representative(), before.died());
        }
        if (event instanceof PersonEvent.ConsentChanged changed) {
            List<ConsentRule> rules = new ArrayList<>(before.consents());
            rules.removeAll(changed.added());
            rules.addAll(changed.added());
            return new Person(before.preferences(), rules, before.representative(), before.died());
        }
        if (event instanceof PersonEvent.RepresentativeChanged changed) {
            return new Person(before.preferences(), before.consents(), changed.representative(), before.died());
        }
        if (event instanceof PersonEvent.Died died) {
            return new Person(before.preferences(), before.consents(), before.representative(), Optional.of(died.at()));
        }
        return before;
    }
}
