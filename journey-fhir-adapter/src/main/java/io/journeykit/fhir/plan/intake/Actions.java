package io.journeykit.fhir.plan.intake;

import io.journeykit.fhir.plan.losses.Ledger;
import io.journeykit.fhir.plan.notation.ImpliedNames;
import io.journeykit.fhir.plan.notation.PlanExtensions;
import io.journeykit.fhir.plan.notation.Words;
import io.journeykit.template.Contact;
import io.journeykit.template.Join;
import io.journeykit.template.Point;
import io.journeykit.template.Repetition;
import io.journeykit.template.StepKind;
import io.journeykit.vocabulary.Priority;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.PlanDefinition.ActionCardinalityBehavior;
import org.hl7.fhir.r4.model.PlanDefinition.PlanDefinitionActionComponent;

/** Draws actions: groups as stages, groups that come back as journeys of their own, and single ones as steps. */
final class Actions {

    private final TemplateAssembly assembly;
    private final Ledger ledger;
    private final ActionTiming timings;
    private final ActionConditions actionConditions;
    private final ActionSelection selection;
    private final ActionTriggers triggers;

    Actions(TemplateAssembly assembly) {
        this.assembly = assembly;
        this.ledger = assembly.ledger();
        this.timings = new ActionTiming(
                ledger, new Repeats(ledger, assembly.session().site().zone()));
        this.actionConditions = new ActionConditions(assembly);
        this.selection = new ActionSelection(assembly);
        this.triggers = new ActionTriggers(assembly, timings);
    }

    void draw(ActionNode node, GroupContext from) {
        node.home = Optional.of(assembly);
        accountFor(node);
        Optional<ActionTiming.Schedule> schedule = schedule(node);
        if (node.isGroup() && schedule.filter(ActionTiming.Schedule::repeats).isPresent()) {
            comesBack(node, from, schedule.get());
        } else if (node.isGroup()) {
            group(node, schedule.map(from::schedule).orElse(from));
        } else {
            single(node, from, schedule);
        }
    }

    private void accountFor(ActionNode node) {
        PlanDefinitionActionComponent action = node.action;
        if (action.hasModifierExtension()) {
            ledger.refused(
                    node.place.at("modifierExtension", 0),
                    "modifier-extension",
                    "an extension that changes what the action means, and is not known here",
                    "take it away if it does not matter");
        }
        for (int i = 0; i < action.getExtension().size(); i++) {
            if (PlanExtensions.STEP.equals(action.getExtension().get(i).getUrl())) {
                ledger.keptWhole(node.place);
            }
        }
    }

    private Optional<ActionTiming.Schedule> schedule(ActionNode node) {
        if (node.action.hasTiming()) {
            return Optional.of(timings.of(node.action.getTiming(), node.place.at("timing")));
        }
        return new DynamicDates(assembly).of(node).or(() -> new ActionDefinition(assembly).schedule(node, timings));
    }

    private void group(ActionNode node, GroupContext from) {
        if (node.action.hasDefinition()) {
            ledger.assumed(
                    node.place.at("action"), "an action with a definition and actions inside", "a step beside theirs");
            single(node, from, Optional.empty());
        }
        cardinality(node);
        GroupContext inside = from.in(node.id, title(node));
        ActionConditions.GroupConditions conditions = actionConditions.toGroup(node, inside);
        GroupContext held = inside.when(conditions.when(), conditions.first());
        List<StepDraft> trigger = triggers.first(node, held);
        selection.draw(node, held.when(List.of(), trigger), this);
    }

    private List<String> title(ActionNode node) {
        if (!node.action.hasTitle() || node.action.getTitle().isBlank()) {
            return List.of();
        }
        ledger.mapped(node.place.at("title"));
        return List.of(Words.title(node.action.getTitle()));
    }

    private void cardinality(ActionNode node) {
        ActionCardinalityBehavior behavior = node.action.getCardinalityBehavior();
        if (behavior == ActionCardinalityBehavior.MULTIPLE) {
            ledger.approximated(
                    node.place.at("cardinalityBehavior"),
                    "how often it is repeated is not said",
                    "once; a person may reopen it");
        } else if (behavior != null) {
            ledger.mapped(node.place.at("cardinalityBehavior"));
        }
    }

