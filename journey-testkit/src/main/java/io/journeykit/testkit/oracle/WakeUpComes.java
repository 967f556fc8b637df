package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.Hold;
import io.journeykit.agenda.Journey;
import io.journeykit.agenda.JourneyClock;
import io.journeykit.agenda.KeptSignal;
import io.journeykit.agenda.Outreach;
import io.journeykit.agenda.Step;
import io.journeykit.policy.RetryPolicy;
import io.journeykit.testkit.world.Outage;
import io.journeykit.vocabulary.AgendaId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Laws 14 and 15: whatever waits for its time is looked at when that comes, and after an outage of the store all the same. */
final class WakeUpComes implements Law {

    private static final Clause WAKE_UP = new Clause(
            14,
            "wake-up-comes",
            "An agenda is looked at within a minute of the first time at which something in it falls due.");
    private static final Clause AFTER_OUTAGE = new Clause(
            15,
            "due-in-an-outage-is-done",
            "What fell due while the store was down is looked at once it is up, within the longest pause between two"
                    + " attempts.");
    private static final Duration PATIENCE = RetryPolicy.STANDARD.longest().plus(Books.AT_ONCE);

    @Override
    public List<Clause> clauses() {
        return List.of(WAKE_UP, AFTER_OUTAGE);
    }

    @Override
    public void judge(Books books, Verdicts verdicts) {
        Instant end = books.until();
        for (AgendaId agenda : books.agendas()) {
            List<State> states = books.judged(agenda);
            for (int i = 0; i < states.size() && states.get(i).at().isBefore(end); i++) {
                Instant next = i + 1 < states.size() && states.get(i + 1).at().isBefore(end)
                        ? states.get(i + 1).at()
                        : end;
                judge(books, states.get(i), next, verdicts);
            }
        }
    }

    private static void judge(Books books, State state, Instant next, Verdicts verdicts) {
        Instant wake = wake(state.after());
        Instant due = wake.isBefore(state.at()) ? state.at() : wake;
        if (due.isAfter(next)) {
            return;
        }
        Optional<Instant> up = up(books, due);
        Clause clause = up.isPresent() ? AFTER_OUTAGE : WAKE_UP;
        Instant late = up.map(at -> at.plus(PATIENCE)).orElse(due.plus(Books.AT_ONCE));
        verdicts.met(clause);
        if (late.isBefore(next)) {
            verdicts.broken(new Finding(
                    clause,
                    late,
                    state.after().id(),
                    Optional.empty(),
                    "nothing was decided from " + state.at() + " to " + next,
                    "something fell due at " + wake));
        }
    }

    /** The first time at which something in it falls due. */
    private static Instant wake(Agenda agenda) {
        Instant first = Instant.MAX;
        for (Journey journey : agenda.journeys()) {
            for (int i = 0; journey.isOpen() && i < journey.steps().size(); i++) {
                first = earlier(first, due(journey.steps().get(i)));
            }
            for (JourneyClock clock : journey.clocks()) {
                first = earlier(
                        first, clock.next().filter(at -> journey.isOpen()).orElse(Instant.MAX));
            }
        }
        for (Outreach contact : agenda.outbox().open()) {
            Instant judged = contact.deferredUntil().orElse(contact.wanted());
            first = contact.attempt().isPresent() ? first : earlier(first, judged);
        }
        for (KeptSignal kept : agenda.desk().kept()) {
            first = earlier(first, kept.until());
        }
        return first;
    }

    private static Instant due(Step step) {
        Optional<Instant> resumed = step.extras().hold().map(Hold::resumeBy);
        return step.isOpen() ? resumed.or(() -> step.status().deadline()).orElse(Instant.MAX) : Instant.MAX;
    }

    private static Instant earlier(Instant one, Instant other) {
        return other.isBefore(one) ? other : one;
    }

    /** When the store was up again, for as long as an attempt may wait; absent where it was up at that time. */
    private static Optional<Instant> up(Books books, Instant at) {
        Optional<Instant> up = until(books, at, at);
        Optional<Instant> longer = up;
        while (longer.isPresent()) {
            up = longer;
            longer = until(books, up.get(), up.get().plus(PATIENCE));
        }
        return up;
    }

    /** The end of the longest outage of the store that begins by then, and is not over before. */
    private static Optional<Instant> until(Books books, Instant from, Instant by) {
        return books.world().script().outages().stream()
                .filter(outage -> outage.port().isEmpty())
                .filter(outage -> !outage.from().isAfter(by) && outage.to().isAfter(from))
                .map(Outage::to)
                .max(Instant::compareTo);
    }
}
