package io.journeykit.kernel;

import io.journeykit.agenda.Step;
import java.util.Optional;

/** What only one step of the person's whole agenda may hold at a time. */
final class Exclusion {

    private Exclusion() {}

    /** The step that holds what this one needs, in any journey. */
    static Optional<String> takenBy(LiveStep step) {
        Optional<String> name = step.plan().template().exclusive();
        if (name.isEmpty()) {
            return Optional.empty();
        }
        for (JourneyDraft journey : step.agenda().journeys()) {
            Optional<CompiledTemplate> template = step.decision().template(journey);
            for (int i = 0; template.isPresent() && i < journey.size(); i++) {
                Step entry = journey.step(i);
                LiveStep other = new LiveStep(step.decision(), journey, template.get(), i);
                if (entry.isActive()
                        && !entry.ref().equals(step.ref())
                        && other.plan().template().exclusive().equals(name)) {
                    return Optional.of(entry.ref().toString());
                }
            }
        }
        return Optional.empty();
    }

    /** Whoever waits for what this step held looks again. */
    static void release(LiveStep step) {
        Optional<String> name = step.plan().template().exclusive();
        if (name.isEmpty()) {
            return;
        }
        for (JourneyDraft journey : step.agenda().journeys()) {
            step.decision().template(journey).ifPresent(template -> {
                for (CompiledStep entry : template.steps()) {
                    if (entry.template().exclusive().equals(name)) {
                        step.decision().look(journey, template, entry.index());
                    }
                }
            });
        }
    }
}