    /** All of the group comes back, so it is a journey of its own, begun anew each time. */
    private void comesBack(ActionNode node, GroupContext from, ActionTiming.Schedule schedule) {
        String key = cycle(schedule.repeat());
        boolean isSame = assembly.cycle().equals(Optional.of(key));
        if (isSame) {
            ledger.assumed(node.place.at("timing"), "it comes back with what it stands in", "once in each round");
            group(node, from);
            return;
        }
        boolean isNested = assembly.cycle().isPresent();
        TemplateAssembly by = isNested ? assembly.root() : assembly;
        StepDraft step = new StepDraft(
                by.ids() == assembly.ids() ? node.id : by.ids().unique(node.id),
                node.place,
                new StepKind.Wait("begun", Optional.empty()),
                title(node).stream().findFirst().orElse(node.id));
        by.put(step);
        step.repeat = schedule.repeat();
        step.due = schedule.due();
        TemplateAssembly own = assembly.of(node, step, by, key);
        step.kind = new StepKind.SubJourney(own.header().id(), own.header().version());
        cardinality(node);
        if (isNested) {
            node.home = Optional.empty();
            ActionConditions beside = new ActionConditions(by);
            beside.around(node, step);
            beside.toStep(node, step);
            selection.requiredOfGroup(node);
            ledger.approximated(
                    node.place.at("timing"),
                    "a period inside another counts from the journey's beginning",
                    "a step '" + step.id + "' of '" + by + "', beside what it stood in");
            return;
        }
        place(step, from, node);
        node.own.add(step);
        actionConditions.toStep(node, step);
        selection.required(node, step);
    }

    /** How often it comes back, however many times in all. */
    private static String cycle(Repetition repeat) {
        if (repeat instanceof Repetition.Every every) {
            return every.interval().toString();
        }
        return repeat instanceof Repetition.Recurs recurs ? recurs.rule().toString() : repeat.toString();
    }

    private void single(ActionNode node, GroupContext from, Optional<ActionTiming.Schedule> schedule) {
        StepDraft step = assembly.put(new ActionDefinition(assembly).step(node));
        node.own.add(step);
        place(step, from, node);
        schedule.or(from::schedule).ifPresent(own -> date(step, own));
        contact(node, step);
        cardinality(node);
        new Participants(ledger).own(node, step);
        triggers.first(node, from).forEach(wait -> step.after.add(Join.ended(wait.id)));
        triggers.periodic(node, step);
        actionConditions.toStep(node, step);
        selection.required(node, step);
    }

    private void date(StepDraft step, ActionTiming.Schedule schedule) {
        step.due = schedule.due();
        step.repeat = schedule.repeat();
        if (schedule.needsBirth()) {
            assembly.anchor(ImpliedNames.BIRTH);
        }
        schedule.due()
                .filter(due -> due.from() instanceof Point.Anchor anchor
                        && !anchor.name().equals("begin"))
                .ifPresent(due -> assembly.anchor(due.from().toString()));
    }

    private void place(StepDraft step, GroupContext from, ActionNode node) {
        from.stage().ifPresent(stage -> {
            String title = from.titles().isEmpty() ? stage.replace('-', ' ') : String.join(" – ", from.titles());
            assembly.stage(stage, title);
            step.stage = Optional.of(stage);
        });
        step.when.addAll(from.when());
        from.first().forEach(first -> step.after.add(Join.ended(first.id)));
    }

    private void contact(ActionNode node, StepDraft step) {
        if (!node.action.hasPriority()) {
            return;
        }
        ledger.mapped(node.place.at("priority"));
        step.contact = Contact.of(
                switch (node.action.getPriority()) {
                    case URGENT -> Priority.IMPORTANT;
                    case ASAP, STAT -> Priority.URGENT;
                    default -> Priority.ROUTINE;
                });
    }
}
