package io.journeykit.benchmarks;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.Input;
import io.journeykit.kernel.Decision;
import io.journeykit.kernel.Kernel;
import java.time.Instant;

/** An agenda, and what it is told next; decided as often as one likes, since deciding changes nothing. */
record Moment(Agenda agenda, Input input, Instant now) {

    Decision decide() {
        return Kernel.decide(agenda, input, now, CourseOfCare.DEFINITIONS);
    }

    @Override
    public String toString() {
        return input + " to " + agenda;
    }
}
