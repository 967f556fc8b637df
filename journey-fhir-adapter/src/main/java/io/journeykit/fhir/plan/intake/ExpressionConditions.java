package io.journeykit.fhir.plan.intake;

import io.journeykit.condition.Condition;
import io.journeykit.condition.Conditions;
import io.journeykit.fhir.plan.losses.Place;
import io.journeykit.fhir.plan.notation.Words;
import io.journeykit.template.StepKind;
import io.journeykit.vocabulary.FactType;
import io.journeykit.vocabulary.Owner;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Expression;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.jspecify.annotations.Nullable;

/**
 * How the conditions of a plan are judged: FHIRPath by the kernel; what needs an engine is asked for by a step that comes
 * first and tells a fact; and what is written in words is decided by the care team.
 */
record ExpressionConditions(TemplateAssembly assembly) {

    /** The condition that an expression becomes; steps that must come first are put with the others. */
    Condition of(Expression expression, ActionNode node, Place place, List<StepDraft> first) {
        String text = Optional.ofNullable(expression.getExpression())
                .map(String::strip)
                .orElse("");
        assembly.ledger().mapped(place.at("expression"));
        if (expression.hasName()) {
            assembly.ledger().dropped(place.at("name"), "a condition needs no name");
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
            assembly.ledger().refused(place, "empty-expression", "a condition that says nothing", "write it");
        }
        return Conditions.expression("fhirpath", text);
    }

    private void spelling(Expression expression, Place place) {
        assembly.ledger().mapped(place.at("language"));
        if (!Languages.isSpeltRight(expression)) {
            assembly.ledger()
                    .repaired(
                            place.at("language"),
                            "no language '" + expression.getLanguage() + "'",
                            "what was meant by it");
        }
    }

    private void describe(Expression expression, Place place, String why) {
        if (expression.hasDescription()) {
            assembly.ledger().dropped(place.at("description"), why);
        }
    }

    /** Asked of whoever has the engine, whose answer is a fact. */
    private Condition engine(String text, Expression expression, ActionNode node, Place place, List<StepDraft> first) {
        spelling(expression, place);
        TreeMap<String, String> parameters = new TreeMap<>();
        parameters.put("language", Optional.ofNullable(expression.getLanguage()).orElse("text/cql"));
        parameters.put("expression", text.isEmpty() ? expression.getReference() : text);
        String library = assembly.plan().getLibrary().stream()
                .map(PrimitiveType::getValue)
                .collect(Collectors.joining(" "));
        String where = expression.hasReference() ? expression.getReference() : library;
        if (expression.hasReference()) {
            assembly.ledger().mapped(place.at("reference"));
        }
        if (!where.isEmpty()) {
            parameters.put("library", where);
        }
        StepDraft ask = assembly.add(
                node.id + "-applies",
                place,
                new StepKind.Vendor(Cql.MACHINE.name(), parameters),
                "Whether this applies: " + title(expression, node));
        parameters.put("fact", ask.id);
        ask.kind = new StepKind.Vendor(Cql.MACHINE.name(), parameters);
        assembly.uses(Cql.MACHINE);
        assembly.text("judge-expression", "Judge whether this step applies, and tell the fact.");
        assembly.fact(ask.id, FactType.TRUTH);
        first.add(ask);
        describe(expression, place, "the question says it");
        assembly.ledger()
                .approximated(
                        place,
                        "'" + shown(parameters.get("expression"))
                                + "' is judged by an engine outside; without one it is unknown",
                        "step '" + ask.id + "' asks for the fact '" + ask.id + "'");
        return Conditions.fact(ask.id).is(true);
    }

    /** A person is asked, with the words of the plan. */
    private Condition person(String text, Expression expression, ActionNode node, Place place, List<StepDraft> first) {
        assembly.ledger().mapped(place.at("language"));
        String words = text.isEmpty() ? title(expression, node) : text;
        StepDraft ask =
                decision(node.id + "-applies", place, "Whether this applies: " + title(expression, node), words);
        if (expression.hasDescription()) {
            assembly.ledger().mapped(place.at("description"));
        }
        first.add(ask);
        assembly.ledger()
                .approximated(
                        place,
                        "'" + shown(words) + "' is in no language that is judged here",
                        "the care team decides '" + ask.id + "'");
        return Conditions.fact(ask.id).is("yes");
    }

    /** A question to the care team that is answered by yes or no. */
    StepDraft decision(String name, Place place, String title, String words) {
        StepDraft ask = assembly.add(name, place, new StepKind.Work("", ""), Words.title(title));
        ask.kind = new StepKind.Decision(ask.id, Owner.CARE_TEAM, List.of("yes", "no"));
        assembly.text(ask.id, Words.plain(words.isBlank() ? title : words));
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
}
