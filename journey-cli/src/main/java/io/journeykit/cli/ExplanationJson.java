package io.journeykit.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.journeykit.codec.Words;
import io.journeykit.insight.Clause;
import io.journeykit.insight.Explanation;
import java.time.Instant;

/** An explanation as one JSON object on one line: of which step, at which moment, and its clauses, each with its kind. */
final class ExplanationJson {

    private ExplanationJson() {}

    static String of(Explanation explanation, Instant at) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("step", explanation.step().toString());
        node.put("at", at.toString());
        ArrayNode clauses = node.putArray("clauses");
        for (Clause clause : explanation.clauses()) {
            clauses.addObject().put("kind", Words.of(clause.kind())).put("words", clause.words());
        }
        return node.toString();
    }
}
