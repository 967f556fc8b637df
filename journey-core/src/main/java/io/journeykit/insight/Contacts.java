package io.journeykit.insight;

import io.journeykit.agenda.ContactEvent;
import io.journeykit.agenda.Event;
import io.journeykit.agenda.Outreach;
import io.journeykit.phrase.Name;
import io.journeykit.phrase.Part;
import io.journeykit.phrase.Phrase;
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
                        subject.contacts().stream().flatMap(contact -> sent(subject, contact).stream()),
                        unsent(subject).stream())
                .map(phrase -> new Clause(Clause.Kind.CONTACT, phrase))
                .toList();
    }

    /** What the rules did not let go at all; known only from events. */
    private static List<Phrase> unsent(StepInView subject) {
        List<Phrase> told = new ArrayList<>();
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

    private static Optional<Phrase> unsent(StepInView subject, Outreach contact, ContactEvent.Closed closed) {
        // What the same words replaced was said after all.
        boolean refused = !closed.rule().equals("superseded") && REFUSED.contains(closed.closing());
        return Optional.of(about(contact, "given-up")
                        .with("at", subject.view().patient().say(closed.stamp().effective()))
                        .with("rule", ContactRulePhrases.rule(subject, closed.rule())))
                .filter(phrase -> refused);
    }

    private static Optional<Phrase> sent(StepInView subject, Outreach contact) {
        return contact.attempt().map(attempt -> {
            Phrase sent = about(contact, "sent")
                    .with("channel", Name.Kind.CHANNEL, attempt.to().channel().toString())
                    .with("at", subject.view().patient().say(attempt.at()))
                    .with("failed", failed(contact));
            Phrase digest = attempt.digest().isPresent() ? sent.with("digest", Phrase.of("contact.digest")) : sent;
            Phrase arrived = attempt.arrived() ? digest.with("arrived", Phrase.of("contact.arrived")) : digest;
            return contact.answer().isEmpty() ? arrived : arrived.with("answer", Phrase.of("contact.answer"));
        });
    }

    private static Phrase about(Outreach contact, String what) {
        return Phrase.of("contact." + what)
                .with("text", Name.Kind.TEXT, contact.wording().text());
    }

    private static Part failed(Outreach contact) {
        return Part.of(contact.tried().stream()
                .map(address -> address.channel().toString())
                .distinct()
                .map(channel -> new Name(Name.Kind.CHANNEL, channel))
                .toList());
    }
}
