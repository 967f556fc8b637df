package io.journeykit.kernel;

import io.journeykit.agenda.Address;
import io.journeykit.agenda.Because.Why;
import io.journeykit.agenda.Changed;
import io.journeykit.agenda.ContactEvent;
import io.journeykit.agenda.Outreach;
import io.journeykit.agenda.Phase;
import io.journeykit.agenda.Preferences;
import io.journeykit.agenda.Request;
import io.journeykit.agenda.Step;
import io.journeykit.template.Contact;
import io.journeykit.template.StepKind;
import io.journeykit.vocabulary.Priority;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Messages that go as one: those of one digest that are due in the same window, and those that say the same. */
final class Digests {

    private Digests() {}

    /** When the last of its digest is due that is planned for the window now open; the present if it waits for none. */
    static Instant complete(Turn turn, Outreach outreach, Address to) {
        Optional<Contact> contact = contact(turn, outreach);
        if (contact.flatMap(Contact::digest).isEmpty() || asksOrIsUrgent(outreach)) {
            return turn.now;
        }
        Instant end = windowEnd(turn, to);
        Instant useful = outreach.urgency().notAfter().orElse(end);
        return lastPlanned(turn, contact.get(), useful.isBefore(end) ? useful : end);
    }

    private static Instant windowEnd(Turn turn, Address to) {
        Preferences preferences = turn.draft.person().preferences();
        // A window that never closes is as long as the patient's day.
        return preferences
                .contact()
                .closes(to.channel(), turn.now, preferences.zones())
                .orElseGet(() -> LocalDate.ofInstant(turn.now, preferences.zone())
                        .plusDays(1)
                        .atStartOfDay(preferences.zone())
                        .toInstant());
    }

    private static Instant lastPlanned(Turn turn, Contact contact, Instant before) {
        Instant last = turn.now;
        for (JourneyDraft journey : turn.draft.journeys()) {
            Optional<CompiledTemplate> template = journey.isOpen() ? turn.template(journey) : Optional.empty();
            for (int i = 0; template.isPresent() && i < journey.size(); i++) {
                Run run = new Run(journey, template.get(), i);
                Instant at = run.step().wakeAt();
                if (at.isAfter(last) && at.isBefore(before) && isOfTheSame(run, contact)) {
                    last = at;
                }
            }
        }
        return last;
    }

    private static boolean isOfTheSame(Run run, Contact contact) {
        Contact other = run.plan().template().contact();
        Step step = run.step();
        return step.phase() == Phase.PLANNED
                && !step.isHeld()
                && run.plan().kind() instanceof StepKind.Message
                && other.digest().equals(contact.digest())
                && other.purpose().equals(contact.purpose());
    }

    /** What else waits and may go with it to the same address. */
    static List<Outreach> joining(Turn turn, Outreach outreach, Address to) {
        List<Outreach> joining = List.of();
        List<Outreach> open = turn.draft.outbox().open();
        if (open.size() < 2 || asksOrIsUrgent(outreach)) {
            return joining;
        }
        for (Outreach other : open) {
            if (other.id() != outreach.id() && !other.isUnderWay() && joins(turn, outreach, other, to)) {
                joining = Changed.plus(joining, other);
            }
        }
        return joining;
    }

    private static boolean joins(Turn turn, Outreach outreach, Outreach other, Address to) {
        return !asksOrIsUrgent(other)
                && other.urgency().purpose().equals(outreach.urgency().purpose())
                && (saysTheSame(outreach, other) || isOfTheSame(turn, outreach, other))
                && Governance.mayGoNow(turn, other, to);
    }

    /** A question is answered by itself, and what is urgent waits for nobody. */
    private static boolean asksOrIsUrgent(Outreach outreach) {
        Priority priority = outreach.urgency().priority();
        return !outreach.answer().isEmpty() || priority.passesBudget();
    }

    private static boolean saysTheSame(Outreach one, Outreach other) {
        return one.wording().equals(other.wording());
    }

    private static boolean isOfTheSame(Turn turn, Outreach one, Outreach other) {
        Optional<String> digest = contact(turn, one).flatMap(Contact::digest);
        return digest.isPresent() && digest.equals(contact(turn, other).flatMap(Contact::digest));
    }

    static Optional<Contact> contact(Turn turn, Outreach outreach) {
        return turn.run(outreach.step()).map(run -> run.plan().template().contact());
    }

    /** One message that says all of it, each thing once, below a heading if the template has a text of the digest's name. */
    static Request request(Turn turn, Outreach outreach, List<Outreach> others, Address to) {
        String language = turn.draft.person().languageAt(to);
        Set<String> bodies = new LinkedHashSet<>();
        bodies.add(outreach.wording().in(language));
        others.forEach(other -> bodies.add(other.wording().in(language)));
        Optional<String> name =
                bodies.size() == 1 ? Optional.empty() : contact(turn, outreach).flatMap(Contact::digest);
        String heading = name.flatMap(key -> turn.run(outreach.step()).map(run -> heading(language, run, key)))
                .orElse("");
        return new Request.SendMessage(
                outreach.id(),
                to,
                language,
                name.orElse(outreach.wording().text()),
                heading + String.join("\n\n", bodies),
                outreach.urgency().priority(),
                others.stream().map(Outreach::id).toList());
    }

    private static String heading(String language, Run run, String key) {
        return Texts.template(language, run, key).map(text -> text + "\n\n").orElse("");
    }

    static Instant notAfter(Instant own, List<Outreach> others) {
        Instant first = own;
        for (Outreach other : others) {
            Instant useful = other.urgency().notAfter().orElse(Instant.MAX);
            first = useful.isBefore(first) ? useful : first;
        }
        return first;
    }

    static void merge(Turn turn, Outreach into, List<Outreach> others, Outreach.Attempt attempt) {
        for (Outreach other : others) {
            String rule = saysTheSame(into, other) ? "duplicate" : "digest";
            turn.emit(
                    new ContactEvent.Merged(other.id(), into.id(), rule, attempt, turn.stamp(Why.CONTACT_RULE, rule)));
        }
    }
}
