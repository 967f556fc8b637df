package io.journeykit.testkit.oracle;

import io.journeykit.condition.Conditions;
import io.journeykit.template.Point;
import io.journeykit.template.StepKind;
import io.journeykit.template.StepTemplate;

/** Which steps have nothing to wait for but their time. */
final class UngatedSteps {

    private UngatedSteps() {}

    /** Whether it opens for nobody's word but the author's: work, a wait or a decision that depends on nothing. */
    static boolean is(AuthoredStep step) {
        StepTemplate says = step.says();
        boolean plain = says.kind() instanceof StepKind.Work
                || says.kind() instanceof StepKind.Wait
                || says.kind() instanceof StepKind.Decision;
        return plain
                && !step.isContact()
                && says.after().leaves().isEmpty()
                && says.during().isEmpty()
                && says.when().equals(Conditions.ALWAYS)
                && says.exclusive().isEmpty()
                && says.shared().isEmpty()
                && step.template().steps().stream().noneMatch(other -> isTimed(other, says))
                && step.template().deferredChoices().stream()
                        .noneMatch(choice -> choice.steps().contains(says.id()));
    }

    /** A timing holds up both: the one that says it, and the one that it names. */
    private static boolean isTimed(StepTemplate other, StepTemplate step) {
        return other.timings().stream()
                .anyMatch(timing -> other.id().equals(step.id())
                        || timing.point() instanceof Point.OfStep edge
                                && edge.step().equals(step.id()));
    }
}
