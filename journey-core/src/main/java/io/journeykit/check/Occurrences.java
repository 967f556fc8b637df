package io.journeykit.check;

import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.Repetition;
import io.journeykit.template.StepTemplate;

/** How often steps happen at most; items that only a fact will tell count as one. */
final class Occurrences {

    private Occurrences() {}

    static long atMost(JourneyTemplate template) {
        return template.steps().stream().mapToLong(Occurrences::atMost).sum();
    }

    static long atMost(StepTemplate step) {
        Repetition repetition = step.repeat();
        if (repetition instanceof Repetition.Every every) {
            return Math.max(1, every.atMost());
        }
        if (repetition instanceof Repetition.At at) {
            // The first due date itself, and one for each distance from it.
            return 1L + at.offsets().size();
        }
        if (repetition instanceof Repetition.Course course) {
            return Math.max(1, course.visits());
        }
        return repetition instanceof Repetition.ForEach each
                ? Math.max(1, each.items().size())
                : 1;
    }

    /** Whether a fact, or the patient's choice of a provider, says how many there are. */
    static boolean areOpen(StepTemplate step) {
        return step.repeat() instanceof Repetition.ForEach each
                && each.items().stream().anyMatch(item -> item instanceof Repetition.Items.FromFact);
    }
}
