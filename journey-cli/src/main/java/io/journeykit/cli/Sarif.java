package io.journeykit.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.journeykit.vocabulary.Fault;
import java.util.List;

/** Faults as a log of the Static Analysis Results Interchange Format, OASIS SARIF 2.1.0. */
final class Sarif {

    private static final String VERSION = "2.1.0";
    private static final String MEANINGS = "docs/codes.md";

    private Sarif() {}

    /** One run; a result for each fault, a rule for each code. */
    static String of(List<Fault> faults) {
        ObjectNode log = JsonNodeFactory.instance.objectNode();
        log.put("version", VERSION);
        ObjectNode run = log.putArray("runs").addObject();
        driver(run.putObject("tool").putObject("driver"), faults);
        run.put("columnKind", "utf16CodeUnits");
        ArrayNode results = run.putArray("results");
        faults.forEach(fault -> result(results.addObject(), fault));
        return log.toPrettyString();
    }

    private static void driver(ObjectNode driver, List<Fault> faults) {
        driver.put("name", "journey check");
        ArrayNode rules = driver.putArray("rules");
        faults.stream().map(Fault::code).distinct().sorted().forEach(code -> rule(rules.addObject(), code));
    }

    private static void rule(ObjectNode rule, String code) {
        rule.put("id", code);
        rule.putObject("help").put("text", "What '" + code + "' means and what to do is told in " + MEANINGS + ".");
    }

    private static void result(ObjectNode result, Fault fault) {
        result.put("ruleId", fault.code());
        result.put("level", "error");
        result.putObject("message")
                .put(
                        "text",
                        fault.message()
                                + fault.suggestion().map(next -> "; " + next).orElse(""));
        ObjectNode location = result.putArray("locations").addObject();
        fault.at().ifPresent(at -> physical(location.putObject("physicalLocation"), at));
        location.putArray("logicalLocations").addObject().put("fullyQualifiedName", fault.where());
    }

    private static void physical(ObjectNode location, Fault.Position at) {
        location.putObject("artifactLocation").put("uri", at.file().replace('\\', '/'));
        location.putObject("region").put("startLine", at.line()).put("startColumn", at.column());
    }
}
