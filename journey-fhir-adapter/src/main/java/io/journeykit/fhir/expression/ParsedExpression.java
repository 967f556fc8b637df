package io.journeykit.fhir.expression;

import io.journeykit.vocabulary.FactName;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.fhirpath.ExpressionNode;

/** An expression that was read, or why it could not be. */
record ParsedExpression(Optional<ExpressionNode> node, List<FactName> facts, Optional<String> fault) {

    static ParsedExpression of(String expression) {
        EngineExpression prepared = EngineExpression.of(expression);
        if (prepared.forbidden().isPresent()) {
            return fault("'" + prepared.forbidden().get()
                    + "()' is not judged here: it reads more than facts, or has no bound");
        }
        try {
            return new ParsedExpression(Optional.of(Engine.parse(prepared.text())), prepared.facts(), Optional.empty());
        } catch (RuntimeException e) {
            return fault("it is no FHIRPath that can be read");
        }
    }

    private static ParsedExpression fault(String why) {
        return new ParsedExpression(Optional.empty(), List.of(), Optional.of(why));
    }
}
