package io.journeykit.benchmarks;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.Input;
import io.journeykit.kernel.Decision;
import io.journeykit.kernel.Kernel;
import io.journeykit.vocabulary.StepId;
import java.time.Instant;
import java.util.Optional;

/** An agenda, and what it is told next; decided as often as one likes, since deciding changes nothing. */
record Moment(Agenda agenda, Input input, Instant now) {

    Decision decide() {
        return Kernel.decide(agenda, input, now, CourseOfCare.DEFINITIONS);
    }

    boolean isTold(String signal, String about) {
        return input instanceof Input.SignalReceived received
                && received.signal().name().equals(signal)
                && received.signal().about().step().equals(Optional.of(StepId.of(about)));
    }

    @Override
    public String toString() {
        return input + " to " + agenda;
    }
}
