package io.journeykit.insight;

import io.journeykit.template.Due;
import io.journeykit.template.Join;
import io.journeykit.template.Point;
import io.journeykit.template.Repetition;
import io.journeykit.template.StepKind;
import io.journeykit.template.StepTemplate;
import io.journeykit.template.Timing;
import io.journeykit.vocabulary.StepId;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** The steps that a step looks at: those it comes after, is timed from, is planned with, or is done for. */
final class Dependence {

    private Dependence() {}

    static Set<StepId> of(Subject subject) {
        Set<StepId> others = new LinkedHashSet<>(Partners.together(subject));
        subject.plan().ifPresent(plan -> {
            plan.after().leaves().forEach(leaf -> others.add(leaf.step()));
            plan.during().map(Join.Reached::step).ifPresent(others::add);
            plan.due().map(Due::from).flatMap(Dependence::step).ifPresent(others::add);
            plan.timings().stream()
                    .map(Timing::point)
                    .forEach(point -> step(point).ifPresent(others::add));
            items(plan, others);
        });
        return others;
    }

    private static Optional<StepId> step(Point point) {
        return point instanceof Point.OfStep of ? Optional.of(of.step()) : Optional.empty();
    }

    private static void items(StepTemplate plan, Set<StepId> others) {
        if (plan.repeat() instanceof Repetition.ForEach each) {
            for (Repetition.Items source : each.items()) {
                if (source instanceof Repetition.Items.VisitsOf visits) {
                    others.add(visits.step());
                } else if (source instanceof Repetition.Items.ProviderOf provider) {
                    others.add(provider.step());
                }
            }
        }
        if (plan.kind() instanceof StepKind.Transfer transfer) {
            others.add(transfer.of());
        }
    }
}
