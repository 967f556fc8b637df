package io.journeykit.insight;

import io.journeykit.agenda.ContactEvent;
import io.journeykit.agenda.Event;
import io.journeykit.agenda.Outreach;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** How contact with the person stands, for a step. */
final class Contacts {

    private static final Set<ContactEvent.Closing> REFUSED =
            EnumSet.of(ContactEvent.Closing.SUPPRESSED, ContactEvent.Closing.EXPIRED, ContactEvent.Closing.ESCALATED);

    private Contacts() {}

    static List<Clause> of(StepInView subject) {
        return Stream.concat(
                        subject.contacts().stream().flatMap(contact -> words(subject, contact).stream()),
                        unsent(subject).stream())
                .map(words -> Clause.of(Clause.Kind.CONTACT, words))
                .toList();
    }

    /** What the rules did not let go at all; known only from events. */
    private static List<String> unsent(StepInView subject) {
        List<String> told = new ArrayList<>();
        Map<Long, Outreach> wanted = new HashMap<>();
        for (Event event : subject.view().history()) {
            if (event instanceof ContactEvent.Wanted want
                    && want.contact().step().equals(subject.step().ref())) {
                wanted.put(want.outreach(), want.contact());
            } else if (event instanceof ContactEvent.Closed closed && wanted.containsKey(closed.outreach())) {
                unsent(subject, wanted.get(closed.outreach()), closed).ifPresent(told::add);
            }
        }
        return told;
    }

    private static Optional<String> unsent(StepInView subject, Outreach contact, ContactEvent.Closed closed) {
        // What the same words replaced was said after all.
        boolean refused = !closed.rule().equals("superseded") && REFUSED.contains(closed.closing());
        return Optional.of("its message '" + Phrases.spaced(contact.wording().text()) + "' was given up on "
                        + subject.view().patient().say(closed.stamp().effective()) + ", because of "
                        + ContactWords.rule(subject, closed.rule()))
                .filter(words -> refused);
    }

    private static Optional<String> words(StepInView subject, Outreach contact) {
        return contact.attempt()
                .map(attempt ->
                        "its message '" + Phrases.spaced(contact.wording().text()) + "' went out by "
                                + attempt.to().channel() + " on "
                                + subject.view().patient().say(attempt.at()) + tried(contact)
                                + (attempt.digest().isPresent() ? ", as one with another" : "")
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
