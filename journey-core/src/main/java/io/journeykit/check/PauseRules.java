package io.journeykit.check;

import io.journeykit.readings.PausedSteps;
import io.journeykit.template.Cancels;
import io.journeykit.template.StepTemplate;
import java.util.List;

/** Whatever a step pauses can be paused, and may be under way while the step is. */
final class PauseRules {

    private final Scope scope;
    private final Ends ends;
    private final Findings findings;

    private PauseRules(Scope scope, Findings findings) {
        this.scope = scope;
        this.ends = new Ends(scope);
        this.findings = findings;
    }

    static void check(Scope scope, Findings findings) {
        PauseRules rules = new PauseRules(scope, findings);
        for (int i = 0; i < scope.steps().size(); i++) {
            StepTemplate step = scope.steps().get(i);
            for (int j = 0; j < step.pauses().size(); j++) {
                rules.target(
                        Scope.at(i) + ".pauses[" + j + "]", step, step.pauses().get(j));
            }
        }
    }

    private void target(String where, StepTemplate pausing, Cancels.Target target) {
        List<StepTemplate> paused = scope.steps().stream()
                .filter(step -> PausedSteps.pauses(target, step))
                .toList();
        if (isThere(target) && paused.isEmpty()) {
            never(where, "nothing of this is ever paused: what is urgent, listens or pauses others goes on");
        } else if (!paused.isEmpty() && paused.stream().allMatch(step -> isLater(step, pausing))) {
            never(where, "nothing of this is under way before '" + pausing.id() + "' has ended, after which it comes");
        }
    }

    private void never(String where, String message) {
        findings.add("never-paused", where, message, "name what can be paused, or take it away");
    }

    /** Whether it begins only once the other has ended. */
    private boolean isLater(StepTemplate step, StepTemplate other) {
        return CertainLeaves.of(step.after()).stream()
                .anyMatch(leaf -> leaf.step().equals(other.id()) && ends.isDoneForGood(leaf));
    }

    private boolean isThere(Cancels.Target target) {
        if (target instanceof Cancels.Target.Stage named) {
            return scope.template().stages().stream()
                    .anyMatch(stage -> stage.id().equals(named.stage()));
        }
        return !(target instanceof Cancels.Target.Step step)
                || scope.step(step.step()).isPresent();
    }
}
