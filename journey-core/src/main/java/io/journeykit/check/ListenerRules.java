package io.journeykit.check;

import io.journeykit.lifecycle.StateRole;
import io.journeykit.template.Due;
import io.journeykit.template.Join;
import io.journeykit.template.Repetition;
import io.journeykit.template.StepKind;
import io.journeykit.template.StepTemplate;
import io.journeykit.vocabulary.StepId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What waits for what need not come asks nobody and has no end of its own, and no journey is made of that alone. */
final class ListenerRules {

    private final Scope scope;
    private final Findings findings;

    private ListenerRules(Scope scope, Findings findings) {
        this.scope = scope;
        this.findings = findings;
    }

    static void check(Scope scope, Findings findings) {
        ListenerRules rules = new ListenerRules(scope, findings);
        for (int i = 0; i < scope.steps().size(); i++) {
            StepTemplate step = scope.steps().get(i);
            if (step.kind().isListener()) {
                rules.listener(Scope.at(i), step);
            } else {
                rules.other(Scope.at(i), step);
            }
            rules.after(Scope.at(i), step);
        }
        rules.alone();
    }

    private void listener(String at, StepTemplate step) {
        if (step.kind() instanceof StepKind.Wait wait && wait.listens().orElse(1) < 1) {
            findings.add(
                    "unbounded-repetition",
                    at + ".listens",
                    "listens " + wait.listens().get() + " times",
                    "write how often it is heard at most, 1 or more");
        }
        if (step.repeat() != Repetition.ONCE) {
            add(at + ".listens", step, "is repeated in another way, too", "write 'listens' alone");
        }
        if (!listens(step)) {
            add(at + ".machine", step, "has a machine that does not listen", "take the machine away, or 'listens'");
        }
        if (!step.silence().isEmpty() || step.owner().isPresent()) {
            String where = step.silence().isEmpty() ? ".owner" : ".silence";
            add(at + where, step, "asks somebody why nothing came", "take it away, or let it wait without 'listens'");
        }
        if (step.due().flatMap(Due::latest).isPresent()) {
            add(at + ".due.latest", step, "is to be heard by then", "let another step call it off, or leave it away");
        }
        if (!step.pauses().isEmpty()) {
            add(at + ".pauses", step, "listens on, so that its pause never ends", "let a step that follows it pause");
        }
    }

    private boolean listens(StepTemplate step) {
        return scope.machine(step)
                .map(machine -> machine.states().stream().anyMatch(state -> state.plays(StateRole.LISTENING)))
                .orElse(true);
    }

    private void add(String where, StepTemplate step, String what, String suggestion) {
        findings.add("listener-contradicted", where, "listener '" + step.id() + "' " + what, suggestion);
    }

    private void other(String at, StepTemplate step) {
        if (scope.machine(step).isPresent() && listens(step)) {
            findings.add(
                    "listens-unsaid",
                    at + ".machine",
                    "nobody would be asked why '" + step.id() + "' hears nothing",
                    "write how often at most it listens, as 'listens' of a wait");
        }
    }

    /** A listener that was not needed has heard nothing, and one that is heard listens on. */
    private void after(String at, StepTemplate step) {
        for (Join.Reached leaf : step.after().leaves()) {
            boolean listens = scope.step(leaf.step())
                    .filter(one -> one.kind().isListener())
                    .isPresent();
            if (listens && (leaf.every() || leaf.names().isEmpty())) {
                findings.add(
                        "after-a-listener",
                        at + ".after",
                        "'" + leaf.step() + "' listens as long as the journey is open",
                        "repeat the step 'for-each' of 'completions of " + leaf.step()
                                + "', or write 'any-occurrence-of' with 'reached': 'completed'");
            }
        }
    }

    /** Of listeners and what follows them alone a journey would end as it begins. */
    private void alone() {
        Set<StepId> idle = new HashSet<>();
        int before = -1;
        while (before < idle.size()) {
            before = idle.size();
            scope.steps().stream()
                    .filter(step -> isIdle(step, idle))
                    .map(StepTemplate::id)
                    .forEach(idle::add);
        }
        if (!idle.isEmpty() && idle.size() == scope.steps().size()) {
            findings.add(
                    "only-listeners",
                    "$.steps",
                    "nothing keeps the journey open: all its steps listen, or follow what listens",
                    "add what it is open for, such as a wait for its end");
        }
    }

    private static boolean isIdle(StepTemplate step, Set<StepId> idle) {
        List<Join.Reached> leaves = step.after().leaves();
        boolean follows =
                !leaves.isEmpty() && leaves.stream().map(Join.Reached::step).allMatch(idle::contains);
        return step.kind().isListener()
                || follows
                || step.repeat() instanceof Repetition.ForEach each
                        && !each.items().isEmpty()
                        && each.items().stream()
                                .allMatch(items -> items instanceof Repetition.Items.CompletionsOf completed
                                        && idle.contains(completed.step()));
    }
}
