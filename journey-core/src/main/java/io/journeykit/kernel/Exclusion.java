package io.journeykit.kernel;

import io.journeykit.agenda.Step;
import java.util.Optional;

/** What only one step of the person's whole agenda may hold at a time. */
final class Exclusion {

    private Exclusion() {}

    /** The step that holds what this one needs, in any journey. */
    static Optional<String> takenBy(Turn turn, Run run) {
        Optional<String> name = run.plan().template().exclusive();
        if (name.isEmpty()) {
            return Optional.empty();
        }
        for (JourneyDraft journey : turn.draft.journeys()) {
            Optional<CompiledTemplate> template = turn.template(journey);
            for (int i = 0; template.isPresent() && i < journey.size(); i++) {
                Step step = journey.step(i);
                Run other = new Run(journey, template.get(), i);
                if (step.isActive()
                        && !step.ref().equals(run.ref())
                        && other.plan().template().exclusive().equals(name)) {
                    return Optional.of(step.ref().toString());
                }
            }
        }
        return Optional.empty();
    }

    /** Whoever waits for what this step held looks again. */
    static void release(Turn turn, Run run) {
        Optional<String> name = run.plan().template().exclusive();
        if (name.isEmpty()) {
            return;
        }
        for (JourneyDraft journey : turn.draft.journeys()) {
            turn.template(journey).ifPresent(template -> {
                for (CompiledStep step : template.steps()) {
                    if (step.template().exclusive().equals(name)) {
                        turn.look(journey, template, step.index());
                    }
                }
            });
        }
    }
}
