package io.journeykit.check;

import io.journeykit.template.Repetition;
import io.journeykit.template.Repetition.Items;
import io.journeykit.template.StepKind;
import io.journeykit.template.StepTemplate;
import io.journeykit.vocabulary.Unhandled;

/** How often steps happen at most; items that only a fact will tell count as one. */
final class Occurrences {

    /** Visits of a step that itself happens for visits of a step; deeper nests count once. */
    private static final int DEEPEST = 3;

    private final Scope scope;

    Occurrences(Scope scope) {
        this.scope = scope;
    }

    long atMost() {
        return scope.steps().stream().mapToLong(this::atMost).sum();
    }

    long atMost(StepTemplate step) {
        return atMost(step, DEEPEST);
    }

    private long atMost(StepTemplate step, int depth) {
        Repetition repetition = step.repeat();
        if (repetition instanceof Repetition.Every every) {
            return Math.max(1, every.atMost());
        }
        if (repetition instanceof Repetition.Recurs recurs) {
            return Math.max(1, recurs.atMost());
        }
        if (repetition instanceof Repetition.At at) {
            return Math.max(1, at.offsets().size());
        }
        if (repetition instanceof Repetition.Course course) {
            return Math.max(1, course.visits());
        }
        if (repetition instanceof Repetition.ForEach each) {
            return Math.max(
                    1,
                    each.items().stream()
                            .mapToLong(items -> atMost(items, depth))
                            .sum());
        }
        if (repetition instanceof Repetition.Once) {
            return step.kind() instanceof StepKind.Wait wait ? wait.listens().orElse(1) : 1;
        }
        throw new Unhandled(repetition, Occurrences.class);
    }

    private long atMost(Items items, int depth) {
        boolean each = items instanceof Items.VisitsOf || items instanceof Items.CompletionsOf;
        return each && depth > 0
                ? Reference.inItems(items)
                        .flatMap(scope::step)
                        .map(step -> atMost(step, depth - 1))
                        .orElse(1L)
                : 1;
    }

    /** Whether a fact says how many there are. */
    static boolean areOpen(StepTemplate step) {
        return step.repeat() instanceof Repetition.ForEach each
                && each.items().stream().anyMatch(items -> items instanceof Items.FromFact);
    }
}
