package io.journeykit.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.journeykit.codec.json.EnumWords;
import io.journeykit.insight.Clause;
import io.journeykit.insight.Explanation;
import io.journeykit.words.Reader;
import io.journeykit.words.Words;
import java.time.Instant;

/** An explanation as one JSON object on one line: of which step, at which moment, and its clauses, each with its kind. */
final class ExplanationJson {

    private ExplanationJson() {}

    static String of(Explanation explanation, Reader reader, Instant at) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("step", explanation.step().toString());
        node.put("at", at.toString());
        ArrayNode clauses = node.putArray("clauses");
        for (Clause clause : explanation.clauses()) {
            clauses.addObject()
                    .put("kind", EnumWords.of(clause.kind()))
                    .put("code", clause.phrase().code())
                    .put(
                            "words",
                            explanation
                                    .sentence(clause, Words.standard(), reader)
                                    .orElse(""));
        }
        return node.toString();
    }
}
