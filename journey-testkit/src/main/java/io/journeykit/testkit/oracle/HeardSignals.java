package io.journeykit.testkit.oracle;

import io.journeykit.agenda.NoticeEvent;
import io.journeykit.agenda.Signal;
import io.journeykit.agenda.StepEvent;
import io.journeykit.vocabulary.StepRef;
import java.util.Optional;
import java.util.stream.Stream;

/** Which steps heard what by a decision, and what they made of it. */
final class HeardSignals {

    private HeardSignals() {}

    /** The step that heard a signal, if one did. */
    static Optional<StepRef> by(State state, Signal signal) {
        return all(state)
                .filter(heard -> heard.signal().equals(signal))
                .flatMap(heard -> heard.step().stream())
                .findFirst();
    }

    /** Each signal that was heard by a step. */
    static Stream<NoticeEvent.SignalHeard> all(State state) {
        return state.events().stream()
                .filter(NoticeEvent.SignalHeard.class::isInstance)
                .map(NoticeEvent.SignalHeard.class::cast)
                .filter(heard -> heard.step().isPresent());
    }

    /** Whether a step went on, or ended; that it began is another matter. */
    static boolean goesOn(State state, StepRef step) {
        return state.events().stream()
                .anyMatch(event ->
                        (event instanceof StepEvent.Moved moved && moved.from().isPresent()
                                        || event instanceof StepEvent.Ended)
                                && ((StepEvent) event).step().equals(step));
    }
}
