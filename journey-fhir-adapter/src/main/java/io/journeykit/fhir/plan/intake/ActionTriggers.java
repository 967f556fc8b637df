package io.journeykit.fhir.plan.intake;

import io.journeykit.fhir.plan.losses.Place;
import io.journeykit.fhir.plan.notation.Words;
import io.journeykit.template.Cancels;
import io.journeykit.template.Join;
import io.journeykit.template.StepKind;
import io.journeykit.vocabulary.StepId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.hl7.fhir.r4.model.Timing;
import org.hl7.fhir.r4.model.TriggerDefinition;
import org.hl7.fhir.r4.model.TriggerDefinition.TriggerType;

/** What sets an action off: of a plan's only action the plan itself; inside a plan something that is waited for. */
record ActionTriggers(TemplateAssembly assembly, ActionTiming timings) {

    /** The steps that wait for what sets the action off. */
    List<StepDraft> first(ActionNode node, GroupContext from) {
        List<StepDraft> waits = new ArrayList<>();
        List<TriggerDefinition> all = node.action.getTrigger();
        for (int i = 0; i < all.size(); i++) {
            TriggerDefinition trigger = all.get(i);
            Place place = node.place.at("trigger", i);
            if (begins(node)) {
                begin(trigger, place);
            } else if (!isPeriodic(trigger)) {
                waits.add(wait(node, from, trigger, place));
            }
        }
        return waits.size() < 2 ? waits : List.of(anyOf(node, from, waits));
    }

    private boolean begins(ActionNode node) {
        return node.parent.isEmpty() && assembly.plan().getAction().size() == 1;
    }

    /** The plan's only action: what sets it off begins the journey, or the step that runs it. */
    private void begin(TriggerDefinition trigger, Place place) {
        if (!assembly.session().isRoot()) {
            assembly.ledger().assumed(place, "what begins this plan is the step that it stands in", "that step");
            return;
        }
        if (isPeriodic(trigger)) {
            return;
        }
        assembly.session().starts(words(trigger));
        assembly.ledger()
                .assumed(place, "a template does not listen by itself", "the host begins it on " + words(trigger));
    }

    private StepDraft wait(ActionNode node, GroupContext from, TriggerDefinition trigger, Place place) {
        assembly.ledger().mapped(place);
        String signal = Words.name(words(trigger));
        StepDraft wait = assembly.add(
                node.id + "-trigger",
                place,
                new StepKind.Wait(signal, Optional.empty()),
                "Waiting for " + words(trigger));
        wait.stage = Optional.empty();
        wait.when.addAll(from.when());
        from.first().forEach(first -> wait.after.add(Join.ended(first.id)));
        return wait;
    }

    /** Any one of several sets it off; the others are then called off. */
    private StepDraft anyOf(ActionNode node, GroupContext from, List<StepDraft> waits) {
        StepDraft moment = assembly.add(
                node.id + "-triggered",
                node.place,
                new StepKind.Vendor("moment", new TreeMap<>()),
                "What sets off " + node.id.replace('-', ' '));
        assembly.uses(Moment.MACHINE);
        moment.after.add(new Join.AtLeast(
                1, waits.stream().map(wait -> Join.ended(wait.id)).toList()));
        moment.when.addAll(from.when());
        moment.cancels.add(new Cancels(
                Cancels.On.COMPLETION,
                waits.stream()
                        .<Cancels.Target>map(wait -> new Cancels.Target.Step(StepId.of(wait.id)))
                        .toList()));
        return moment;
    }

    /** A period sets it off again and again. */
    void periodic(ActionNode node, StepDraft step) {
        List<TriggerDefinition> all = node.action.getTrigger();
        for (int i = 0; i < all.size(); i++) {
            boolean inside = begins(node) && !assembly.session().isRoot();
            Place place = node.place.at("trigger", i);
            if (!isPeriodic(all.get(i)) || inside) {
                continue;
            }
            assembly.ledger().mapped(place);
            if (step.isDated()) {
                assembly.ledger().dropped(place.at("timing"), "the step says already when it happens");
            } else if (all.get(i).getTiming() instanceof Timing often) {
                ActionTiming.Schedule schedule = timings.of(often, place.at("timing"));
                step.repeat = schedule.repeat();
                step.due = schedule.due();
                assembly.session().starts("periodic");
            }
        }
    }

    private static boolean isPeriodic(TriggerDefinition trigger) {
        return trigger.getType() == TriggerType.PERIODIC;
    }

    private static String words(TriggerDefinition trigger) {
        String type = trigger.hasType() ? trigger.getType().toCode() : "named-event";
        String data = trigger.getData().stream()
                .map(need -> " " + Optional.ofNullable(need.getType()).orElse(""))
                .findFirst()
                .orElse("");
        return trigger.hasName() ? trigger.getName() : type + data;
    }
}
