package io.journeykit.fhir.plan.intake;

import io.journeykit.condition.Conditions;
import io.journeykit.fhir.plan.losses.Place;
import io.journeykit.fhir.plan.notation.Words;
import io.journeykit.template.Join;
import io.journeykit.template.StepKind;
import io.journeykit.vocabulary.Owner;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.PlanDefinition.ActionParticipantType;
import org.hl7.fhir.r4.model.PlanDefinition.ActionRequiredBehavior;
import org.hl7.fhir.r4.model.PlanDefinition.ActionSelectionBehavior;

/** Who chooses which actions of a group are done: a decision comes first, and only what it chose is needed. */
record ActionSelection(TemplateAssembly assembly) {

    void draw(ActionNode group, GroupContext from, Actions actions) {
        requiredOfGroup(group);
        inside(group, from, actions);
    }

    /** Draws the actions of a group, each as it is chosen. */
    void inside(ActionNode group, GroupContext from, Actions actions) {
        ActionSelectionBehavior behavior = group.action.getSelectionBehavior();
        Place place = group.place.at("selectionBehavior");
        if (behavior != null) {
            assembly.ledger().mapped(place);
        }
        boolean single = group.children.size() < 2;
        if (behavior == ActionSelectionBehavior.EXACTLYONE && !single) {
            one(group, from, actions, false);
        } else if (behavior == ActionSelectionBehavior.ATMOSTONE) {
            one(group, from, actions, true);
        } else if (behavior == ActionSelectionBehavior.ALLORNONE) {
            wanted(group, from, actions);
        } else if (behavior == ActionSelectionBehavior.ANY || behavior == ActionSelectionBehavior.ONEORMORE) {
            each(group, from, actions);
        } else {
            group.children.forEach(child -> actions.draw(child, from));
        }
    }

    void requiredOfGroup(ActionNode group) {
        ActionRequiredBehavior required = group.action.getRequiredBehavior();
        Place place = group.place.at("requiredBehavior");
        if (required == ActionRequiredBehavior.COULD) {
            assembly.ledger().approximated(place, "only single actions are left to choice", "the group is done");
        } else if (required != null) {
            assembly.ledger()
                    .approximated(
                            place,
                            "a template cannot make a person give reasons",
                            "whoever declines a step may say why");
        }
    }

    /** One choice between all of the group's actions, perhaps for none of them. */
    private void one(ActionNode group, GroupContext from, Actions actions, boolean orNone) {
        List<String> choices = new ArrayList<>();
        group.children.forEach(child -> choices.add(child.id));
        if (orNone) {
            choices.add(assembly.ids().unique("none"));
        }
        StepDraft choice = choice(group, from, new StepKind.Decision("choose", chooser(group), choices), "Choose: ");
        choice.kind = new StepKind.Decision(choice.id, chooser(group), choices);
        for (ActionNode child : group.children) {
            actions.draw(child, from.when(List.of(Conditions.fact(choice.id).is(child.id)), List.of(choice)));
        }
    }

    /** All of the group's actions or none, by one yes or no. */
    private void wanted(ActionNode group, GroupContext from, Actions actions) {
        StepDraft choice =
                choice(group, from, new StepKind.Decision("choose", chooser(group), List.of("yes", "no")), "");
        choice.kind = new StepKind.Decision(choice.id, chooser(group), List.of("yes", "no"));
        GroupContext chosen = from.when(List.of(Conditions.fact(choice.id).is("yes")), List.of(choice));
        group.children.forEach(child -> actions.draw(child, chosen));
    }

    /** A yes or no for each of the group's actions. */
    private void each(ActionNode group, GroupContext from, Actions actions) {
        for (ActionNode child : group.children) {
            StepDraft choice =
                    choice(child, from, new StepKind.Decision("choose", chooser(group), List.of("yes", "no")), "");
            choice.kind = new StepKind.Decision(choice.id, chooser(group), List.of("yes", "no"));
            actions.draw(child, from.when(List.of(Conditions.fact(choice.id).is("yes")), List.of(choice)));
        }
    }

    private StepDraft choice(ActionNode node, GroupContext from, StepKind.Decision kind, String words) {
        String name = words.isEmpty() ? node.id + "-wanted" : "choose-" + node.id;
        StepDraft choice = assembly.add(name, node.place, kind, Words.title(words + label(node)));
        assembly.text(choice.id, Words.plain(text(node)));
        from.stage().ifPresent(stage -> {
            assembly.stage(
                    stage, from.titles().isEmpty() ? stage.replace('-', ' ') : String.join(" – ", from.titles()));
            choice.stage = Optional.of(stage);
        });
        choice.when.addAll(from.when());
        from.first().forEach(first -> choice.after.add(Join.ended(first.id)));
        node.choices.add(choice);
        return choice;
    }

    private static Owner chooser(ActionNode group) {
        boolean patient = group.action.getParticipant().stream()
                .anyMatch(participant -> participant.getType() == ActionParticipantType.PATIENT);
        return patient ? Owner.PATIENT : Owner.CARE_TEAM;
    }

    private static String label(ActionNode node) {
        return node.action.hasTitle() && !node.action.getTitle().isBlank()
                ? node.action.getTitle()
                : node.id.replace('-', ' ');
    }

    private static String text(ActionNode node) {
        return node.action.hasTextEquivalent()
                        && !node.action.getTextEquivalent().isBlank()
                ? node.action.getTextEquivalent()
                : label(node);
    }

    /** A single action that could be done is decided on first. */
    void required(ActionNode node, StepDraft step) {
        ActionRequiredBehavior behavior = node.action.getRequiredBehavior();
        Place place = node.place.at("requiredBehavior");
        if (behavior == ActionRequiredBehavior.MUSTUNLESSDOCUMENTED) {
            assembly.ledger()
                    .approximated(
                            place,
                            "a template cannot make a person give reasons",
                            "whoever declines a step may say why");
        } else if (behavior != null) {
            assembly.ledger().mapped(place);
        }
        if (behavior == ActionRequiredBehavior.COULD) {
            StepDraft wanted = new ExpressionConditions(assembly)
                    .decision(node.id + "-wanted", place, label(node) + "?", text(node));
            wanted.when.addAll(step.when);
            step.forerunners.add(wanted);
            step.when.add(Conditions.fact(wanted.id).is("yes"));
        }
    }
}
