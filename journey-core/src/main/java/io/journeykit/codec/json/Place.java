package io.journeykit.codec.json;

import io.journeykit.vocabulary.Fault;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Where in a document the part stands that a checker's path names.
 *
 * <p>A checker names fields as the types do, an author as JSON does: {@code $.states[0].onEntry[1]} is
 * {@code $.states[0].on-entry[1]}. What the JSON form leaves out or writes shorter is stepped over, so that the place is
 * the nearest part that is really there.
 */
record Place(JsonPart part) {

    /** Fields that are called otherwise in JSON. */
    private static final Map<String, String> CALLED = Map.of("acts", "do", "limit", "below");

    static Place of(JsonPart root, String path) {
        JsonPart part = root;
        String rest = path.substring(Math.min(1, path.length()));
        while (!rest.isEmpty()) {
            Optional<Step> step = rest.startsWith("[") ? item(part, rest) : field(part, rest);
            if (step.isPresent()) {
                part = step.get().part();
                rest = step.get().rest();
            } else {
                rest = withoutFirst(rest);
            }
        }
        return new Place(part);
    }

    private record Step(JsonPart part, String rest) {}

    /** The fault, told where its part stands. */
    Fault tell(Fault fault) {
        return Fault.of(fault.code(), part.path(), fault.message(), fault.suggestion())
                .at(part.node().at());
    }

    private static Optional<Step> item(JsonPart part, String rest) {
        int end = rest.indexOf(']');
        int index = Integer.parseInt(rest.substring(1, end));
        if (!(part.node() instanceof Node.Items list) || index >= list.items().size()) {
            return Optional.empty();
        }
        JsonPart item = new JsonPart(list.items().get(index), part.path() + "[" + index + "]", part.faults());
        return Optional.of(new Step(item, rest.substring(end + 1)));
    }

    /** The field whose name the rest starts with; the longest, since an author's own names may hold dots. */
    private static Optional<Step> field(JsonPart part, String rest) {
        if (!(part.node() instanceof Node.Fields fields)) {
            return Optional.empty();
        }
        String wanted = rest.substring(1);
        String best = "";
        for (String name : fields.fields().keySet()) {
            if (starts(wanted, name) && name.length() > best.length()) {
                best = name;
            }
        }
        if (!best.isEmpty()) {
            return Optional.of(step(part, fields, best, wanted.substring(best.length())));
        }
        String first = first(rest);
        String called = kebab(CALLED.getOrDefault(first, first));
        return fields.fields().containsKey(called)
                ? Optional.of(step(part, fields, called, withoutFirst(rest)))
                : Optional.empty();
    }

    private static Step step(JsonPart part, Node.Fields fields, String name, String rest) {
        Node value = Objects.requireNonNull(fields.fields().get(name)).value();
        return new Step(new JsonPart(value, part.path() + "." + name, part.faults()), rest);
    }

    private static boolean starts(String wanted, String name) {
        return wanted.startsWith(name)
                && (wanted.length() == name.length() || ".[".indexOf(wanted.charAt(name.length())) >= 0);
    }

    private static String first(String rest) {
        return rest.substring(1, rest.length() - withoutFirst(rest).length());
    }

    private static String withoutFirst(String rest) {
        for (int i = 1; i < rest.length(); i++) {
            if (rest.charAt(i) == '.' || rest.charAt(i) == '[') {
                return rest.substring(i);
            }
        }
        return "";
    }

    private static String kebab(String camel) {
        return camel.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
