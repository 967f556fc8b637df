package io.journeykit.fhir.plan.intake;

import io.journeykit.fhir.plan.library.PlanLibrary;
import io.journeykit.fhir.plan.losses.Place;
import io.journeykit.fhir.plan.notation.ImpliedNames;
import io.journeykit.fhir.plan.notation.PlanExtensions;
import io.journeykit.fhir.plan.notation.Words;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.StepKind;
import java.math.BigDecimal;
import java.util.Optional;
import org.hl7.fhir.r4.model.ActivityDefinition;
import org.hl7.fhir.r4.model.PlanDefinition;
import org.hl7.fhir.r4.model.PlanDefinition.PlanDefinitionActionComponent;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Timing;
import org.jspecify.annotations.Nullable;

/** What an action is, by its definition: a visit, a referral, a message, a form, a journey, or else work for the care team. */
record ActionDefinition(TemplateAssembly assembly) {

    StepDraft step(ActionNode node) {
        PlanDefinitionActionComponent action = node.action;
        StepDraft step = new StepDraft(node.id, node.place, work(node), title(node, Optional.empty()));
        if (!action.hasDefinition()) {
            type(node);
            return said(node, step, Optional.empty());
        }
        Place place = node.place.at("definition");
        assembly.ledger().mapped(place);
        String link = action.getDefinition().primitiveValue();
        Optional<PlanLibrary.Target> found = assembly.session().library().find(link, assembly.plan());
        if (found.isEmpty()) {
            nowhere(node, step, link, place);
            type(node);
            return said(node, step, Optional.empty());
        }
        if (!found.get().exact()) {
            assembly.ledger()
                    .repaired(
                            place,
                            "no one resource of that version",
                            Place.label(found.get().resource()));
        }
        defined(node, step, found.get(), place);
        type(node);
        return said(node, step, words(found.get().resource()));
    }

    /** When the activity occurs, as its definition says it. */
    Optional<ActionTiming.Schedule> schedule(ActionNode node, ActionTiming timings) {
        if (!node.action.hasDefinition() || node.isGroup()) {
            return Optional.empty();
        }
        String link = node.action.getDefinition().primitiveValue();
        return assembly.session()
                .library()
                .find(link, assembly.plan())
                .filter(target -> target.resource() instanceof ActivityDefinition)
                .flatMap(target -> schedule((ActivityDefinition) target.resource(), target.contained(), timings));
    }

    private Optional<ActionTiming.Schedule> schedule(
            ActivityDefinition activity, boolean isContained, ActionTiming timings) {
        Place place = place(activity, isContained).at("timing");
        return Kinds.occurs(activity).map(timing -> {
            Timing when = timing.copy();
            if (when.getRepeat().hasDuration()) {
                assembly.ledger().dropped(place.at("repeat"), "how long it takes each time changes nothing of when");
                when.getRepeat()
                        .setDuration((BigDecimal) null)
                        .setDurationMax((BigDecimal) null)
                        .setDurationUnit(null);
            }
            return timings.of(when, place);
        });
    }

    private void defined(ActionNode node, StepDraft step, PlanLibrary.Target found, Place place) {
        Resource resource = found.resource();
        if (resource instanceof ActivityDefinition activity) {
            activity(node, step, activity, found.contained());
        } else if (resource instanceof PlanDefinition plan) {
            Optional<JourneyTemplate> inner = assembly.session().inner(plan, assembly, place);
            inner.ifPresent(template -> step.kind = new StepKind.SubJourney(template.id(), template.version()));
            inner.ifPresent(template -> template.anchors().forEach(assembly::anchor));
            step.title = title(node, Optional.of(plan.hasTitle() ? plan.getTitle() : step.title));
        } else if (resource instanceof Questionnaire form) {
            step.kind = new StepKind.Questionnaire(form.hasUrl() ? form.getUrl() : Place.label(form));
            step.title = title(node, Optional.ofNullable(form.getTitle()));
        } else {
            assembly.ledger()
                    .approximated(place, "a " + resource.fhirType() + " is no kind of step", "work for the care team");
        }
    }

