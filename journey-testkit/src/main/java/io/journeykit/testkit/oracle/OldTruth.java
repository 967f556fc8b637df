package io.journeykit.testkit.oracle;

import io.journeykit.agenda.NoticeEvent;
import io.journeykit.agenda.StepEvent;
import io.journeykit.lifecycle.Meaning;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.StepRef;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Law 3: what was told of one visit is not taken for the truth of the next. */
final class OldTruth implements Law {

    private static final Clause OLD = new Clause(
            3,
            "old-truth-is-not-of-the-next-visit",
            "What was told while a booking had another visit, or none, does not end or move the visit that it has next.");
    private static final Set<String> OF_ONE_VISIT = Set.of(
            Meaning.NO_SHOW.word(),
            Meaning.CANCELLED_BY_PARTNER.word(),
            Meaning.CANCELLED_BY_PATIENT.word(),
            Meaning.ARRIVED.word());

    @Override
    public List<Clause> clauses() {
        return List.of(OLD);
    }

    @Override
    public void judge(Books books, Verdicts verdicts) {
        books.agendas().forEach(agenda -> judge(books, verdicts, agenda));
    }

    private static void judge(Books books, Verdicts verdicts, AgendaId agenda) {
        List<Truth> kept = books.visits().truths(books, agenda).stream()
                .filter(OldTruth::isKept)
                .toList();
        for (Truth old : kept) {
            books.states(agenda).stream()
                    .dropWhile(state -> state.commit() != old.state().commit())
                    .filter(state -> books(state, old.step()))
                    .findFirst()
                    .ifPresent(next -> judge(verdicts, agenda, old, next));
        }
    }

    private static boolean isKept(Truth truth) {
        return truth.was().isActive()
                && OF_ONE_VISIT.contains(truth.signal().name())
                && truth.state().events().stream().anyMatch(event -> event instanceof NoticeEvent.SignalKept);
    }

    private static boolean books(State state, StepRef step) {
        return state.events().stream()
                .anyMatch(event -> event instanceof StepEvent.VisitBooked visit
                        && visit.step().equals(step));
    }

    private static void judge(Verdicts verdicts, AgendaId agenda, Truth old, State next) {
        verdicts.met(OLD);
        boolean taken = next.events().stream()
                .anyMatch(event -> event instanceof NoticeEvent.SignalLetGo gone
                        && gone.taken()
                        && gone.signal().equals(old.signal()));
        if (taken) {
            verdicts.broken(new Finding(
                    OLD,
                    next.at(),
                    agenda,
                    Optional.of(old.step()),
                    old.signal().name() + " of " + old.at() + " is taken for that of a visit booked only now",
                    "it was told before there was this visit"));
        }
    }
}
