package io.journeykit.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.journeykit.vocabulary.Fault;
import io.journeykit.vocabulary.Refused;

/** What is refused, as one JSON object on one line: every fault, each with its place. */
final class RefusalJson {

    private RefusalJson() {}

    /** Of files, whose lines the faults name themselves. */
    static String of(Refused refused) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode faults = answer.putArray("faults");
        refused.faults().forEach(fault -> {
            ObjectNode node = faults.addObject();
            fault.at().ifPresent(at -> node.put("line", at.line()));
            tell(fault, node);
        });
        return answer.toString();
    }

    /** Of one of several lines that were read. */
    static String of(Refused refused, int line) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode faults = answer.putArray("faults");
        refused.faults().forEach(fault -> tell(fault, faults.addObject().put("line", line)));
        return answer.toString();
    }

    private static void tell(Fault fault, ObjectNode node) {
        fault.at().ifPresent(at -> node.put("column", at.column()));
        node.put("where", fault.where());
        node.put("code", fault.code());
        node.put("message", fault.message());
        fault.suggestion().ifPresent(next -> node.put("suggestion", next));
    }
}
