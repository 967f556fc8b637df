package io.journeykit.check;

import io.journeykit.condition.Condition;
import io.journeykit.template.Deferred;
import io.journeykit.template.Exit;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.StepTemplate;
import io.journeykit.vocabulary.Outcome;
import java.util.HashSet;
import java.util.List;

/** A journey ends in a way that a journey can end, not at once; and a choice has something to choose from. */
final class EndRules {

    private final Findings findings;

    private EndRules(Findings findings) {
        this.findings = findings;
    }

    static void check(Scope scope, Findings findings) {
        EndRules rules = new EndRules(findings);
        JourneyTemplate template = scope.template();
        for (int i = 0; i < scope.steps().size(); i++) {
            StepTemplate step = scope.steps().get(i);
            String where = Scope.at(i) + ".ends-journey";
            step.endsJourney().ifPresent(outcome -> rules.outcome(where, outcome));
        }
        for (int i = 0; i < template.exits().size(); i++) {
            rules.exit("$.exits[" + i + "]", template.exits().get(i));
        }
        for (int i = 0; i < template.deferredChoices().size(); i++) {
            rules.choice(
                    "$.deferred-choices[" + i + "].steps",
                    template.deferredChoices().get(i));
        }
    }

    private void exit(String where, Exit exit) {
        outcome(where + ".outcome", exit.outcome());
        if (exit.when() instanceof Condition.Always) {
            findings.add(
                    "exit-at-once",
                    where + ".when",
                    "exit '" + exit.id() + "' ends every journey as it begins",
                    "say when the journey ends");
        }
    }

    // Only a due window can close, and a journey as a whole has none.
    private void outcome(String where, Outcome outcome) {
        if (outcome == Outcome.MISSED) {
            findings.add("bad-outcome", where, "a step can be missed, a journey cannot", "choose failed or cancelled");
        }
    }

    private void choice(String where, Deferred choice) {
        List<?> steps = choice.steps();
        int different = new HashSet<>(steps).size();
        if (different < 2) {
            findings.add(
                    "choice-of-one",
                    where,
                    "choice '" + choice.id() + "' is between " + (different == 0 ? "nothing" : "one step"),
                    "name two steps or more, or take the choice away");
        }
    }
}
