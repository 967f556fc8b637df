package io.journeykit.fhir.expression;

import ca.uhn.fhir.context.FhirContext;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.journeykit.vocabulary.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.hl7.fhir.r4.model.Resource;

/** A FHIR resource as the value of a fact: a record under FHIR's own names. Narrative is left out. */
public final class ResourceValue {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private ResourceValue() {}

    /** @throws IllegalArgumentException if the resource cannot be written as JSON */
    public static Value.Fields of(Resource resource) {
        String text = FhirContext.forR4Cached()
                .newJsonParser()
                .setSuppressNarratives(true)
                .encodeResourceToString(resource);
        try {
            return (Value.Fields) value(JSON.readTree(text));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A " + resource.fhirType() + " cannot be written as JSON");
        }
    }

    /** @throws IllegalArgumentException if the record is no resource of R4 */
    public static Resource resource(Value.Fields fields) {
        if (!fields.fields().containsKey("resourceType")) {
            throw new IllegalArgumentException(
                    "A record without 'resourceType' is no resource; tell its values singly.");
        }
        try {
            return (Resource) FhirContext.forR4Cached()
                    .newJsonParser()
                    .parseResource(node(fields).toString());
        } catch (RuntimeException e) {
            // The parser's message may quote what the record says.
            throw new IllegalArgumentException("A record is no resource of R4 that can be read.");
        }
    }

    private static Value value(JsonNode node) {
        if (node.isObject()) {
            TreeMap<String, Value> fields = new TreeMap<>();
            node.properties().forEach(field -> fields.put(field.getKey(), value(field.getValue())));
            return new Value.Fields(fields);
        }
        if (node.isArray()) {
            List<Value> items = new ArrayList<>();
            node.forEach(item -> items.add(value(item)));
            return Value.of(items);
        }
        if (node.isNumber()) {
            return Value.of(node.decimalValue());
        }
        return node.isBoolean() ? Value.of(node.booleanValue()) : Value.of(node.asText());
    }

    private static JsonNode node(Value value) {
        if (value instanceof Value.Fields fields) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            fields.fields().forEach((name, inner) -> object.set(name, node(inner)));
            return object;
        }
        if (value instanceof Value.Items items) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            items.items().forEach(item -> array.add(node(item)));
            return array;
        }
        if (value instanceof Value.Number number) {
            return DecimalNode.valueOf(number.number());
        }
        return value instanceof Value.Truth truth ? BooleanNode.valueOf(truth.truth()) : TextNode.valueOf(value.word());
    }
}
