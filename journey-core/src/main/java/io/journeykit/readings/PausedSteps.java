package io.journeykit.readings;

import io.journeykit.template.Cancels;
import io.journeykit.template.StepTemplate;
import io.journeykit.vocabulary.Priority;
import java.util.List;

/** Which steps of a template pause which: what is urgent goes on, and what pauses or listens is never paused itself. */
public final class PausedSteps {

    private PausedSteps() {}

    /** Whether a step pauses another while it is active. */
    public static boolean pauses(StepTemplate pausing, StepTemplate other) {
        List<Cancels.Target> targets = pausing.pauses();
        for (int i = 0; i < targets.size(); i++) {
            if (pauses(targets.get(i), other)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a step is paused as one of what is named. */
    public static boolean pauses(Cancels.Target target, StepTemplate other) {
        return target.names(other) && !goesOn(other);
    }

    /** Whether nothing ever pauses it. */
    public static boolean goesOn(StepTemplate step) {
        return !step.pauses().isEmpty()
                || step.kind().isListener()
                || step.contact().priority().compareTo(Priority.URGENT) >= 0;
    }
}
