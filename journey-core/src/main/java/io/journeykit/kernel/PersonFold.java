package io.journeykit.kernel;

import io.journeykit.agenda.ConsentRule;
import io.journeykit.agenda.Person;
import io.journeykit.agenda.PersonEvent;
import io.journeykit.agenda.list.ImmutableLists;
import io.journeykit.vocabulary.Unhandled;
import java.util.ArrayList;
import java.util.List;

/** What an event makes of the person. */
final class PersonFold {

    private PersonFold() {}

    static Person after(Person before, PersonEvent event) {
        if (event instanceof PersonEvent.PreferencesChanged changed) {
            return before.preferring(changed.preferences());
        }
        if (event instanceof PersonEvent.ConsentChanged changed) {
            List<ConsentRule> rules = new ArrayList<>(before.consents());
            rules.removeAll(changed.added());
            rules.addAll(changed.added());
            return before.consenting(rules);
        }
        if (event instanceof PersonEvent.StopLifted lifted) {
            ConsentRule stop = ConsentRule.stop(lifted.address());
            return before.consenting(ImmutableLists.without(before.consents(), stop::equals));
        }
        if (event instanceof PersonEvent.RepresentativeChanged changed) {
            return before.representedBy(changed.representative());
        }
        if (event instanceof PersonEvent.SnoozeChanged changed) {
            return before.snoozed(changed.snooze());
        }
        if (event instanceof PersonEvent.Died died) {
            return before.diedAt(died.at());
        }
        throw new Unhandled(event, PersonFold.class);
    }
}
