package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Input;
import io.journeykit.agenda.Signal;
import io.journeykit.lifecycle.Meaning;
import io.journeykit.testkit.oracle.Visits.Having;
import io.journeykit.vocabulary.StepRef;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Visits that somebody says are not ahead any more: missed, called off by the provider, moved or held; then whoever has one
 * knows.
 */
final class ToldOver {

    private static final Set<String> NOT_THERE = Set.of(Meaning.NO_SHOW.word(), Meaning.CANCELLED_BY_PARTNER.word());
    private static final Set<String> MOVED = Set.of(Meaning.BOOKED.word(), Meaning.MOVED);

    private ToldOver() {}

    static boolean by(State state, Having having) {
        return state.commit().input() instanceof Input.SignalReceived told && says(told.signal(), having);
    }

    private static boolean says(Signal told, Having having) {
        return NOT_THERE.contains(told.name())
                || MOVED.contains(told.name())
                        && told.slot()
                                .filter(slot -> !slot.equals(having.slot()))
                                .isPresent()
                || told.name().equals(Meaning.FULFILLED.word())
                        && told.reference().equals(Optional.of(having.slot().id()));
    }

    /** The decision by which its step lost it last by then, if it does not have it again. */
    static Optional<State> lost(Books books, Having having, Instant by) {
        return having.step()
                .flatMap(step -> last(books, having, step, by))
                .filter(state -> having.step()
                        .filter(step -> SlotDemand.isHad(books.at(having.agenda(), by), step, having))
                        .isEmpty());
    }

    private static Optional<State> last(Books books, Having having, StepRef step, Instant by) {
        return books.states(having.agenda()).stream()
                .filter(state ->
                        !state.at().isBefore(having.from()) && !state.at().isAfter(by))
                .filter(state -> SlotDemand.isLost(state, step, having))
                .reduce((one, next) -> next);
    }
}
