package io.journeykit.codec.json;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.Map;

/** How JSON is laid out for people: what fits stays on one line, what does not has a line for each part. */
public final class Layout {

    private static final int WIDTH = 110;

    private final StringBuilder text = new StringBuilder();

    private Layout() {}

    /** The one text of this value, with a line feed at its end. */
    public static String of(JsonNode node) {
        Layout layout = new Layout();
        layout.put(node, 0, 0);
        return layout.text.append('\n').toString();
    }

    /** The same on a single line without needless space; what a hash is taken of. */
    public static String compact(JsonNode node) {
        return oneLine(node, "");
    }

    private void put(JsonNode node, int indent, int used) {
        String line = node.isContainerNode() ? oneLine(node, " ") : scalar(node);
        // The top of a document always has a line for each of its fields.
        boolean fits = indent > 0 && indent + used + line.length() <= WIDTH;
        if (!node.isContainerNode() || node.isEmpty() || fits) {
            text.append(line);
        } else if (node instanceof ObjectNode object) {
            lines(object, indent + 2);
        } else {
            lines(node, indent + 2);
        }
    }

    private void lines(ObjectNode object, int indent) {
        text.append('{');
        Iterator<Map.Entry<String, JsonNode>> fields = object.properties().iterator();
        while (fields.hasNext()) {
            Map.Entry<String, JsonNode> field = fields.next();
            String name = quoted(field.getKey()) + ": ";
            newLine(indent);
            text.append(name);
            put(field.getValue(), indent, name.length());
            text.append(fields.hasNext() ? "," : "");
        }
        newLine(indent - 2);
        text.append('}');
    }

    private void lines(JsonNode list, int indent) {
        text.append('[');
        for (int i = 0; i < list.size(); i++) {
            newLine(indent);
            put(list.get(i), indent, 0);
            text.append(i < list.size() - 1 ? "," : "");
        }
        newLine(indent - 2);
        text.append(']');
    }

    private void newLine(int indent) {
        text.append('\n').append(" ".repeat(indent));
    }

    private static String oneLine(JsonNode node, String space) {
        if (!node.isContainerNode()) {
            return scalar(node);
        }
        StringBuilder line = new StringBuilder(node.isObject() ? "{" : "[");
        String comma = "";
        if (node instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> field : object.properties()) {
                line.append(comma).append(quoted(field.getKey())).append(':').append(space);
                line.append(oneLine(field.getValue(), space));
                comma = "," + space;
            }
            return line.append('}').toString();
        }
        for (JsonNode item : node) {
            line.append(comma).append(oneLine(item, space));
            comma = "," + space;
        }
        return line.append(']').toString();
    }

    private static String scalar(JsonNode node) {
        if (node.isTextual()) {
            return quoted(node.textValue());
        }
        if (node.isBigDecimal()) {
            BigDecimal number = node.decimalValue();
            return Math.abs((long) number.scale()) <= Limits.DIGITS ? number.toPlainString() : number.toString();
        }
        return node.asText();
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        JsonStringEncoder.getInstance().quoteAsString(text, quoted);
        return quoted.append('"').toString();
    }
}
