package io.journeykit.kernel;

import io.journeykit.phrase.Part;
import java.util.Optional;

/** What only one step of the person's whole agenda may hold at a time. */
final class Exclusion {

    private Exclusion() {}

    /** The step that holds what this one needs, in any journey. */
    static Optional<Part> takenBy(LiveStep step) {
        Optional<String> name = step.plan().template().exclusive();
        if (name.isEmpty()) {
            return Optional.empty();
        }
        return step.decision().steps().stream()
                .filter(LiveStep::isActive)
                .filter(other -> !other.ref().equals(step.ref()))
                .filter(other -> other.plan().template().exclusive().equals(name))
                .map(LiveStep::itself)
                .findFirst();
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
