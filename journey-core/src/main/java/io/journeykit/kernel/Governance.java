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
        Optional<Address> bounced = Optional.empty();
        for (Address address : person.addresses()) {
            if (outreach.tried().contains(address)
                    || !person.consentsTo(outreach.urgency().purpose(), address)) {
                continue;
            }
            if (!turn.draft.outbox().distrusted().contains(address)) {
                return Optional.of(address);
            }
            bounced = bounced.isEmpty() ? Optional.of(address) : bounced;
        }
        return bounced;
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
            List<Instant> used = usedSince(from, turn);
            if (used.size() >= budget.limit()) {
                Instant room = budget.roomAfter(turn.now, preferences.zone(), used);
                latest = room.isAfter(latest.until()) ? new Defer(room, budget.rule()) : latest;
            }
        }
        return latest;
    }

    private static List<Instant> usedSince(Instant from, Turn turn) {
        List<Instant> used = new ArrayList<>();
        for (Outbox.Counted counted : turn.draft.outbox().counted()) {
            if (!counted.at().isBefore(from)) {
                used.add(counted.at());
            }
        }
        return used;
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
