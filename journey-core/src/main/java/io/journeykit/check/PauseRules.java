package io.journeykit.check;

import io.journeykit.readings.PausedSteps;
import io.journeykit.template.Cancels;
import java.util.List;

/** Whatever a step pauses can be paused. */
final class PauseRules {

    private final Scope scope;
    private final Findings findings;

    private PauseRules(Scope scope, Findings findings) {
        this.scope = scope;
        this.findings = findings;
    }

    static void check(Scope scope, Findings findings) {
        PauseRules rules = new PauseRules(scope, findings);
        for (int i = 0; i < scope.steps().size(); i++) {
            List<Cancels.Target> targets = scope.steps().get(i).pauses();
            for (int j = 0; j < targets.size(); j++) {
                rules.target(Scope.at(i) + ".pauses[" + j + "]", targets.get(j));
            }
        }
    }

    private void target(String where, Cancels.Target target) {
        if (isThere(target) && scope.steps().stream().noneMatch(step -> PausedSteps.pauses(target, step))) {
            findings.add(
                    "never-paused",
                    where,
                    "nothing of this is ever paused: what is urgent, listens or pauses others goes on",
                    "name what can be paused, or take it away");
        }
    }

    private boolean isThere(Cancels.Target target) {
        return !(target instanceof Cancels.Target.Step step)
                || scope.step(step.step()).isPresent();
    }
}
