package io.journeykit.fhir.plan;

import io.journeykit.condition.Condition;
import io.journeykit.condition.Conditions;
import io.journeykit.lifecycle.StandardMachines;
import io.journeykit.lifecycle.State;
import io.journeykit.template.Cancels;
import io.journeykit.template.Join;
import io.journeykit.template.Otherwise;
import io.journeykit.template.Repetition;
import io.journeykit.template.StepKind;
import io.journeykit.vocabulary.FactType;
import io.journeykit.vocabulary.Owner;
import io.journeykit.vocabulary.StepId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Expression;
import org.hl7.fhir.r4.model.PlanDefinition.ActionConditionKind;
import org.hl7.fhir.r4.model.PlanDefinition.PlanDefinitionActionConditionComponent;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.jspecify.annotations.Nullable;

/**
 * Conditions of actions. FHIRPath is judged by the kernel, what needs an engine is asked for by a step that comes first
 * and tells a fact, and what is written in words is decided by the care team.
 */
record Applying(Drawing drawing) {

    /** The conditions of a group, and the steps that tell what they read. */
    record Applied(List<Condition> when, List<StepDraft> first) {}

    Applied toGroup(ActionNode node, Inherited from) {
        List<Condition> when = new ArrayList<>();
        List<StepDraft> first = new ArrayList<>();
        List<PlanDefinitionActionConditionComponent> all = node.action.getCondition();
        for (int i = 0; i < all.size(); i++) {
            Place place = node.place.at("condition", i);
            if (all.get(i).getKind() == ActionConditionKind.STOP) {
                drawing.ledger().dropped(place, "a group has nothing of its own that could stop");
            } else {
                kind(all.get(i), place);
                when.add(gate(all.get(i), node, place, first));
            }
        }
        first.forEach(ask -> {
            ask.when.addAll(from.when());
            from.first().forEach(before -> ask.after.add(Join.ended(before.id)));
            node.choosing.add(ask);
        });
        return new Applied(when, first);
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
                    drawing.ledger().approximated(place, "it does not stop '" + step.id + "'", "the end of the rest");
                } else {
                    step.when.add(gate(all.get(i), group.get(), place, step.forerunners));
                }
            }
        }
    }

    private void kind(PlanDefinitionActionConditionComponent condition, Place place) {
        drawing.ledger().mapped(place.at("kind"));
        if (!condition.hasKind()) {
            drawing.ledger().assumed(place.at("kind"), "a condition of no kind", "applicability");
        }
    }

    /** An applicability is judged once; a start is waited for, and a person may say that it is time. */
    private Condition gate(
            PlanDefinitionActionConditionComponent condition, ActionNode node, Place place, List<StepDraft> first) {
        Condition judged = judged(condition.getExpression(), node, place.at("expression"), first);
        if (condition.getKind() != ActionConditionKind.START) {
            return judged;
        }
        String fact = node.id + "-may-start";
        drawing.fact(fact, FactType.TRUTH);
        return Conditions.any(judged, Conditions.fact(fact).is(true));
    }

    private Condition judged(Expression expression, ActionNode node, Place place, List<StepDraft> first) {
        String text = Optional.ofNullable(expression.getExpression())
                .map(String::strip)
                .orElse("");
        drawing.ledger().mapped(place.at("expression"));
        if (expression.hasName()) {
            drawing.ledger().dropped(place.at("name"), "a condition needs no name");
        }
        return switch (Languages.of(expression)) {
            case FHIRPATH -> fhirPath(text, expression, place);
            case ENGINE -> engine(text, expression, node, place, first);
            case PERSON -> person(text, expression, node, place, first);
        };
    }

    private Condition fhirPath(String text, Expression expression, Place place) {
        spelling(expression, place);
        describe(expression, place, "the expression says it");
        if (text.isEmpty()) {
            drawing.ledger().refused(place, "empty-expression", "a condition that says nothing", "write it");
        }
        return Conditions.expression("fhirpath", text);
    }

    private void spelling(Expression expression, Place place) {
        drawing.ledger().mapped(place.at("language"));
        if (!Languages.isSpeltRight(expression)) {
            drawing.ledger()
                    .repaired(
                            place.at("language"),
                            "no language '" + expression.getLanguage() + "'",
                            "what was meant by it");
        }
    }

    private void describe(Expression expression, Place place, String why) {
        if (expression.hasDescription()) {
            drawing.ledger().dropped(place.at("description"), why);
        }
    }

    /** Asked of whoever has the engine, whose answer is a fact. */
    private Condition engine(String text, Expression expression, ActionNode node, Place place, List<StepDraft> first) {
        spelling(expression, place);
        TreeMap<String, String> parameters = new TreeMap<>();
        parameters.put("language", Optional.ofNullable(expression.getLanguage()).orElse("text/cql"));
        parameters.put("expression", text.isEmpty() ? expression.getReference() : text);
        String library = drawing.plan().getLibrary().stream()
                .map(PrimitiveType::getValue)
                .collect(Collectors.joining(" "));
        String where = expression.hasReference() ? expression.getReference() : library;
        if (expression.hasReference()) {
            drawing.ledger().mapped(place.at("reference"));
        }
        if (!where.isEmpty()) {
            parameters.put("library", where);
        }
        StepDraft ask = drawing.add(
                node.id + "-applies",
                place,
                new StepKind.Vendor(Cql.MACHINE.name(), parameters),
                "Whether this applies: " + title(expression, node));
        parameters.put("fact", ask.id);
        ask.kind = new StepKind.Vendor(Cql.MACHINE.name(), parameters);
        drawing.uses(Cql.MACHINE);
        drawing.text("judge-expression", "Judge whether this step applies, and tell the fact.");
        drawing.fact(ask.id, FactType.TRUTH);
        first.add(ask);
        describe(expression, place, "the question says it");
        drawing.ledger()
                .approximated(
                        place,
                        "'" + shown(parameters.get("expression"))
                                + "' is judged by an engine outside; without one it is unknown",
                        "step '" + ask.id + "' asks for the fact '" + ask.id + "'");
        return Conditions.fact(ask.id).is(true);
    }

    /** A person is asked, with the words of the plan. */
    private Condition person(String text, Expression expression, ActionNode node, Place place, List<StepDraft> first) {
        drawing.ledger().mapped(place.at("language"));
        String words = text.isEmpty() ? title(expression, node) : text;
        StepDraft ask =
                decision(node.id + "-applies", place, "Whether this applies: " + title(expression, node), words);
        if (expression.hasDescription()) {
            drawing.ledger().mapped(place.at("description"));
        }
        first.add(ask);
        drawing.ledger()
                .approximated(
                        place,
                        "'" + shown(words) + "' is in no language that is judged here",
                        "the care team decides '" + ask.id + "'");
        return Conditions.fact(ask.id).is("yes");
    }

    /** A question to the care team that is answered by yes or no. */
    StepDraft decision(String name, Place place, String title, String words) {
        StepDraft ask = drawing.add(name, place, new StepKind.Work("", ""), Words.title(title));
        ask.kind = new StepKind.Decision(ask.id, Owner.CARE_TEAM, List.of("yes", "no"));
        drawing.text(ask.id, Words.plain(words.isBlank() ? title : words));
        return ask;
    }

    private static String title(Expression expression, ActionNode node) {
        return Words.title(
                expression.hasDescription()
                        ? expression.getDescription()
                        : Optional.<@Nullable String>ofNullable(node.action.getTitle())
                                .orElse(node.id.replace('-', ' ')));
    }

    private static String shown(String text) {
        return text.length() <= 300 ? text : text.substring(0, 297) + "…";
    }

    /** Ends the repetition, or calls a single step off while it is under way. */
    private void stop(PlanDefinitionActionConditionComponent condition, ActionNode node, StepDraft step, Place place) {
        List<StepDraft> first = new ArrayList<>();
        Condition judged = judged(condition.getExpression(), node, place.at("expression"), first);
        String fact = node.id + "-is-over";
        drawing.fact(fact, FactType.TRUTH);
        Condition over = Conditions.any(judged, Conditions.fact(fact).is(true));
        if (step.repeat instanceof Repetition.Every every) {
            step.repeat = new Repetition.Every(every.interval(), every.atMost(), Optional.of(over), every.recall());
            return;
        }
        if (step.repeat instanceof Repetition.Recurs recurs) {
            step.repeat = new Repetition.Recurs(recurs.rule(), recurs.atMost(), Optional.of(over));
            return;
        }
        StepDraft guard = drawing.add(
                node.id + "-stops", place, new StepKind.Vendor("moment", new TreeMap<>()), "The end of " + step.title);
        drawing.uses(Moment.MACHINE);
        guard.during = Optional.of(new Join.Reached(StepId.of(step.id), waiting(step), false));
        guard.when.add(over);
        guard.otherwise = Otherwise.SKIP;
        guard.cancels.add(new Cancels(Cancels.On.COMPLETION, List.of(new Cancels.Target.Step(StepId.of(step.id)))));
    }

    private static List<String> waiting(StepDraft step) {
        return StandardMachines.named(step.kind.machine()).stream()
                .flatMap(machine -> machine.states().stream())
                .filter(state -> !state.isEnd())
                .map(State::name)
                .toList();
    }
}
