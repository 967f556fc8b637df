package io.journeykit.fhir.plan.intake;

import io.journeykit.fhir.plan.losses.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.PlanDefinition.PlanDefinitionActionComponent;

/** An action in its tree, with the id that it goes by and the steps that it became. */
final class ActionNode {

    final PlanDefinitionActionComponent action;
    final Place place;
    final Optional<ActionNode> parent;
    final List<ActionNode> children = new ArrayList<>();
    String id = "";
    /** The template in which it stands, once it is drawn. */
    Optional<TemplateAssembly> home = Optional.empty();

    final List<StepDraft> own = new ArrayList<>();
    final List<StepDraft> choices = new ArrayList<>();

    ActionNode(PlanDefinitionActionComponent action, Place place, Optional<ActionNode> parent) {
        this.action = action;
        this.place = place;
        this.parent = parent;
        List<PlanDefinitionActionComponent> inner = action.getAction();
        for (int i = 0; i < inner.size(); i++) {
            children.add(new ActionNode(inner.get(i), place.at("action", i), Optional.of(this)));
        }
    }

    boolean isGroup() {
        return !children.isEmpty();
    }

    /** This action and all inside it, from top to bottom. */
    Stream<ActionNode> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(ActionNode::all));
    }

    /** The steps that it became, with those of the actions inside it that stand in the same template. */
    List<StepDraft> steps(TemplateAssembly assembly) {
        return all().filter(node -> node.home.equals(Optional.of(assembly)))
                .flatMap(node -> node.own.stream())
                .toList();
    }

    @Override
    public String toString() {
        return id;
    }
}
