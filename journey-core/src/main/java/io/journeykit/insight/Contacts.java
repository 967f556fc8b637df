package io.journeykit.insight;

import io.journeykit.agenda.Outreach;
import java.util.List;
import java.util.Optional;

/** How contact with the person stands, for a step. */
final class Contacts {

    private Contacts() {}

    static List<Clause> of(Subject subject) {
        return subject.contacts().stream()
                .flatMap(contact -> words(subject, contact).stream())
                .map(words -> Clause.of(Clause.Kind.CONTACT, words))
                .toList();
    }

    private static Optional<String> words(Subject subject, Outreach contact) {
        return contact.attempt()
                .map(attempt ->
                        "its message '" + Phrases.spaced(contact.wording().text()) + "' went out by "
                                + attempt.to().channel() + " on "
                                + subject.view().patient().say(attempt.at()) + tried(contact)
                                + (attempt.arrived() ? ", and arrived" : "")
                                + (contact.answer().isEmpty() ? "" : "; it asks for an answer"));
    }

    private static String tried(Outreach contact) {
        List<String> failed = contact.tried().stream()
                .map(address -> address.channel().toString())
                .distinct()
                .toList();
        return failed.isEmpty() ? "" : ", after " + Phrases.and(failed) + " had failed";
    }
}
