package io.journeykit.benchmarks;

import io.journeykit.agenda.Signal;
import io.journeykit.vocabulary.StepId;
import io.journeykit.vocabulary.Value;
import java.util.List;

/** What somebody signals about a step, once the step is under way. */
record Cue(String signal, StepId step, String choice) {

    /** A course of care from intake to outcome, as its people signal it. */
    static final List<Cue> COURSE_OF_CARE = List.of(
            of("received", "intake"),
            of("accepted", "intake"),
            of("started", "intake"),
            of("hold", "intake"),
            of("resume", "intake"),
            of("done", "intake"),
            of("answered", "history"),
            of("decided", "triage", "specialist"),
            of("accepted", "referral"),
            of("pended", "authorization"),
            of("done", "authorization"),
            of("approved", "authorization"),
            of("chosen", "mri", "1"),
            of("arrived", "mri"),
            of("fulfilled", "mri"),
            of("received", "images"),
            of("result", "report"),
            of("acknowledged", "images"),
            of("answered", "check-in"),
            of("arrived", "visit"),
            of("fulfilled", "visit"),
            of("decided", "plan", "therapy"),
            of("interim-note", "referral"),
            of("dispensed", "medication"),
            of("chosen", "therapy", "1"),
            of("arrived", "therapy"),
            of("fulfilled", "therapy"),
            of("done", "call"),
            of("completed", "referral"),
            of("answered", "outcome"));

    private static Cue of(String signal, String step) {
        return of(signal, step, "");
    }

    private static Cue of(String signal, String step, String choice) {
        return new Cue(signal, StepId.of(step), choice);
    }

    Signal toSignal() {
        Signal about = Signal.of(signal).about(step.value());
        return choice.isEmpty() ? about : about.with("choice", Value.of(choice));
    }

    @Override
    public String toString() {
        return signal + " about " + step;
    }
}
