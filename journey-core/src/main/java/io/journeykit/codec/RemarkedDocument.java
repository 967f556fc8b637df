package io.journeykit.codec;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.journeykit.codec.author.TemplateNotation;
import io.journeykit.codec.json.JsonPart;
import io.journeykit.codec.json.Node;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.Remark;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A template's document with the remarks apart: any of its objects may have a {@code note} and a {@code source}.
 *
 * @param rest the document without them
 * @param remarks by the JSON pointer (RFC 6901) of the object that they stand in
 */
record RemarkedDocument(JsonPart rest, SortedMap<String, Remark> remarks) {

    private static final String NOTE = "note";
    private static final String SOURCE = "source";

    /** Objects whose names are data. */
    private static final Set<String> DATA = Set.of("record", "parameters", "signals");

    static RemarkedDocument of(JsonPart document) {
        // Most documents have none, and a large one is not copied for nothing.
        if (!hasRemarks(document.node())) {
            return new RemarkedDocument(document, new TreeMap<>());
        }
        SortedMap<String, Remark> remarks = new TreeMap<>();
        Node rest = without(document.node(), JsonPointer.empty(), remarks);
        return new RemarkedDocument(new JsonPart(rest, document.path(), document.faults()), remarks);
    }

    private static boolean hasRemarks(Node node) {
        if (node instanceof Node.Items list) {
            return list.items().stream().anyMatch(RemarkedDocument::hasRemarks);
        }
        return node instanceof Node.Fields object
                && object.fields().entrySet().stream()
                        .anyMatch(field -> isRemark(field.getKey(), field.getValue())
                                || hasRemarks(field.getValue().value()));
    }

    private static Node without(Node node, JsonPointer at, Map<String, Remark> remarks) {
        if (node instanceof Node.Fields object) {
            return without(object, at, remarks);
        }
        if (node instanceof Node.Items list) {
            List<Node> items = new ArrayList<>();
            list.items().forEach(item -> items.add(without(item, at.appendIndex(items.size()), remarks)));
            return new Node.Items(list.at(), items);
        }
        return node;
    }

    private static Node without(Node.Fields object, JsonPointer at, Map<String, Remark> remarks) {
        Remark remark = new Remark(text(object, NOTE), text(object, SOURCE));
        if (!remark.isNone()) {
            remarks.put(at.toString(), remark);
        }
        Map<String, Node.Field> fields = new LinkedHashMap<>();
        object.fields().forEach((name, field) -> {
            if (!isRemark(name, field)) {
                fields.put(name, new Node.Field(field.at(), below(name, field.value(), at, remarks)));
            }
        });
        return new Node.Fields(object.at(), fields);
    }

    private static Node below(String name, Node value, JsonPointer at, Map<String, Remark> remarks) {
        boolean isData = DATA.contains(name) && value instanceof Node.Fields;
        return isData ? value : without(value, at.appendProperty(name), remarks);
    }

    private static boolean isRemark(String name, Node.Field field) {
        return (name.equals(NOTE) || name.equals(SOURCE)) && field.value() instanceof Node.Text;
    }

    private static Optional<String> text(Node.Fields object, String name) {
        return Optional.ofNullable(object.fields().get(name))
                .map(Node.Field::value)
                .filter(Node.Text.class::isInstance)
                .map(value -> ((Node.Text) value).text());
    }

    /** The template with its remarks, each at the nearest object that there is in the template's one form. */
    JourneyTemplate on(JourneyTemplate template) {
        if (remarks.isEmpty()) {
            return template;
        }
        ObjectNode form = TemplateNotation.write(template);
        SortedMap<String, Remark> settled = new TreeMap<>();
        remarks.forEach((at, remark) -> settled.merge(nearest(form, JsonPointer.compile(at)), remark, Remark::and));
        return template.remarked(settled);
    }

    private static String nearest(ObjectNode form, JsonPointer at) {
        JsonPointer here = at;
        while (!form.at(here).isObject()) {
            here = here.head();
        }
        return here.toString();
    }

    /** The document of a template, with its remarks at the end of the objects that they stand in. */
    static ObjectNode write(JourneyTemplate template) {
        ObjectNode document = TemplateNotation.write(template);
        template.remarks().forEach((at, remark) -> write(document.at(at), remark));
        return document;
    }

    private static void write(JsonNode part, Remark remark) {
        if (part instanceof ObjectNode object) {
            remark.note().ifPresent(text -> object.put(NOTE, text));
            remark.source().ifPresent(text -> object.put(SOURCE, text));
        }
    }
}
