package io.journeykit.readings;

import io.journeykit.template.Repetition;
import io.journeykit.vocabulary.StepId;

/** Whether a step that is done for each occurrence of another may still get occurrences of its own. */
final class FurtherOccurrences {

    private FurtherOccurrences() {}

    static boolean mayCome(StepView step, StepId id) {
        return step.repeat(id) instanceof Repetition.ForEach each
                && each.items().stream().anyMatch(items -> mayCome(step, items));
    }

    private static boolean mayCome(StepView step, Repetition.Items items) {
        if (items instanceof Repetition.Items.CompletionsOf completed) {
            return step.isAnyOpen(completed.step()) || mayCome(step, completed.step());
        }
        return items instanceof Repetition.Items.VisitsOf visits
                && (step.isAnyOpen(visits.step()) && comesRound(step.repeat(visits.step()))
                        || mayCome(step, visits.step()));
    }

    /** Whether each occurrence brings the next. */
    private static boolean comesRound(Repetition repeat) {
        return repeat instanceof Repetition.Every || repeat instanceof Repetition.Recurs;
    }
}
