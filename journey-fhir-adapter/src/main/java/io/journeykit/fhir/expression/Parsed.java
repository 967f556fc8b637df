package io.journeykit.fhir.expression;

import io.journeykit.vocabulary.FactName;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.fhirpath.ExpressionNode;

/** An expression that was read, or why it could not be. */
record Parsed(Optional<ExpressionNode> node, List<FactName> facts, Optional<String> fault) {

    static Parsed of(String expression) {
        Reading reading = Reading.of(expression);
        if (reading.forbidden().isPresent()) {
            return fault("'" + reading.forbidden().get()
                    + "()' is not judged here: it reads more than facts, or has no bound");
        }
        try {
            return new Parsed(Optional.of(Engine.parse(reading.text())), reading.facts(), Optional.empty());
        } catch (RuntimeException e) {
            return fault("it is no FHIRPath that can be read");
        }
    }

    private static Parsed fault(String why) {
        return new Parsed(Optional.empty(), List.of(), Optional.of(why));
    }
}
