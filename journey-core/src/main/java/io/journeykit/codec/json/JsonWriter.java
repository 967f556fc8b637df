package io.journeykit.codec.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;

/** An object of JSON while it is written; what is absent, empty or as usual is left out. */
public final class JsonWriter {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final ObjectNode node = NODES.objectNode();

    public static JsonNode text(String text) {
        return NODES.textNode(text);
    }

    public static JsonNode word(Enum<?> constant) {
        return text(EnumWords.of(constant));
    }

    public static <T> JsonNode list(Collection<? extends T> items, Function<? super T, JsonNode> write) {
        ArrayNode list = NODES.arrayNode();
        items.forEach(item -> list.add(write.apply(item)));
        return list;
    }

    public JsonWriter put(String name, JsonNode value) {
        node.set(name, value);
        return this;
    }

    public JsonWriter put(String name, String value) {
        return put(name, text(value));
    }

    public JsonWriter put(String name, int value) {
        return put(name, NODES.numberNode(value));
    }

    public JsonWriter put(String name, boolean value) {
        return put(name, NODES.booleanNode(value));
    }

    public <T> JsonWriter put(String name, Optional<T> value, Function<? super T, JsonNode> write) {
        value.ifPresent(present -> put(name, write.apply(present)));
        return this;
    }

    /** Only where it is not what is usual. */
    public <T> JsonWriter unless(T usual, String name, T value, Function<? super T, JsonNode> write) {
        return value.equals(usual) ? this : put(name, write.apply(value));
    }

    public JsonWriter unless(boolean usual, String name, boolean value) {
        return value == usual ? this : put(name, value);
    }

    /** Only where there are any. */
    public <T> JsonWriter some(String name, Collection<? extends T> items, Function<? super T, JsonNode> write) {
        return items.isEmpty() ? this : put(name, list(items, write));
    }

    public JsonWriter all(JsonWriter other) {
        node.setAll(other.node);
        return this;
    }

    public ObjectNode node() {
        return node;
    }
}
