package io.journeykit.testkit.oracle;

import static java.util.Objects.requireNonNull;

import io.journeykit.agenda.Event;
import io.journeykit.agenda.NoticeEvent;
import io.journeykit.agenda.Step;
import io.journeykit.agenda.StepEvent;
import io.journeykit.lifecycle.Meaning;
import io.journeykit.planning.Slot;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.Outcome;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Law 3: what the world tells of a visit is heard at once, whatever its booking waits for, or is shown at once. */
final class TruthIsHeard implements Law {

    private static final Map<Truth.Kind, Clause> CLAUSES = new EnumMap<>(Map.of(
            Truth.Kind.BOOKED, clause("booked-is-heard", "A visit that somebody booked is in the agenda"),
            Truth.Kind.MOVED, clause("moved-is-heard", "A visit that somebody moved is in the agenda at its new time"),
            Truth.Kind.CANCELLED, clause("cancelled-is-heard", "A visit that was called off is gone from the agenda"),
            Truth.Kind.ARRIVED, clause("arrived-is-heard", "Her arrival moves the booking on"),
            Truth.Kind.NO_SHOW, clause("no-show-is-heard", "A visit that she missed is gone from the agenda"),
            Truth.Kind.FULFILLED, clause("fulfilled-is-heard", "A visit that took place completes its booking")));

    private static Clause clause(String name, String says) {
        return new Clause(
                3,
                name,
                says
                        + " within a minute of being told, be it by another booking that has the visit now, or a person is shown.");
    }

    @Override
    public List<Clause> clauses() {
        return List.copyOf(CLAUSES.values());
    }

    @Override
    public void judge(Books books, Verdicts verdicts) {
        for (AgendaId agenda : books.agendas()) {
            for (Truth truth : books.visits().truths(books, agenda)) {
                if (matters(truth)) {
                    judge(books, verdicts, agenda, truth);
                }
            }
        }
    }

    /** Whether it says anything of the visit that the booking has, or should have. */
    private static boolean matters(Truth truth) {
        if (truth.was().isHeld()) {
            return false;
        }
        return switch (truth.kind()) {
            case BOOKED, MOVED -> !truth.isOfFormer();
            case CANCELLED, NO_SHOW ->
                !truth.isOfFormer()
                        && (truth.isOfCompleted()
                                || truth.was().isOpen()
                                        && Truth.booked(truth.was()).isPresent());
            case ARRIVED -> !truth.isOfFormer();
            case FULFILLED -> true;
        };
    }

    private static void judge(Books books, Verdicts verdicts, AgendaId agenda, Truth truth) {
        Clause clause = requireNonNull(CLAUSES.get(truth.kind()));
        verdicts.met(clause);
        boolean heard = truth.isEarly() && isKept(truth) || agrees(books, agenda, truth) || isHeardByWhoHasIt(truth);
        boolean shown = !heard
                && (Shown.by(books, truth.state(), Optional.of(truth.step()))
                        || Shown.isOpen(truth.state().after(), truth.signal().name()));
        if (!heard && !shown) {
            verdicts.broken(new Finding(
                    clause,
                    truth.at(),
                    agenda,
                    Optional.of(truth.step()),
                    truth.signal().name() + " changed nothing of what " + truth.was(),
                    "it is true, and the agenda or a person must know"));
        }
    }

    private static boolean isKept(Truth truth) {
        return truth.state().events().stream()
                .anyMatch(event -> event instanceof NoticeEvent.SignalKept kept
                        && kept.signal().equals(truth.signal()));
    }

    /** Whether a booking that the visit was left to has heard it. */
    private static boolean isHeardByWhoHasIt(Truth truth) {
        Optional<Slot> visit = Truth.booked(truth.was());
        return visit.isPresent()
                && truth.state().events().stream()
                        .flatMap(event ->
                                event instanceof NoticeEvent.SignalHeard heard ? heard.step().stream() : Stream.empty())
                        .filter(heir -> !heir.equals(truth.step()))
                        .flatMap(heir -> truth.state().before().step(heir).stream())
                        .anyMatch(heir -> Truth.booked(heir).equals(visit));
    }

    /** Whether the agenda is as it was told, at some time within a minute. */
    private static boolean agrees(Books books, AgendaId agenda, Truth truth) {
        boolean arrived = hasMoved(truth) || Machines.hasHeard(books, truth.was(), Meaning.ARRIVED.word());
        if (truth.kind() == Truth.Kind.ARRIVED && arrived) {
            return true;
        }
        return truth.state().after().step(truth.step()).isEmpty()
                ? agrees(truth, last(truth))
                : books.states(agenda).stream()
                        .dropWhile(state -> state.commit() != truth.state().commit())
                        .takeWhile(state -> !state.at().isAfter(truth.at().plus(Books.AT_ONCE)))
                        .flatMap(state -> state.after().step(truth.step()).stream())
                        .anyMatch(step -> agrees(truth, step));
    }

    /** The booking as it stood last, where its journey has ended, perhaps just now. */
    private static Step last(Truth truth) {
        Step last = truth.was();
        for (Event event : truth.state().events()) {
            if (event instanceof StepEvent changed && changed.step().equals(truth.step())) {
                last = changed.applyTo(last);
            }
        }
        return last;
    }

    private static boolean hasMoved(Truth truth) {
        return truth.state().events().stream()
                .anyMatch(event -> (event instanceof StepEvent.Moved || event instanceof StepEvent.Mirrored)
                        && ((StepEvent) event).step().equals(truth.step()));
    }

    private static boolean agrees(Truth truth, Step now) {
        boolean completed = now.outcome().equals(Optional.of(Outcome.COMPLETED));
        Optional<Slot> has = Truth.booked(now);
        return switch (truth.kind()) {
            case BOOKED, MOVED ->
                (completed || now.isOpen())
                        && has.map(Slot::id).equals(truth.signal().slot().map(Slot::id));
            case CANCELLED, NO_SHOW -> !completed && (!now.isOpen() || !has.equals(Truth.booked(truth.was())));
            case ARRIVED, FULFILLED -> completed;
        };
    }
}
