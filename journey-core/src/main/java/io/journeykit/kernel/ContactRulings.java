package io.journeykit.kernel;

import io.journeykit.agenda.Address;
import io.journeykit.agenda.ContactEvent.Closing;
import io.journeykit.agenda.Incident;
import io.journeykit.agenda.Outreach;
import io.journeykit.agenda.Person;
import io.journeykit.agenda.Preferences;
import io.journeykit.policy.Budget;
import io.journeykit.policy.Usage;
import io.journeykit.vocabulary.Eternity;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The rules of contact, in their order: consent, relevance, snooze, budget, window, channel, digest. They count over all journeys of the
 * person, and are asked when a contact is planned and again when it goes. Duplicates are seen to before.
 */
final class ContactRulings {

    private static final Duration KEPT = Duration.ofDays(31);

    private ContactRulings() {}

    static Verdict judge(DecisionBuilder decision, Outreach outreach) {
        Person person = decision.draft.person();
        if (person.died().isPresent()) {
            return new Verdict.Refuse(Closing.SUPPRESSED, Incident.DEATH);
        }
        List<Address> reach = ContactAddresses.of(decision, outreach);
        if (reach.isEmpty()) {
            return ContactAddresses.refusal(decision, outreach);
        }
        if (!isWanted(decision, outreach)) {
            return new Verdict.Refuse(Closing.WITHDRAWN, "no-longer-relevant");
        }
        if (isTooLate(outreach, decision.now)) {
            return Verdict.Refuse.tooLate();
        }
        if (PausedContacts.holdsBack(decision, outreach)) {
            return PausedContacts.defers(decision, outreach);
        }
        return inWindow(decision, outreach, reach, room(decision, outreach));
    }

    /** News of a visit outlives its step. */
    private static boolean isWanted(DecisionBuilder decision, Outreach outreach) {
        return outreach.isNews()
                || decision.step(outreach.step()).filter(step -> step.isOpen()).isPresent();
    }

    /** By the first address whose window opens in time. */
    private static Verdict inWindow(
            DecisionBuilder decision, Outreach outreach, List<Address> reach, Verdict.Defer room) {
        Verdict.Defer first = opens(decision, outreach, reach.get(0), room);
        for (int i = 0; i < reach.size(); i++) {
            Verdict.Defer open = i == 0 ? first : opens(decision, outreach, reach.get(i), room);
            if (!isTooLate(outreach, open.until()) && open.until().isBefore(Eternity.END)) {
                return open.until().isAfter(decision.now) ? open : complete(decision, outreach, reach.get(i));
            }
        }
        Closing never = first.until().equals(Eternity.END) ? Closing.SUPPRESSED : Closing.EXPIRED;
        return new Verdict.Refuse(never, first.rule());
    }

    /** It could go; as one of a digest it waits for those that are planned for the same window. */
    private static Verdict complete(DecisionBuilder decision, Outreach outreach, Address to) {
        Instant complete = Digests.complete(decision, outreach, to);
        return complete.isAfter(decision.now)
                ? new Verdict.Defer(complete, "digest")
                : new Verdict.Send(to, until(decision, outreach, to));
    }

    /** Whether it may go to that address now, with another that has room in the budgets. */
    static boolean mayGoNow(DecisionBuilder decision, Outreach outreach, Address to) {
        return isWanted(decision, outreach)
                && !PausedContacts.holdsBack(decision, outreach)
                && !outreach.tried().contains(to)
                && ContactAddresses.isPermitted(decision, outreach, to)
                && !isTooLate(outreach, decision.now)
                && snoozed(decision, outreach).until().equals(decision.now);
    }

    private static Verdict.Defer opens(DecisionBuilder decision, Outreach outreach, Address to, Verdict.Defer room) {
        if (outreach.urgency().priority().passesWindow() || room.until().equals(Eternity.END)) {
            return room;
        }
        Preferences preferences = decision.draft.person().preferences();
        Optional<Instant> opens = preferences.contact().opens(to.channel(), room.until(), preferences.zones());
        return room.atLeast(opens.orElse(Eternity.END), "contact-window");
    }

    /** Whether it is of no use any more at that time. */
    static boolean isTooLate(Outreach outreach, Instant at) {
        Optional<Instant> notAfter = outreach.urgency().notAfter();
        return notAfter.isPresent() && at.isAfter(notAfter.get());
    }

    /** Whether what is under way may still go as it was to go, as things stand now. */
    static boolean stillAllows(DecisionBuilder decision, Outreach outreach) {
        Person person = decision.draft.person();
        Address to = outreach.attempt().orElseThrow().to();
        Preferences preferences = person.preferences();
        boolean open = outreach.urgency().priority().passesWindow()
                || preferences.contact().allows(to.channel(), decision.now, preferences.zones());
        return open
                && !PausedContacts.holdsBack(decision, outreach)
                && person.addresses().contains(to)
                && ContactAddresses.isPermitted(decision, outreach, to)
                && snoozed(decision, outreach).until().equals(decision.now);
    }

    private static Verdict.Defer snoozed(DecisionBuilder decision, Outreach outreach) {
        Verdict.Defer now = Verdict.Defer.none(decision.now);
        return decision.draft
                .person()
                .snooze()
                .filter(snooze -> snooze.holdsBack(outreach.urgency().priority()))
                .map(snooze -> now.atLeast(snooze.until(), "snoozed"))
                .orElse(now);
    }

    /** When nobody snoozes and all budgets have room for it, in every zone that the person may be in. */
    private static Verdict.Defer room(DecisionBuilder decision, Outreach outreach) {
        Verdict.Defer wait = snoozed(decision, outreach);
        if (outreach.isReply() || outreach.urgency().priority().passesBudget()) {
            return wait;
        }
        Preferences preferences = decision.draft.person().preferences();
        List<Budget> budgets = preferences.contact().budgets();
        Verdict.Defer latest = wait;
        for (ZoneId zone : preferences.zones()) {
            Usage usage = new Usage(decision.now, zone, decision.draft.outbox().times());
            for (int i = 0; i < budgets.size(); i++) {
                Instant room = budgets.get(i).roomFor(outreach.urgency().priority(), usage);
                if (room.isAfter(latest.until())) {
                    latest = new Verdict.Defer(room, budgets.get(i).rule());
                }
            }
        }
        return latest;
    }

    /** The last instant of the open window or the latest useful time, whichever comes first; absent where neither ends. */
    private static Optional<Instant> until(DecisionBuilder decision, Outreach outreach, Address to) {
        Preferences preferences = decision.draft.person().preferences();
        Optional<Instant> useful = outreach.urgency().notAfter();
        if (outreach.urgency().priority().passesWindow()) {
            return useful;
        }
        // The window is half-open: at its end it is closed.
        Optional<Instant> closes = preferences
                .contact()
                .closes(to.channel(), decision.now, preferences.zones())
                .map(end -> end.minusNanos(1));
        return Stream.of(useful, closes).flatMap(Optional::stream).min(Comparator.naturalOrder());
    }

    /**
     * Before this nothing counts against any budget any more, nor against one of up to a month that the person may be
     * given instead.
     */
    static Instant horizon(DecisionBuilder decision) {
        Preferences preferences = decision.draft.person().preferences();
        Instant horizon = decision.now.minus(KEPT);
        for (ZoneId zone : preferences.zones()) {
            Usage usage = new Usage(decision.now, zone, decision.draft.outbox().times());
            for (Budget budget : preferences.contact().budgets()) {
                Instant since = budget.since(usage);
                horizon = since.isBefore(horizon) ? since : horizon;
            }
        }
        return horizon;
    }
}
