package io.journeykit.fhir.servertests;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What a validator looks at in a resource: elements, codes and the order of times. Two of the same shape differ in
 * identifiers, in words, in the times themselves, in how often they repeat the same element, and in codes of systems of
 * our own, which no validator knows.
 */
final class Shape {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[0-9:]+(\\.\\d+)?Z");
    private static final Set<String> WORDS =
            Set.of("value", "text", "contentString", "title", "description", "display", "valueString", "valueDecimal");

    private final List<String> times;

    private Shape(String json) {
        times = new ArrayList<>(new TreeSet<>(
                TIME.matcher(json).results().map(MatchResult::group).toList()));
    }

    static String of(String json) {
        try {
            return new Shape(json).of("", JSON.readTree(json));
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException("what the parser wrote is no JSON", broken);
        }
    }

    private String of(String name, JsonNode node) {
        if (node.isArray()) {
            Set<String> items = new LinkedHashSet<>();
            node.forEach(item -> items.add(of(name, item)));
            return items.toString();
        }
        if (!node.isObject()) {
            return WORDS.contains(name) ? "X" : scalar(node.asText());
        }
        StringBuilder shape = new StringBuilder("{");
        boolean ours = node.path("system").asText().startsWith("https://journeykit.io/");
        node.properties()
                .forEach(field -> shape.append(field.getKey())
                        .append(':')
                        .append(
                                ours && field.getKey().equals("code") || isKind(node, field.getKey())
                                        ? "X"
                                        : of(field.getKey(), field.getValue()))
                        .append(' '));
        return shape.append('}').toString();
    }

    /** The kind of an event, in an AuditEvent's detail. */
    private static boolean isKind(JsonNode node, String name) {
        return name.equals("type") && node.has("valueString");
    }

    private String scalar(String text) {
        int time = times.indexOf(text);
        if (time >= 0) {
            return "T" + time + (text.contains(".") ? ".0" : "");
        }
        return text.startsWith("urn:uuid:") ? "U" : text.contains("/PlanDefinition/") ? "P" : text;
    }
}
