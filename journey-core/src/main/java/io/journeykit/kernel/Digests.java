package io.journeykit.kernel;

import io.journeykit.agenda.Address;
import io.journeykit.agenda.Because.Why;
import io.journeykit.agenda.ContactEvent;
import io.journeykit.agenda.Outreach;
import io.journeykit.agenda.Phase;
import io.journeykit.agenda.Preferences;
import io.journeykit.agenda.Request;
import io.journeykit.agenda.Step;
import io.journeykit.agenda.list.ImmutableLists;
import io.journeykit.phrase.Name;
import io.journeykit.phrase.Phrase;
import io.journeykit.template.Contact;
import io.journeykit.template.StepKind;
import io.journeykit.vocabulary.Priority;
import io.journeykit.vocabulary.StepRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Messages that go as one: those of one digest that are due in the same window, and those that say the same. */
final class Digests {

    private Digests() {}

    /** When the last of its digest is due that is planned for the window now open; the present if it waits for none. */
    static Instant complete(DecisionBuilder decision, Outreach outreach, Address to) {
        if (outreach.isReply()) {
            return NewsDelivery.complete(decision, outreach);
        }
        Optional<Contact> contact = contact(decision, outreach);
        if (contact.flatMap(Contact::digest).isEmpty() || asksOrIsUrgent(outreach)) {
            return decision.now;
        }
        Instant end = windowEnd(decision, to);
        Instant useful = outreach.urgency().notAfter().orElse(end);
        return lastPlanned(decision, contact.get(), useful.isBefore(end) ? useful : end);
    }

    private static Instant windowEnd(DecisionBuilder decision, Address to) {
        Preferences preferences = decision.draft.person().preferences();
        // A window that never closes is as long as the patient's day.
        return preferences
                .contact()
                .closes(to.channel(), decision.now, preferences.zones())
                .orElseGet(() -> LocalDate.ofInstant(decision.now, preferences.zone())
                        .plusDays(1)
                        .atStartOfDay(preferences.zone())
                        .toInstant());
    }

    private static Instant lastPlanned(DecisionBuilder decision, Contact contact, Instant before) {
        return decision.steps().stream()
                .filter(step -> step.journey().isOpen())
                .filter(step ->
                        step.wakeAt().isAfter(decision.now) && step.wakeAt().isBefore(before))
                .filter(step -> isOfTheSame(step, contact))
                .map(LiveStep::wakeAt)
                .max(Comparator.naturalOrder())
                .orElse(decision.now);
    }

    private static boolean isOfTheSame(LiveStep step, Contact contact) {
        Contact other = step.plan().template().contact();
        Step entry = step.entry();
        return entry.phase() == Phase.PLANNED
                && !entry.isHeld()
                && step.plan().kind() instanceof StepKind.Message
                && other.digest().equals(contact.digest())
                && other.purpose().equals(contact.purpose());
    }

    /** What else waits and may go with it to the same address. */
    static List<Outreach> joining(DecisionBuilder decision, Outreach outreach, Address to) {
        List<Outreach> joining = List.of();
        List<Outreach> open = decision.draft.outbox().open();
        if (open.size() < 2 || asksOrIsUrgent(outreach)) {
            return joining;
        }
        Optional<String> digest = contact(decision, outreach).flatMap(Contact::digest);
        for (Outreach other : open) {
            if (other.id() != outreach.id()
                    && !other.isUnderWay()
                    && (saysTheSame(outreach, other) || isOfTheSame(decision, outreach, digest, other))
                    && mayJoin(decision, outreach, other, to)) {
                joining = ImmutableLists.plus(joining, other);
            }
        }
        return joining;
    }

    private static boolean mayJoin(DecisionBuilder decision, Outreach outreach, Outreach other, Address to) {
        return !asksOrIsUrgent(other)
                && other.urgency().purpose().equals(outreach.urgency().purpose())
                && ContactRulings.mayGoNow(decision, other, to);
    }

    /** A question is answered by itself, and what is urgent waits for nobody. */
    private static boolean asksOrIsUrgent(Outreach outreach) {
        Priority priority = outreach.urgency().priority();
        return outreach.answer().isPresent() || priority.passesBudget();
    }

    private static boolean saysTheSame(Outreach one, Outreach other) {
        return one.wording().equals(other.wording());
    }

    private static boolean isOfTheSame(
            DecisionBuilder decision, Outreach one, Optional<String> digest, Outreach other) {
        if (one.isNews() || other.isNews()) {
            return one.news().equals(other.news()) || isNewsOfOneVisit(one, other);
        }
        return digest.isPresent() && digest.equals(contact(decision, other).flatMap(Contact::digest));
    }

    /** Whoever hears that she has another visit, since she chose it, hears with it that the former is off. */
    private static boolean isNewsOfOneVisit(Outreach one, Outreach other) {
        return one.isNews() && other.isNews() && one.step().equals(other.step());
    }

    /** What its author says of how to contact her, though the journey may have ended. */
    static Optional<Contact> contact(DecisionBuilder decision, Outreach outreach) {
        return contact(decision, outreach.step());
    }

    static Optional<Contact> contact(DecisionBuilder decision, StepRef ref) {
        return Optional.of(ref.journey())
                .filter(decision.draft::has)
                .flatMap(id -> decision.template(decision.draft.journey(id)))
                .flatMap(template -> template.step(ref.step()))
                .map(plan -> plan.template().contact());
    }

    /** One message that says all of it, each thing once, below a heading if the template has a text of the digest's name. */
    static Request request(DecisionBuilder decision, Outreach outreach, List<Outreach> others, Address to) {
        String language = decision.draft.person().languageAt(to);
        Set<Phrase> says = new LinkedHashSet<>();
        says.add(outreach.wording().says());
        others.forEach(other -> says.add(other.wording().says()));
        Optional<String> name = says.size() == 1
                ? Optional.empty()
                : contact(decision, outreach).flatMap(Contact::digest);
        List<Phrase> all = outreach.isNews() ? Texts.together(says) : new ArrayList<>(says);
        name.flatMap(key -> heading(decision, outreach, key)).ifPresent(heading -> all.add(0, heading));
        return new Request.SendMessage(
                outreach.id(),
                to,
                language,
                name.orElse(outreach.wording().text()),
                all,
                outreach.urgency().priority(),
                others.stream().map(Outreach::id).toList());
    }

    private static Optional<Phrase> heading(DecisionBuilder decision, Outreach outreach, String key) {
        return decision.step(outreach.step())
                .filter(step -> Texts.isKnown(step, key))
                .map(step -> Texts.says(step, key));
    }

    static Optional<Instant> notAfter(Optional<Instant> own, List<Outreach> others) {
        return Stream.concat(own.stream(), others.stream().flatMap(other -> other.urgency().notAfter().stream()))
                .min(Comparator.naturalOrder());
    }

    static void merge(DecisionBuilder decision, Outreach into, List<Outreach> others, Outreach.Attempt attempt) {
        for (Outreach other : others) {
            String rule = saysTheSame(into, other) ? "duplicate" : "digest";
            decision.emit(new ContactEvent.Merged(
                    other.id(), into.id(), rule, attempt, decision.stamp(Why.CONTACT_RULE, Name.rule(rule))));
        }
    }
}
