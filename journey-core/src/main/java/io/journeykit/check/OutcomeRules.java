package io.journeykit.check;

import io.journeykit.condition.Condition;
import io.journeykit.lifecycle.StepMachine;
import io.journeykit.template.Repetition;
import io.journeykit.template.StepTemplate;
import io.journeykit.vocabulary.Outcome;
import java.util.List;

/** Every step whose outcome is read is there, can end so, and so often, and has ended by then. */
final class OutcomeRules {

    private final Scope scope;
    private final Ends ends;
    private final Occurrences occurrences;
    private final Findings findings;

    private OutcomeRules(Scope scope, Findings findings) {
        this.scope = scope;
        this.ends = new Ends(scope);
        this.occurrences = new Occurrences(scope);
        this.findings = findings;
    }

    static void check(Scope scope, Findings findings) {
        OutcomeRules rules = new OutcomeRules(scope, findings);
        for (int i = 0; i < scope.steps().size(); i++) {
            StepTemplate step = scope.steps().get(i);
            rules.all(ConditionPlace.inStep(Scope.at(i), step));
            rules.itself(new ConditionPlace(Scope.at(i) + ".when", step.when()), List.of(step));
            rules.guards(Scope.at(i) + ".machine", step);
        }
        List<StepMachine> machines = scope.template().machines();
        for (int i = 0; i < machines.size(); i++) {
            List<ConditionPlace> guards = ConditionPlace.inMachine("$.machines[" + i + "]", machines.get(i));
            List<StepTemplate> run = rules.run(machines.get(i));
            rules.all(guards);
            guards.forEach(guard -> rules.itself(guard, run));
        }
        rules.all(ConditionPlace.inExits(scope.template().exits()));
    }

    /** Those of a machine that is not the template's own are told where a step asks for it. */
    private void guards(String where, StepTemplate step) {
        scope.machine(step)
                .filter(machine -> !scope.template().machines().contains(machine))
                .ifPresent(machine -> machine.transitions()
                        .forEach(move -> read(where, move.guard().when())));
    }

    private List<StepTemplate> run(StepMachine machine) {
        return scope.steps().stream()
                .filter(step -> step.machine().equals(machine.name()))
                .toList();
    }

    /** A step that happens once, and alone reads this, has not ended when it is read. */
    private void itself(ConditionPlace place, List<StepTemplate> readers) {
        if (readers.size() == 1 && isReadItself(readers.get(0), place.condition())) {
            findings.add(
                    "self-reference",
                    place.where(),
                    "step '" + readers.get(0).id() + "' reads how it ends itself, and has not ended by then",
                    "name another step, or take it away");
        }
    }

    /** Whether a step that happens once waits for how it ends itself. */
    static boolean isReadItself(StepTemplate step, Condition condition) {
        return step.repeat() instanceof Repetition.Once
                && condition.readsOutcomesOf().contains(step.id());
    }

    private void all(List<ConditionPlace> places) {
        places.forEach(place -> read(place.where(), place.condition()));
    }

    private void read(String where, Condition condition) {
        if (condition instanceof Condition.OutcomeOf asked) {
            scope.step(asked.step())
                    .ifPresentOrElse(
                            step -> outcome(where, asked, step),
                            () -> findings.unknown("step", where, asked.step().value(), scope.stepNames()));
        }
        Parts.of(condition).forEach(part -> read(where, part));
    }

    private void outcome(String where, Condition.OutcomeOf asked, StepTemplate step) {
        asked.outcomes().stream()
                .filter(outcome -> asked.inARow() > 1 && outcome == Outcome.NOT_NEEDED || ends.never(step, outcome))
                .forEach(outcome -> findings.add(
                        "no-such-outcome",
                        where,
                        asked.inARow() > 1 && outcome == Outcome.NOT_NEEDED
                                ? "occurrences that are not needed are passed over, and do not count in a row"
                                : "'" + step.id() + "' never ends " + outcome.word(),
                        "name an outcome that can be, or take it away"));
        if (!(step.repeat() instanceof Repetition.ForEach) && occurrences.atMost(step) < asked.inARow()) {
            findings.add(
                    "join-count",
                    where,
                    "'" + step.id() + "' occurs at most " + occurrences.atMost(step) + " times, and never "
                            + asked.inARow() + " in a row",
                    "count fewer, or let it occur more often");
        }
    }
}
