package io.journeykit.insight;

import io.journeykit.agenda.ContactEvent;
import io.journeykit.agenda.Outreach;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Contacts that wait for the rules of contact to let them go. */
final class Deferrals {

    private Deferrals() {}

    static List<Obstacle> of(StepInView subject) {
        return subject.contacts().stream()
                .flatMap(contact -> contact.deferredUntil().stream().map(until -> of(subject, contact, until)))
                .toList();
    }

    private static Obstacle of(StepInView subject, Outreach contact, Instant until) {
        String time = subject.view().patient().say(until);
        String rule = rule(subject, contact)
                .map(name -> ContactWords.rule(subject, name))
                .orElseGet(() -> ContactWords.all(subject));
        return new Obstacle(
                Clause.Kind.CONTACT,
                "its message, which may go on " + time,
                "its message '" + Phrases.spaced(contact.wording().text()) + "' waits until " + time + ", because of "
                        + rule);
    }

    /** The rule that deferred it last; known only from events. */
    private static Optional<String> rule(StepInView subject, Outreach contact) {
        return subject.view().history().stream()
                .filter(event -> event instanceof ContactEvent.Deferred deferred && deferred.outreach() == contact.id())
                .map(event -> ((ContactEvent.Deferred) event).rule())
                .reduce((earlier, later) -> later);
    }
}
