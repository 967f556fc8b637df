package io.journeykit.kernel;

import io.journeykit.agenda.Address;
import io.journeykit.agenda.ContactEvent.Closing;
import io.journeykit.agenda.Outbox;
import io.journeykit.agenda.Outreach;
import io.journeykit.agenda.Person;
import io.journeykit.agenda.Preferences;
import io.journeykit.policy.Budget;
import io.journeykit.vocabulary.Priority;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The rules of contact, in their order: consent, latest useful time, budget, window. Relevance and duplicates are seen to
 * before. They count over all journeys of the person.
 */
final class Governance {

    private Governance() {}

    static Verdict judge(Turn turn, Outreach outreach) {
        Person person = turn.draft.person();
        if (person.died().isPresent()) {
            return new Verdict.Refuse(Closing.SUPPRESSED, "person-died");
        }
        Optional<Address> to = address(turn, outreach);
        if (to.isEmpty()) {
            return outreach.tried().isEmpty()
                    ? new Verdict.Refuse(Closing.SUPPRESSED, "no-consent")
                    : new Verdict.Refuse(Closing.ESCALATED, "no-address-left");
        }
        Optional<Instant> notAfter = outreach.urgency().notAfter();
        if (notAfter.filter(turn.now::isAfter).isPresent()) {
            return new Verdict.Refuse(Closing.EXPIRED, "latest-useful-time");
        }
        Defer wait = wait(turn, outreach);
        if (wait.until().isAfter(turn.now)) {
            return notAfter.filter(wait.until()::isAfter).isPresent()
                    ? new Verdict.Refuse(Closing.EXPIRED, wait.rule())
                    : new Verdict.Defer(wait.until(), wait.rule());
        }
        return new Verdict.Send(to.get(), until(turn, outreach));
    }

    /** The first address that is consented to and has not failed; those that bounced before come last. */
    private static Optional<Address> address(Turn turn, Outreach outreach) {
        Person person = turn.draft.person();
        List<Address> distrusted = turn.draft.outbox().distrusted();
        List<Address> inOrder = new ArrayList<>(person.addresses());
        inOrder.removeAll(distrusted);
        person.addresses().stream().filter(distrusted::contains).forEach(inOrder::add);
        return inOrder.stream()
                .filter(address -> !outreach.tried().contains(address))
                .filter(address -> person.consentsTo(outreach.urgency().purpose(), address))
                .findFirst();
    }

    /** Until when the budgets and the window make it wait; the present if they do not. */
    private record Defer(Instant until, String rule) {}

    private static Defer wait(Turn turn, Outreach outreach) {
        Preferences preferences = turn.draft.person().preferences();
        Priority priority = outreach.urgency().priority();
        Defer wait = new Defer(turn.now, "");
        if (!priority.passesBudget()) {
            wait = budget(turn, preferences, wait);
        }
        if (!priority.passesWindow()) {
            Instant opens = preferences
                    .contact()
                    .window()
                    .next(wait.until(), preferences.zone())
                    .orElse(Instant.MAX);
            wait = opens.isAfter(wait.until())
                    ? new Defer(opens, wait.rule().isEmpty() ? "contact-window" : wait.rule())
                    : wait;
        }
        return wait;
    }

    private static Defer budget(Turn turn, Preferences preferences, Defer wait) {
        Defer latest = wait;
        for (Budget budget : preferences.contact().budgets()) {
            Instant from = budget.from(turn.now, preferences.zone());
            List<Instant> used = turn.draft.outbox().counted().stream()
                    .map(Outbox.Counted::at)
                    .filter(at -> !at.isBefore(from))
                    .toList();
            if (used.size() >= budget.limit()) {
                Instant room = budget.roomAfter(turn.now, preferences.zone(), used);
                latest = room.isAfter(latest.until()) ? new Defer(room, budget.rule()) : latest;
            }
        }
        return latest;
    }

    /** The end of the open window or the latest useful time, whichever comes first. */
    private static Instant until(Turn turn, Outreach outreach) {
        Preferences preferences = turn.draft.person().preferences();
        Instant useful = outreach.urgency().notAfter().orElse(Instant.MAX);
        if (outreach.urgency().priority().passesWindow()) {
            return useful;
        }
        Instant closes = preferences
                .contact()
                .window()
                .endAfter(turn.now, preferences.zone())
                .orElse(Instant.MAX);
        return closes.isBefore(useful) ? closes : useful;
    }

    /** Before this nothing counts against any budget any more. */
    static Instant horizon(Turn turn) {
        Preferences preferences = turn.draft.person().preferences();
        Instant horizon = turn.now;
        for (Budget budget : preferences.contact().budgets()) {
            Instant from = budget.from(turn.now, preferences.zone());
            horizon = from.isBefore(horizon) ? from : horizon;
        }
        return horizon;
    }
}
