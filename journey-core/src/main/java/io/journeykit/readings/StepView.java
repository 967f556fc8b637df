package io.journeykit.readings;

import io.journeykit.agenda.Journey;
import io.journeykit.agenda.Step;
import io.journeykit.template.Repetition;
import io.journeykit.vocabulary.StepId;
import java.util.Optional;

/** One occurrence of a step among those of its journey, at some moment. */
public interface StepView {

    /** Its journey's beginning and anchors. */
    Journey.Origin origin();

    /** What it is done for, where it is repeated for each item; else empty. */
    Optional<String> item();

    /** How its template repeats it. */
    Repetition repeat();

    /** How its template repeats a step of the same journey. */
    Repetition repeat(StepId id);

    /** Where the first occurrence of a step of its journey stands; -1 if there is none. */
    int first(StepId id);

    /** Where the next occurrence of a step after the i-th stands; -1 after the last. */
    int next(StepId id, int i);

    /** The i-th occurrence of its journey. */
    Step sibling(int i);

    /** Whether any occurrence of a step of its journey is open. */
    default boolean isAnyOpen(StepId id) {
        for (int i = first(id); i >= 0; i = next(id, i)) {
            if (sibling(i).isOpen()) {
                return true;
            }
        }
        return false;
    }
}
