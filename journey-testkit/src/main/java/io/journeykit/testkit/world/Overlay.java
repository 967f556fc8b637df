package io.journeykit.testkit.world;

import io.journeykit.codec.json.Node;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One document laid over another, as RFC 7396 merges: objects are merged field by field, {@code null} takes a field away,
 * anything else takes the place of what was there. Each part keeps the file and the line that it was written in.
 */
final class Overlay {

    private Overlay() {}

    static Node over(Node base, Node overlay) {
        if (!(overlay instanceof Node.Fields changes)) {
            return overlay;
        }
        Map<String, Node.Field> merged = new LinkedHashMap<>();
        if (base instanceof Node.Fields former) {
            merged.putAll(former.fields());
        }
        changes.fields().forEach((name, field) -> change(merged, name, field));
        return new Node.Fields(overlay.at(), merged);
    }

    private static void change(Map<String, Node.Field> merged, String name, Node.Field field) {
        if (field.value() instanceof Node.Nothing) {
            merged.remove(name);
            return;
        }
        Node former = merged.containsKey(name) ? merged.get(name).value() : field.value();
        merged.put(name, new Node.Field(field.at(), over(former, field.value())));
    }
}
