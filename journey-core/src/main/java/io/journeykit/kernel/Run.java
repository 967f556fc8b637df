package io.journeykit.kernel;

import io.journeykit.agenda.Step;
import io.journeykit.vocabulary.StepRef;
import java.util.Optional;

/** One occurrence of a step in a decision in the making, with what its template says of it. */
record Run(JourneyDraft journey, CompiledTemplate template, int index) {

    Step step() {
        return journey.step(index);
    }

    CompiledStep plan() {
        return template.step(index < template.steps().length ? index : template.place(step().id()));
    }

    StepRef ref() {
        return step().ref();
    }

    Optional<StepRef> about() {
        return Optional.of(ref());
    }

    Run at(int other) {
        return new Run(journey, template, other);
    }

    @Override
    public String toString() {
        return step().toString();
    }
}
