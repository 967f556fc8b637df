package io.journeykit.check;

import io.journeykit.condition.Condition;
import io.journeykit.condition.Operator;
import io.journeykit.lifecycle.StepMachine;
import io.journeykit.template.Join;
import io.journeykit.template.StepTemplate;
import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.StepId;
import io.journeykit.vocabulary.Value;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** No condition contradicts itself, nor what its step comes after. */
final class ContradictionRules {

    /** In a condition made of more than so many, comparing all of them costs too much. */
    private static final int MOST_COMPARED = 32;

    private final Ends ends;
    private final Findings findings;

    private ContradictionRules(Scope scope, Findings findings) {
        this.ends = new Ends(scope);
        this.findings = findings;
    }

    static void check(Scope scope, Findings findings) {
        ContradictionRules rules = new ContradictionRules(scope, findings);
        for (int i = 0; i < scope.steps().size(); i++) {
            StepTemplate step = scope.steps().get(i);
            rules.all(ConditionPlace.inStep(Scope.at(i), step));
            rules.after(Scope.at(i) + ".when", step);
        }
        List<StepMachine> machines = scope.template().machines();
        for (int i = 0; i < machines.size(); i++) {
            rules.all(ConditionPlace.inMachine("$.machines[" + i + "]", machines.get(i)));
        }
        rules.all(ConditionPlace.inExits(scope.template().exits()));
    }

    private void all(List<ConditionPlace> places) {
        places.forEach(place -> condition(place.where(), place.condition()));
    }

    /** How many conditions it is made of. */
    private int condition(String where, Condition condition) {
        if (condition instanceof Condition.InARow row) {
            return condition(where, row.compare());
        }
        if (condition instanceof Condition.Compare compare) {
            oneOfNothing(where, compare);
        }
        List<Condition> parts = Parts.of(condition);
        int size = 1 + parts.stream().mapToInt(part -> condition(where, part)).sum();
        if (size <= MOST_COMPARED && areAllAsked(condition)) {
            apart(where, parts);
        }
        return size;
    }

    private void oneOfNothing(String where, Condition.Compare compare) {
        if (compare.operator() == Operator.ONE_OF
                && compare.value() instanceof Value.Items list
                && list.items().isEmpty()) {
            never(where, "'" + compare.fact() + "' is never one of nothing", "write what it may be one of");
        }
    }

    private static boolean areAllAsked(Condition condition) {
        return condition instanceof Condition.AllOf
                || condition instanceof Condition.AtLeast some
                        && some.count() == some.conditions().size();
    }

    /** Names the first two; a part that contradicts itself has been told. */
    private void apart(String where, List<Condition> parts) {
        Condition all = new Condition.AllOf(parts);
        if (!all.excludes(all)) {
            return;
        }
        IntStream.range(0, parts.size())
                .boxed()
                .flatMap(i -> parts.subList(i + 1, parts.size()).stream().map(other -> List.of(parts.get(i), other)))
                .filter(pair -> pair.get(0).excludes(pair.get(1)))
                .findFirst()
                .filter(pair -> pair.stream().noneMatch(part -> part.excludes(part)))
                .ifPresent(pair -> never(
                        where,
                        "'" + pair.get(0) + "' and '" + pair.get(1) + "' never hold at once",
                        "take one away, or write 'any'"));
    }

    /** Once a step has ended well it has not ended otherwise. */
    private void after(String where, StepTemplate step) {
        List<StepId> done = CertainLeaves.of(step.after()).stream()
                .filter(ends::isDoneForGood)
                .map(Join.Reached::step)
                .toList();
        asked(step.when())
                .filter(one -> done.contains(one.step()))
                .filter(one -> one.outcomes().stream().noneMatch(Outcome::satisfies))
                .forEach(one -> never(
                        where,
                        "'" + step.id() + "' comes after '" + one.step() + "' is done, and '" + one
                                + "' never holds then",
                        "name the outcome under 'after', as what 'step' has 'reached'"));
    }

    private static Stream<Condition.OutcomeOf> asked(Condition condition) {
        if (condition instanceof Condition.OutcomeOf one) {
            return Stream.of(one);
        }
        return areAllAsked(condition)
                ? Parts.of(condition).stream().flatMap(ContradictionRules::asked)
                : Stream.empty();
    }

    private void never(String where, String message, String suggestion) {
        findings.add("contradiction", where, message, suggestion);
    }
}
