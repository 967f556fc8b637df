package io.journeykit.kernel;

import io.journeykit.agenda.Step;
import io.journeykit.vocabulary.StepId;
import io.journeykit.vocabulary.StepRef;
import java.util.Optional;

/**
 * One occurrence of a step in a decision in the making, with what its template says of it.
 *
 * @param plan looked up once, since it is asked for again and again
 */
record Run(JourneyDraft journey, CompiledTemplate template, int index, CompiledStep plan) {

    Run(JourneyDraft journey, CompiledTemplate template, int index) {
        this(journey, template, index, template.planOf(journey, index));
    }

    Step step() {
        return journey.step(index);
    }

    StepRef ref() {
        return step().ref();
    }

    Optional<StepRef> about() {
        return Optional.of(ref());
    }

    /** Where the first occurrence of a step of this journey stands; -1 if the template has no such step. */
    int first(StepId id) {
        return template.place(id);
    }

    /** Where the next occurrence after the i-th stands; -1 after the last. */
    int next(StepId id, int i) {
        return template.next(journey, id, i);
    }

    Run at(int other) {
        return new Run(journey, template, other);
    }

    @Override
    public String toString() {
        return step().toString();
    }
}
