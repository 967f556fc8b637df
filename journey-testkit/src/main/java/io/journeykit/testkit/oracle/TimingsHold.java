package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.Step;
import io.journeykit.template.Offset;
import io.journeykit.testkit.oracle.Timings.Timed;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.JourneyId;
import io.journeykit.vocabulary.StepRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Law 5: a timing holds alike, whichever of its visits is timed by the other, and whichever was moved last. */
final class TimingsHold implements Law {

    private static final Clause AFTER_OWN = clause("after-holds-when-it-moves", "after another", "it");
    private static final Clause AFTER_OTHER = clause("after-holds-when-the-other-moves", "after another", "the other");
    private static final Clause BEFORE_OWN = clause("before-holds-when-it-moves", "before another", "it");
    private static final Clause BEFORE_OTHER =
            clause("before-holds-when-the-other-moves", "before another", "the other");

    private static Clause clause(String name, String where, String what) {
        return new Clause(
                5,
                name,
                "A visit that is to be " + where
                        + " is planned anew or shown within a minute, where it no longer is as it" + " must be since "
                        + what + " was booked or moved.");
    }

    @Override
    public List<Clause> clauses() {
        return List.of(AFTER_OWN, AFTER_OTHER, BEFORE_OWN, BEFORE_OTHER);
    }

    @Override
    public void judge(Books books, Verdicts verdicts) {
        if (books.world().templates().stream()
                .flatMap(template -> template.steps().stream())
                .allMatch(step -> step.timings().isEmpty())) {
            return;
        }
        Instant until = books.until().minus(Books.AT_ONCE);
        books.agendas().stream()
                .flatMap(agenda -> books.judged(agenda).stream())
                .filter(state -> state.at().isBefore(until))
                .filter(state -> state.after().person().died().isEmpty())
                .forEach(state -> judge(books, verdicts, state));
    }

    private static void judge(Books books, Verdicts verdicts, State state) {
        MovedTimes moved = MovedTimes.in(state);
        for (JourneyId journey : moved.journeys()) {
            for (Timed timed : timings(books, state.after(), journey)) {
                clause(moved, timed)
                        .filter(clause -> isAhead(timed, state.at()) && !isHeld(timed))
                        .ifPresent(clause -> judge(books, verdicts, clause, new Case(state, timed)));
            }
        }
    }

    private static List<Timed> timings(Books books, Agenda agenda, JourneyId journey) {
        return agenda.journey(journey)
                .filter(one -> one.closing().isEmpty())
                .map(one -> Timings.in(books, one))
                .orElse(List.of());
    }

    private static Optional<Clause> clause(MovedTimes moved, Timed timed) {
        boolean own = moved.steps().contains(timed.subject().ref());
        boolean other = timed.other()
                .map(one -> moved.steps().contains(one.ref()))
                .orElse(moved.anchors().contains(timed.timing().point()));
        if (!own && !other) {
            return Optional.empty();
        }
        boolean after = timed.timing().direction() == Offset.Direction.AFTER;
        return Optional.of(own ? after ? AFTER_OWN : BEFORE_OWN : after ? AFTER_OTHER : BEFORE_OTHER);
    }

    /** Whether one of its visits can still be moved. */
    private static boolean isAhead(Timed timed, Instant at) {
        return isAhead(timed.subject(), at)
                || timed.other().filter(one -> isAhead(one, at)).isPresent();
    }

    private static boolean isAhead(Step step, Instant at) {
        return step.isOpen()
                && Truth.booked(step).filter(slot -> slot.start().isAfter(at)).isPresent();
    }

    private static boolean isHeld(Timed timed) {
        return timed.subject().isHeld() || timed.other().filter(Step::isHeld).isPresent();
    }

    private record Case(State state, Timed timed) {}

    private static void judge(Books books, Verdicts verdicts, Clause clause, Case one) {
        verdicts.met(clause);
        Timed timed = one.timed();
        Reckoning place = Reckoning.of(books, timed.subject().ref());
        if (place.keeps(timed.timing(), timed.moment(), timed.point())) {
            return;
        }
        AgendaId agenda = one.state().after().id();
        if (steps(timed).noneMatch(step -> new VisitReplan(books, one.state(), step).isSeenTo())) {
            verdicts.broken(new Finding(
                    clause,
                    one.state().at(),
                    agenda,
                    Optional.of(timed.subject().ref()),
                    timed.moment() + " stands, though " + timed.timing().point() + " is " + timed.point(),
                    "it " + timed.timing()));
        }
    }

    private static Stream<StepRef> steps(Timed timed) {
        return Stream.concat(Stream.of(timed.subject()), timed.other().stream()).map(Step::ref);
    }
}
