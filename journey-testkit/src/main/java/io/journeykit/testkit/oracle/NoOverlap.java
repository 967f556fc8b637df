package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.Input;
import io.journeykit.agenda.Step;
import io.journeykit.planning.Slot;
import io.journeykit.template.StepTemplate;
import io.journeykit.testkit.oracle.Visits.Having;
import io.journeykit.vocabulary.StepRef;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Law 1: the library never holds or books two visits of one person that overlap, ways and buffers included. */
final class NoOverlap implements Law {

    private static final Clause OVERLAP = new Clause(
            1,
            "no-overlap",
            "No two visits that we hold or book for one person are at the same time, nor one of them and one that others booked and"
                    + " that a step of hers has; one that was told to be missed, called off by its provider, or moved, is"
                    + " none any more.");
    private static final Clause WAY = new Clause(
            1, "time-for-the-way", "Between two visits that we hold or book for one person there is time for the way.");
    private static final Clause BUFFER = new Clause(
            1,
            "time-for-the-buffer",
            "Between two visits that we hold or book for one person at one place there is its way to itself.");
    private static final Clause ONE = new Clause(
            1,
            "one-slot-is-one-visit",
            "No slot is held or booked for two steps that do not share a visit, unless it was told of the one that its visit was"
                    + " missed, called off by its provider, or moved.");
    private static final Clause OTHERS = new Clause(
            1,
            "overlap-by-others-is-shown",
            "A visit booked by others that overlaps another of hers, the way included, is shown at once.");

    @Override
    public List<Clause> clauses() {
        return List.of(OVERLAP, WAY, BUFFER, ONE, OTHERS);
    }

    @Override
    public void judge(Books books, Verdicts verdicts) {
        Set<List<String>> seen = new HashSet<>();
        Instant until = books.until();
        for (Having taken : books.visits().all()) {
            for (Having other : books.visits().of(taken.agenda(), taken.from())) {
                Two two = new Two(books, taken, other);
                if (other != taken && taken.from().isBefore(until) && two.areTwo() && seen.add(two.names())) {
                    if (taken.isOurs()) {
                        ours(verdicts, two);
                    } else {
                        others(verdicts, two);
                    }
                }
            }
        }
    }

    private static void ours(Verdicts verdicts, Two two) {
        boolean same = two.isOneSlot();
        if (!two.other().isOurs() && !two.isKnown()) {
            return;
        }
        verdicts.met(ONE);
        verdicts.met(OVERLAP);
        if (two.meet(Duration.ZERO)) {
            verdicts.broken(two.finding(same ? ONE : OVERLAP));
        } else if (!two.way().isZero()) {
            Clause clause = two.isAtOnePlace() ? BUFFER : WAY;
            verdicts.met(clause);
            if (two.meet(two.way())) {
                verdicts.broken(two.finding(clause));
            }
        }
    }

    private static void others(Verdicts verdicts, Two two) {
        Optional<State> told = two.told(two.taken(), Instant.MAX);
        // Who books one slot for two steps means one visit.
        if (told.isEmpty() || two.isOneSlot() || two.isOver(told.get().at())) {
            return;
        }
        verdicts.met(OTHERS);
        if (two.meet(two.way()) && !two.isShown(told.get())) {
            verdicts.broken(two.finding(OTHERS));
        }
    }

    /** Whether there is time for both, and for the way between them. */
    static boolean areApart(Books books, Slot one, Slot other) {
        Duration way = way(books, one.place(), other.place());
        return !one.end().plus(way).isAfter(other.start())
                || !other.end().plus(way).isAfter(one.start());
    }

    /** A way from a place to itself is the buffer that it keeps between visits. */
    private static Duration way(Books books, String from, String to) {
        return from.equals(to)
                ? Duration.ofMinutes(books.world().setting().ways().minutes().getOrDefault(from + " - " + to, 0))
                : books.way(from, to);
    }

    private record Two(Books books, Having taken, Having other) {

        List<String> names() {
            return Stream.of(taken, other)
                    .map(one -> one.slot().id() + " for " + one.step())
                    .sorted()
                    .toList();
        }

        /** A visit and its replacement count as one; so do steps that share a visit. */
        boolean areTwo() {
            boolean sameStep = taken.step().equals(other.step());
            Optional<String> shared = shared(taken);
            return !sameStep
                    && (shared.isEmpty() || !shared.equals(shared(other)))
                    && !isLeft()
                    && !isMoving()
                    && !isToldOver();
        }

        private Optional<String> shared(Having having) {
            return having.step().flatMap(books::template).flatMap(StepTemplate::shared);
        }

        /** Whether the other is being given back. */
        private boolean isLeft() {
            return other.to()
                            .filter(at -> !at.isAfter(taken.from().plus(Books.AT_ONCE)))
                            .isPresent()
                    || books.visits().returns().of(other.slot()).stream()
                            .anyMatch(one -> !one.at().isBefore(other.from())
                                    && !one.at().isAfter(taken.from()));
        }

        /** Whether the other was told to be missed, called off by its provider, moved or held. */
        private boolean isToldOver() {
            return ToldOver.lost(books, other, taken.from())
                    .filter(state -> ToldOver.by(state, other))
                    .isPresent();
        }

        /** Whether the other is itself about to be exchanged, as one of a chain is that is planned anew. */
        private boolean isMoving() {
            Optional<StepRef> ref = other.step();
            return ref.flatMap(books.at(taken.agenda(), taken.from())::step)
                    .map(Step::dates)
                    .flatMap(dates -> dates.offer())
                    .isPresent();
        }

        /** Whether one of them was over by then, so that there was nothing left to be seen to. */
        boolean isOver(Instant at) {
            return !taken.slot().end().isAfter(at) || !other.slot().end().isAfter(at);
        }

        boolean isOneSlot() {
            return taken.slot().id().equals(other.slot().id());
        }

        boolean isAtOnePlace() {
            return taken.slot().place().equals(other.slot().place());
        }

        Duration way() {
            return NoOverlap.way(books, taken.slot().place(), other.slot().place());
        }

        boolean meet(Duration between) {
            Slot one = taken.slot();
            Slot next = other.slot();
            return one.end().plus(between).isAfter(next.start())
                    && next.end().plus(between).isAfter(one.start());
        }

        /** When the library was told of what others booked, if it was by then. */
        Optional<State> told(Having having, Instant by) {
            return books.states(having.agenda()).stream()
                    .filter(state ->
                            !state.at().isBefore(having.from()) && !state.at().isAfter(by))
                    .filter(state -> state.commit().input() instanceof Input.SignalReceived received
                            && received.signal()
                                    .slot()
                                    .filter(having.slot()::equals)
                                    .isPresent())
                    .findFirst();
        }

        /** Whether the library was told of the other, and a step still has it. */
        boolean isKnown() {
            Agenda then = books.at(taken.agenda(), taken.from());
            return told(other, taken.from()).isPresent()
                    && then.journeys().stream()
                            .flatMap(journey -> journey.steps().stream())
                            .map(Step::ref)
                            .filter(step -> !taken.step().equals(Optional.of(step)))
                            .anyMatch(step -> SlotDemand.isHad(then, step, other));
        }

        boolean isShown(State told) {
            return Shown.by(books, told, taken.step()) || Shown.by(books, told, other.step());
        }

        Finding finding(Clause clause) {
            return new Finding(
                    clause,
                    taken.from(),
                    taken.agenda(),
                    taken.step(),
                    "both " + taken.slot().id() + " and " + other.slot().id() + " are hers",
                    "nobody can be at both");
        }
    }
}
