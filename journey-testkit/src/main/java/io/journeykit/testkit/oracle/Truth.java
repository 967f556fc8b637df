package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Phase;
import io.journeykit.agenda.Signal;
import io.journeykit.agenda.Step;
import io.journeykit.lifecycle.Meaning;
import io.journeykit.planning.Slot;
import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.StepRef;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Something that the world told of a visit.
 *
 * @param was the booking as it stood when it was told, or last stood before its journey ended
 * @param since when the visit that it has was booked
 * @param state the decision by which it was taken
 */
record Truth(Kind kind, Signal signal, Step was, Optional<Instant> since, State state) {

    /** The states of a visit that stands are called as the signals that lead to them. */
    private static final Set<String> BY_WORD = Set.of(Meaning.BOOKED.word(), Meaning.ARRIVED.word());

    /** What may become true of a visit out there. */
    enum Kind {
        BOOKED,
        MOVED,
        CANCELLED,
        ARRIVED,
        NO_SHOW,
        FULFILLED
    }

    static Optional<Kind> kind(Signal signal, Step was) {
        if (signal.name().equals("moved")) {
            return signal.slot().map(slot -> Kind.MOVED);
        }
        return Meaning.named(signal.name()).flatMap(meaning -> kind(meaning, signal, was));
    }

    private static Optional<Kind> kind(Meaning meaning, Signal signal, Step was) {
        return switch (meaning) {
            case BOOKED ->
                signal.slot()
                        .map(slot -> booked(was)
                                        .filter(had -> was.isOpen() && !had.id().equals(slot.id()))
                                        .isPresent()
                                ? Kind.MOVED
                                : Kind.BOOKED);
            case CANCELLED_BY_PARTNER, CANCELLED_BY_PATIENT -> Optional.of(Kind.CANCELLED);
            case ARRIVED -> Optional.of(Kind.ARRIVED);
            case NO_SHOW -> Optional.of(Kind.NO_SHOW);
            case FULFILLED -> Optional.of(Kind.FULFILLED);
            default -> Optional.empty();
        };
    }

    /** The slot of a visit that is booked. */
    static Optional<Slot> booked(Step step) {
        return step.dates().start().isPresent() ? step.dates().slot() : Optional.empty();
    }

    /** Whether somebody said that there is a visit, but not when. */
    static boolean isBookedByWord(Step step) {
        return step.isActive() && BY_WORD.contains(step.state()) && booked(step).isEmpty();
    }

    StepRef step() {
        return was.ref();
    }

    Instant at() {
        return state.at();
    }

    /** Whether it had not begun to be found, so that what is told of it is kept. */
    boolean isEarly() {
        return was.phase() == Phase.PENDING || was.phase() == Phase.PLANNED;
    }

    boolean isOfCompleted() {
        return was.outcome().equals(Optional.of(Outcome.COMPLETED));
    }

    /** Whether it happened before the visit was booked that the step has now. */
    boolean isOfFormer() {
        return signal.effective().isPresent()
                && since.filter(signal.effective().get()::isBefore).isPresent();
    }

    @Override
    public String toString() {
        return signal.toString();
    }
}
