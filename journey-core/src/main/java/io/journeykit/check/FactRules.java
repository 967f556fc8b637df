package io.journeykit.check;

import io.journeykit.condition.Condition;
import io.journeykit.lifecycle.StepMachine;
import io.journeykit.template.Declaration;
import io.journeykit.template.Repetition;
import io.journeykit.template.StepTemplate;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.FactType;
import java.util.List;
import java.util.Locale;

/** Every fact that is read is declared or decided by a step, and is held against a value of its own type. */
final class FactRules {

    private final FactScope facts;
    private final Findings findings;

    private FactRules(FactScope facts, Findings findings) {
        this.facts = facts;
        this.findings = findings;
    }

    static void check(Scope scope, Findings findings) {
        FactRules rules = new FactRules(new FactScope(scope), findings);
        rules.declared("$.parameters", scope.template().parameters());
        rules.declared("$.facts", scope.template().facts());
        for (int i = 0; i < scope.steps().size(); i++) {
            StepTemplate step = scope.steps().get(i);
            rules.conditions(ConditionPlace.inStep(Scope.at(i), step));
            rules.repetition(Scope.at(i), step.repeat());
        }
        List<StepMachine> machines = scope.template().machines();
        for (int i = 0; i < machines.size(); i++) {
            rules.conditions(ConditionPlace.inMachine("$.machines[" + i + "]", machines.get(i)));
        }
        rules.conditions(ConditionPlace.inExits(scope.template().exits()));
    }

    private void conditions(List<ConditionPlace> places) {
        places.forEach(place -> condition(place.where(), place.condition()));
    }

    /** What a step decides is a text, also where the template declares it. */
    private void declared(String list, List<Declaration> declarations) {
        for (int i = 0; i < declarations.size(); i++) {
            FactType type = declarations.get(i).type();
            FactName name = declarations.get(i).name();
            if (facts.isDecided(name) && type != FactType.TEXT && type != FactType.CODE) {
                mismatch(
                        list + "[" + i + "]",
                        "step '" + name + "' decides this fact with a text, and it is declared as "
                                + type.name().toLowerCase(Locale.ROOT),
                        "declare it as text, or rename it");
            }
        }
    }

    private void repetition(String at, Repetition repetition) {
        if (repetition instanceof Repetition.ForEach each) {
            for (int i = 0; i < each.items().size(); i++) {
                if (each.items().get(i) instanceof Repetition.Items.FromFact from) {
                    items(at + ".for-each[" + i + "]", from.fact());
                }
            }
        }
    }

    private void items(String where, FactName fact) {
        known(where, fact);
        if (facts.type(fact).filter(type -> type == FactType.RECORD).isPresent()) {
            mismatch(where, "fact '" + fact + "' is a record and has no items", "read a list, or a single value");
        }
    }

    private void condition(String where, Condition condition) {
        if (condition instanceof Condition.Known known) {
            known(where, known.fact());
        } else if (condition instanceof Condition.Compare compare) {
            known(where, compare.fact());
            compare(where, compare);
        } else if (condition instanceof Condition.InARow row) {
            condition(where, row.compare());
        } else {
            joined(where, condition);
        }
    }

    private void joined(String where, Condition condition) {
        if (condition instanceof Condition.AtLeast some
                && some.count() > some.conditions().size()) {
            findings.add(
                    "join-count",
                    where,
                    "at least " + some.count() + " of " + some.conditions().size() + " can never hold",
                    "ask for fewer, or add conditions");
        }
        Parts.of(condition).forEach(part -> condition(where, part));
    }

    private void compare(String where, Condition.Compare compare) {
        boolean fits = facts.type(compare.fact())
                .map(type -> FactFit.fits(type, compare))
                .orElse(true);
        if (!fits) {
            FactType type = facts.type(compare.fact()).orElseThrow();
            mismatch(
                    where,
                    "'" + compare + "' can never be judged: '" + compare.fact() + "' is of type "
                            + type.name().toLowerCase(Locale.ROOT),
                    "compare it with a value of its type");
            return;
        }
        facts.strayChoice(compare)
                .ifPresent(choice -> findings.add(
                        "unknown-choice",
                        where,
                        "step '" + compare.fact() + "' never decides '" + choice + "'",
                        findings.suggest(choice, facts.choices(compare.fact()))));
    }

    private void known(String where, FactName fact) {
        if (!facts.isKnown(fact)) {
            findings.add(
                    "undeclared-fact",
                    where,
                    "no fact '" + fact + "' is declared",
                    findings.suggest(fact.value(), facts.names()));
        }
    }

    private void mismatch(String where, String message, String suggestion) {
        findings.add("fact-type-mismatch", where, message, suggestion);
    }
}
