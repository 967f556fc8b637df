package io.journeykit.fhir.plan.intake;

import io.journeykit.fhir.plan.losses.Ledger;
import io.journeykit.fhir.plan.losses.Place;
import io.journeykit.template.Due;
import io.journeykit.template.Join;
import io.journeykit.template.Point;
import io.journeykit.template.Repetition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.PlanDefinition.ActionSelectionBehavior;
import org.hl7.fhir.r4.model.PlanDefinition.PlanDefinitionActionRelatedActionComponent;

/** Finds the steps that relations between actions are about, also across groups, and has them related. */
final class RelationTargets {

    private final TemplateAssembly assembly;
    private final Ledger ledger;
    private final Relations relations;

    RelationTargets(TemplateAssembly assembly) {
        this.assembly = assembly;
        this.ledger = assembly.ledger();
        this.relations = new Relations(
                ledger,
                new ActionTiming(
                        ledger, new Repeats(ledger, assembly.session().site().zone())));
    }

    void relate() {
        List<RelationRules.StepRelation> all = new ArrayList<>();
        for (ActionNode node : assembly.nodes()) {
            List<PlanDefinitionActionRelatedActionComponent> related = node.action.getRelatedAction();
            for (int i = 0; i < related.size(); i++) {
                relate(node, related.get(i), node.place.at("relatedAction", i), all);
            }
        }
        new RelationRules(assembly).relate(all);
        assembly.steps().forEach(this::askFirst);
    }

    private void relate(
            ActionNode node,
            PlanDefinitionActionRelatedActionComponent related,
            Place place,
            List<RelationRules.StepRelation> all) {
        String id = Optional.ofNullable(related.getActionId()).orElse("").replaceFirst("^#", "");
        Optional<ActionNode> other = assembly.ids().find(id);
        ledger.mapped(place.at("actionId"));
        if (other.isEmpty()) {
            ledger.repaired(place, "no action '" + id + "' is in the plan", "no relation");
            return;
        }
        if (assembly.ids().isDoubled(id)) {
            ledger.repaired(place.at("actionId"), "several actions have the id '" + id + "'", "the first of them");
        }
        List<StepDraft> from = steps(node);
        List<StepDraft> to = steps(other.get());
        if (node.home.isEmpty() || !node.home.equals(other.get().home)) {
            elsewhere(node, other.get(), related, place, all);
            return;
        }
        if (from.isEmpty()
                || to.isEmpty()
                || node == other.get()
                || from.stream().anyMatch(to::contains)) {
            ledger.repaired(place, "an action cannot lie before or after itself", "no relation");
            return;
        }
        between(node, other.get(), relations.of(related, place), all);
    }

    /** One of them stands in a group that comes back: the group is related in its place. */
    private void elsewhere(
            ActionNode node,
            ActionNode other,
            PlanDefinitionActionRelatedActionComponent related,
            Place place,
            List<RelationRules.StepRelation> all) {
        Optional<ActionNode> from = outermost(node);
        Optional<ActionNode> to = outermost(other);
        if (from.isEmpty() || to.isEmpty() || from.equals(to)) {
            ledger.approximated(place, "what it relates to comes back by a rule of its own", "no relation");
            return;
        }
        ledger.approximated(place, "one of the two stands in a group that comes back", "a relation of the whole group");
        between(from.get(), to.get(), relations.of(related, place), all);
    }

    /** The action itself, or the group around it, that is a step of this template. */
    private Optional<ActionNode> outermost(ActionNode node) {
        Optional<ActionNode> here = Optional.of(node);
        while (here.isPresent() && here.get().steps(assembly).isEmpty()) {
            here = here.get().parent;
        }
        return here.filter(found -> found.home.equals(Optional.of(assembly)));
    }

    private List<StepDraft> steps(ActionNode node) {
        return node.home.map(node::steps).orElse(List.of());
    }

    private void between(
            ActionNode node, ActionNode other, List<Relation> found, List<RelationRules.StepRelation> all) {
        if (!node.home.equals(Optional.of(assembly)) && outermost(node).isEmpty()) {
            return;
        }
        for (Relation relation : found) {
            List<StepDraft> from = new ArrayList<>(node.steps(assembly));
            node.all()
                    .flatMap(inner -> inner.choices.stream())
                    .filter(step ->
                            !relation.isBefore() && assembly.step(step.id).equals(Optional.of(step)))
                    .forEach(from::add);
            List<StepDraft> to = to(other, relation);
            from.forEach(step -> to.forEach(target -> all.add(new RelationRules.StepRelation(step, relation, target))));
            oneOrMore(other, from, relation);
        }
    }

    /** The start of a group is that of its first action, where it is followed; else every action of it counts. */
    private List<StepDraft> to(ActionNode other, Relation relation) {
        List<StepDraft> to = other.steps(assembly);
        boolean start = !relation.isBefore() && relation.other() == Point.Edge.START;
        if (start && to.size() > 1) {
            ledger.approximated(relation.place(), "a group begins with one of its actions", "'" + to.get(0).id + "'");
            return to.subList(0, 1);
        }
        return to;
    }

    /** What follows a group of which one at least is chosen waits for that one to be done. */
    private void oneOrMore(ActionNode other, List<StepDraft> from, Relation relation) {
        boolean follows = !relation.isBefore() && relation.other() == Point.Edge.END;
        if (follows && other.action.getSelectionBehavior() == ActionSelectionBehavior.ONEORMORE) {
            List<Join> done = other.steps(assembly).stream()
                    .map(step -> Join.reached(step.id, "completed"))
                    .toList();
            from.forEach(step -> step.after.add(new Join.AtLeast(1, done)));
        }
    }

    /** What asks or decides for a step begins when the step would, and the step after it. */
    private void askFirst(StepDraft step) {
        List<Join> gates = List.copyOf(step.after);
        for (StepDraft ask : step.forerunners) {
            ask.after.addAll(gates);
            ask.stage = step.stage;
            if (step.repeat == Repetition.ONCE && !step.isBooking()) {
                ask.due = step.due.map(due -> Due.at(due.from(), due.target()));
            }
            step.after.add(Join.ended(ask.id));
        }
    }
}
