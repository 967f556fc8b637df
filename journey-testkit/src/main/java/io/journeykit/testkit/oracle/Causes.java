package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Journey;
import io.journeykit.agenda.Phase;
import io.journeykit.agenda.Step;
import io.journeykit.condition.Truth;
import io.journeykit.template.Due;
import io.journeykit.template.Join;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.Point;
import io.journeykit.template.StepTemplate;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.StepId;
import io.journeykit.vocabulary.StepRef;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** What a waiting step waits for in the end: steps that do not wait for others themselves, and facts. */
final class Causes {

    private final JourneyTemplate template;
    private final Journey journey;
    private final Set<Object> causes = new HashSet<>();
    private final Set<Step> seen = new HashSet<>();

    private Causes(JourneyTemplate template, Journey journey) {
        this.template = template;
        this.journey = journey;
    }

    static Set<Object> of(JourneyTemplate template, Journey journey, Step step) {
        Causes causes = new Causes(template, journey);
        causes.look(step);
        return causes.causes;
    }

    private void look(Step step) {
        Optional<StepTemplate> plan = template.step(step.id());
        if (!seen.add(step) || plan.isEmpty()) {
            return;
        }
        step.extras().missing().forEach(fact -> causes.add(cause(fact)));
        for (Join.Reached leaf : plan.get().after().leaves()) {
            if (Gates.of(journey, leaf) != Truth.TRUE) {
                lookAt(leaf.step());
            }
        }
        if (step.dates().due().isEmpty()
                && plan.get().due().map(Due::from).orElse(Point.BEGIN) instanceof Point.OfStep of) {
            lookAt(of.step());
        }
    }

    /** What is decided in a journey is another thing in another one. */
    private Object cause(FactName fact) {
        StepId decision = StepId.of(fact.value());
        return template.step(decision).isPresent() ? StepRef.of(journey.id(), decision) : fact;
    }

    private void lookAt(StepId id) {
        for (Step step : journey.steps().of(id)) {
            if (step.phase() == Phase.PENDING) {
                look(step);
            } else {
                causes.add(step.ref());
            }
        }
    }
}
