package io.journeykit.fhir.plan.intake;

import io.journeykit.condition.Condition;
import io.journeykit.condition.Conditions;
import io.journeykit.fhir.plan.losses.Place;
import io.journeykit.lifecycle.StandardMachines;
import io.journeykit.lifecycle.State;
import io.journeykit.template.Cancels;
import io.journeykit.template.Join;
import io.journeykit.template.Otherwise;
import io.journeykit.template.Repetition;
import io.journeykit.template.StepKind;
import io.journeykit.vocabulary.FactType;
import io.journeykit.vocabulary.StepId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.hl7.fhir.r4.model.PlanDefinition.ActionConditionKind;
import org.hl7.fhir.r4.model.PlanDefinition.PlanDefinitionActionConditionComponent;

/** Conditions of actions: what must hold of a group, before a step begins, and what stops it. */
record ActionConditions(TemplateAssembly assembly) {

    /** The conditions of a group, and the steps that tell what they read. */
    record GroupConditions(List<Condition> when, List<StepDraft> first) {}

    GroupConditions toGroup(ActionNode node, GroupContext from) {
        List<Condition> when = new ArrayList<>();
        List<StepDraft> first = new ArrayList<>();
        List<PlanDefinitionActionConditionComponent> all = node.action.getCondition();
        for (int i = 0; i < all.size(); i++) {
            Place place = node.place.at("condition", i);
            if (all.get(i).getKind() == ActionConditionKind.STOP) {
                assembly.ledger().dropped(place, "a group has nothing of its own that could stop");
            } else {
                kind(all.get(i), place);
                when.add(gate(all.get(i), node, place, first));
            }
        }
        first.forEach(ask -> {
            ask.when.addAll(from.when());
            from.first().forEach(before -> ask.after.add(Join.ended(before.id)));
            node.choices.add(ask);
        });
        return new GroupConditions(when, first);
    }

    void toStep(ActionNode node, StepDraft step) {
        List<PlanDefinitionActionConditionComponent> all = node.action.getCondition();
        for (int i = 0; i < all.size(); i++) {
            Place place = node.place.at("condition", i);
            kind(all.get(i), place);
            if (all.get(i).getKind() == ActionConditionKind.STOP) {
                stop(all.get(i), node, step, place);
            } else {
                Condition gate = gate(all.get(i), node, place, step.forerunners);
                step.when.add(gate);
            }
        }
    }

    /** The conditions of the groups around an action whose step stands outside of them, judged for it once more. */
    void around(ActionNode node, StepDraft step) {
        for (Optional<ActionNode> group = node.parent; group.isPresent(); group = group.get().parent) {
            List<PlanDefinitionActionConditionComponent> all =
                    group.get().action.getCondition();
            for (int i = 0; i < all.size(); i++) {
                Place place = group.get().place.at("condition", i);
                if (all.get(i).getKind() == ActionConditionKind.STOP) {
                    assembly.ledger().approximated(place, "it does not stop '" + step.id + "'", "the end of the rest");
                } else {
                    step.when.add(gate(all.get(i), group.get(), place, step.forerunners));
                }
            }
        }
    }

    private void kind(PlanDefinitionActionConditionComponent condition, Place place) {
        assembly.ledger().mapped(place.at("kind"));
        if (!condition.hasKind()) {
            assembly.ledger().assumed(place.at("kind"), "a condition of no kind", "applicability");
        }
    }

    /** An applicability is judged once; a start is waited for, and a person may say that it is time. */
    private Condition gate(
            PlanDefinitionActionConditionComponent condition, ActionNode node, Place place, List<StepDraft> first) {
        Condition judged = expressions().of(condition.getExpression(), node, place.at("expression"), first);
        if (condition.getKind() != ActionConditionKind.START) {
            return judged;
        }
        String fact = node.id + "-may-start";
        assembly.fact(fact, FactType.TRUTH);
        return Conditions.any(judged, Conditions.fact(fact).is(true));
    }

    /** Ends the repetition, or calls a single step off while it is under way. */
    private void stop(PlanDefinitionActionConditionComponent condition, ActionNode node, StepDraft step, Place place) {
        List<StepDraft> first = new ArrayList<>();
        Condition judged = expressions().of(condition.getExpression(), node, place.at("expression"), first);
        String fact = node.id + "-is-over";
        assembly.fact(fact, FactType.TRUTH);
        Condition over = Conditions.any(judged, Conditions.fact(fact).is(true));
        if (step.repeat instanceof Repetition.Every every) {
            step.repeat = new Repetition.Every(every.interval(), every.atMost(), Optional.of(over), every.recall());
            return;
        }
        if (step.repeat instanceof Repetition.Recurs recurs) {
            step.repeat = new Repetition.Recurs(recurs.rule(), recurs.atMost(), Optional.of(over));
            return;
        }
        StepDraft guard = assembly.add(
                node.id + "-stops", place, new StepKind.Vendor("moment", new TreeMap<>()), "The end of " + step.title);
        assembly.uses(Moment.MACHINE);
        guard.during = Optional.of(new Join.Reached(StepId.of(step.id), waiting(step), false));
        guard.when.add(over);
        guard.otherwise = Otherwise.SKIP;
        guard.cancels.add(new Cancels(Cancels.On.COMPLETION, List.of(new Cancels.Target.Step(StepId.of(step.id)))));
    }

    private ExpressionConditions expressions() {
        return new ExpressionConditions(assembly);
    }

    private static List<String> waiting(StepDraft step) {
        return StandardMachines.named(step.kind.machine()).stream()
                .flatMap(machine -> machine.states().stream())
                .filter(state -> !state.isEnd())
                .map(State::name)
                .toList();
    }
}
