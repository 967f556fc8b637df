package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Event;
import io.journeykit.agenda.Step;
import io.journeykit.agenda.StepEvent;
import io.journeykit.template.Repetition;
import io.journeykit.template.StepTemplate;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.StepRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Law 6: where a visit of a course comes to lie too far from the next, or too near, it is planned anew or shown. */
final class GapIsShown implements Law {

    private static final Clause GAP = new Clause(
            6,
            "gap-is-shown",
            "Consecutive visits of a course that come to lie further apart than it has them at most are planned anew or"
                    + " shown within a minute, a make-up visit aside, be it of another journey that shares it.");
    private static final Clause CROWD = new Clause(
            6,
            "crowding-is-shown",
            "Visits of a course that come to lie closer to each other than it has them at least are planned anew or shown"
                    + " within a minute.");

    @Override
    public List<Clause> clauses() {
        return List.of(GAP, CROWD);
    }

    @Override
    public void judge(Books books, Verdicts verdicts) {
        boolean courses = books.world().templates().stream()
                .flatMap(template -> template.steps().stream())
                .anyMatch(step -> step.repeat() instanceof Repetition.Course);
        if (courses) {
            books.agendas().forEach(agenda -> judge(books, verdicts, agenda));
        }
    }

    private static void judge(Books books, Verdicts verdicts, AgendaId agenda) {
        Instant until = books.until().minus(Books.AT_ONCE);
        Set<StepRef> lost = new HashSet<>();
        for (State state : books.judged(agenda)) {
            if (state.at().isBefore(until) && state.after().person().died().isEmpty()) {
                for (StepRef moved : MovedTimes.in(state).steps()) {
                    Optional<Repetition> repeat = books.template(moved).map(StepTemplate::repeat);
                    if (repeat.isPresent() && repeat.get() instanceof Repetition.Course course) {
                        neighbours(state, moved)
                                .forEach(pair -> judge(books, verdicts, new Case(course, state, pair), lost));
                    }
                }
            }
            state.events().forEach(event -> remember(lost, event));
        }
    }

    private static void remember(Set<StepRef> lost, Event event) {
        if (event instanceof StepEvent.VisitLost gone) {
            lost.add(gone.step());
        }
    }

    /** Two visits of a course, of which the one follows the other in time. */
    private record Pair(Step former, Step next) {

        Instant first() {
            return former.dates().start().orElseThrow();
        }

        Instant second() {
            return next.dates().start().orElseThrow();
        }

        boolean concerns(StepRef moved) {
            return former.ref().equals(moved) || next.ref().equals(moved);
        }

        /** Whether it has no other between, not even one that is still to be booked. */
        boolean isInOrder() {
            return next.ref().occurrence() == former.ref().occurrence() + 1;
        }

        boolean isAhead(Instant at) {
            return former.isOpen() && first().isAfter(at) || next.isOpen() && second().isAfter(at);
        }
    }

    private record Case(Repetition.Course course, State state, Pair pair) {}

    /** The visit that was moved, with the one before it and the one after it in time. */
    private static List<Pair> neighbours(State state, StepRef moved) {
        List<Step> all = state.after().journey(moved.journey()).stream()
                .filter(journey -> journey.closing().isEmpty())
                .flatMap(journey -> journey.steps().of(moved.step()).stream())
                .filter(step -> Timings.isBinding(step) && Truth.booked(step).isPresent() && !step.isHeld())
                .sorted(Comparator.comparing(step -> step.dates().start().orElseThrow()))
                .toList();
        List<Pair> pairs = new ArrayList<>();
        for (int i = 1; i < all.size(); i++) {
            Pair pair = new Pair(all.get(i - 1), all.get(i));
            if (pair.concerns(moved) && pair.isAhead(state.at())) {
                pairs.add(pair);
            }
        }
        return pairs;
    }

    private static void judge(Books books, Verdicts verdicts, Case one, Set<StepRef> lost) {
        Pair pair = one.pair();
        boolean regular = pair.isInOrder() && !isMadeUp(pair.former(), lost) && !isMadeUp(pair.next(), lost);
        Reckoning place = Reckoning.of(books, pair.former().ref());
        if (regular) {
            verdicts.met(GAP);
        }
        verdicts.met(CROWD);
        if (regular && !place.isAtMost(pair.first(), pair.second(), one.course().atMost())) {
            broken(books, verdicts, GAP, one);
        }
        if (!place.isAtLeast(pair.first(), pair.second(), one.course().atLeast())) {
            broken(books, verdicts, CROWD, one);
        }
    }

    /** Whether it was lost before, or the visit that it is one with was. */
    private static boolean isMadeUp(Step visit, Set<StepRef> lost) {
        return lost.contains(visit.ref())
                || visit.extras().leader().filter(lost::contains).isPresent();
    }

    private static void broken(Books books, Verdicts verdicts, Clause clause, Case one) {
        Pair pair = one.pair();
        if (!new VisitReplan(books, one.state(), pair.former().ref()).isSeenTo()
                && !new VisitReplan(books, one.state(), pair.next().ref()).isSeenTo()) {
            verdicts.broken(new Finding(
                    clause,
                    one.state().at(),
                    one.state().after().id(),
                    Optional.of(pair.next().ref()),
                    "it stands at " + pair.second() + ", and the one before at " + pair.first(),
                    "they are to be " + one.course().atLeast() + " to "
                            + one.course().atMost() + " apart"));
        }
    }
}