    private void activity(ActionNode node, StepDraft step, ActivityDefinition activity, boolean isContained) {
        Place place = place(activity, isContained);
        if (activity.hasModifierExtension()) {
            assembly.ledger()
                    .refused(
                            place.at("modifierExtension", 0),
                            "modifier-extension",
                            "an extension that changes what the activity means, and is not known here",
                            "take it away if it does not matter");
        }
        Kinds.Way way = Kinds.way(activity);
        if (activity.hasKind()) {
            assembly.ledger().mapped(place.at("kind"));
        } else {
            assembly.ledger()
                    .assumed(place.at("kind"), "the activity says no kind of request", "work for the care team");
        }
        if (activity.getDoNotPerform()) {
            assembly.ledger()
                    .approximated(place.at("doNotPerform"), "not to do something is no step", "work to see to it");
        }
        boolean named = way == Kinds.Way.BOOKING || way == Kinds.Way.REFERRAL;
        if (named && activity.hasCode()) {
            assembly.ledger().mapped(place.at("code"));
        }
        step.kind = Kinds.kind(way, Kinds.service(activity), role(node), step.id);
        Optional<String> title = Optional.ofNullable(activity.getTitle()).or(() -> Kinds.words(activity.getCode()));
        step.title = title(node, title.map(words -> activity.getDoNotPerform() ? "Do not: " + words : words));
    }

    private Place place(ActivityDefinition activity, boolean isContained) {
        if (!isContained) {
            return assembly.session().place(activity);
        }
        int index = assembly.plan().getContained().indexOf(activity);
        return assembly.place().at("contained", index);
    }

    private void nowhere(ActionNode node, StepDraft step, String link, Place place) {
        if (link.contains("Questionnaire/")) {
            step.kind =
                    new StepKind.Questionnaire(link.startsWith(PlanExtensions.QUESTIONNAIRE) ? Words.tail(link) : link);
            assembly.ledger().assumed(place, "the form is not here", "a form of that name, which the host has");
            return;
        }
        assembly.ledger().repaired(place, "the link '" + link + "' leads to nothing", "work for the care team");
    }

    /** What is done with a resource is the order's business; a code of a workflow says no more. */
    private void type(ActionNode node) {
        if (node.action.hasType()) {
            assembly.ledger()
                    .dropped(
                            node.place.at("type"),
                            "whether a resource is made or changed is up to whoever does the step");
        }
    }

    private StepKind work(ActionNode node) {
        return new StepKind.Work(role(node), node.id);
    }

    private static String role(ActionNode node) {
        return node.action.getParticipant().stream()
                .flatMap(participant -> Kinds.words(participant.getRole()).stream())
                .filter(words -> !words.isBlank())
                .findFirst()
                .orElse(ImpliedNames.CARE_TEAM);
    }

    private String title(ActionNode node, Optional<String> definition) {
        PlanDefinitionActionComponent action = node.action;
        if (action.hasTitle() && !action.getTitle().isBlank()) {
            assembly.ledger().mapped(node.place.at("title"));
            return Words.title(action.getTitle());
        }
        return definition
                .filter(words -> !words.isBlank())
                .or(() -> said(node, "textEquivalent", action.getTextEquivalent()))
                .or(() -> said(node, "description", action.getDescription()))
                .map(Words::title)
                .orElse(node.id.replace('-', ' '));
    }

    private Optional<String> said(ActionNode node, String element, @Nullable String words) {
        if (words == null || words.isBlank()) {
            return Optional.empty();
        }
        assembly.ledger().mapped(node.place.at(element));
        return Optional.of(words);
    }

    private static Optional<String> words(Resource resource) {
        return resource instanceof ActivityDefinition activity && activity.hasDescription()
                ? Optional.of(activity.getDescription())
                : Optional.empty();
    }

    /** What the step says, where its kind says anything: the text for people, else the description, else the title. */
    private StepDraft said(ActionNode node, StepDraft step, Optional<String> definition) {
        PlanDefinitionActionComponent action = node.action;
        boolean speaks = step.kind instanceof StepKind.Work || step.kind instanceof StepKind.Message;
        if (!speaks) {
            return step;
        }
        Optional<String> text = Optional.ofNullable(action.getTextEquivalent()).filter(words -> !words.isBlank());
        Optional<String> description =
                Optional.ofNullable(action.getDescription()).filter(words -> !words.isBlank());
        text.ifPresent(words -> assembly.ledger().mapped(node.place.at("textEquivalent")));
        if (text.isEmpty() || text.equals(description)) {
            description.ifPresent(words -> assembly.ledger().mapped(node.place.at("description")));
        }
        assembly.text(
                step.id,
                Words.plain(text.or(() -> description).or(() -> definition).orElse(step.title)));
        return step;
    }
}
