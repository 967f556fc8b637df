package io.journeykit.codec.author;

import com.fasterxml.jackson.databind.JsonNode;
import io.journeykit.codec.json.JsonFields;
import io.journeykit.codec.json.JsonPart;
import io.journeykit.codec.json.JsonScalars;
import io.journeykit.codec.json.JsonWriter;
import io.journeykit.codec.json.Node;
import io.journeykit.template.Join;
import io.journeykit.template.Join.All;
import io.journeykit.template.Join.AtLeast;
import io.journeykit.template.Join.AtMostOne;
import io.journeykit.template.Join.ExactlyOne;
import io.journeykit.template.Join.Reached;
import io.journeykit.vocabulary.StepId;
import java.util.List;
import java.util.Optional;

/** How an author writes what must come first: the name of a step, a list of them, or an object. */
final class JoinNotation {

    private static final StepId NO_STEP = StepId.of("?");

    private JoinNotation() {}

    /** What a step comes after: a name alone or a list means all of them. */
    static Optional<Join> read(JsonPart part) {
        return part.isText() || part.isList()
                ? Optional.of(new All(part.oneOrMore(JoinNotation::inside)))
                : inside(part);
    }

    private static Optional<Join> inside(JsonPart part) {
        if (part.isText()) {
            return JsonScalars.step(part).map(step -> new Reached(step, List.of(), true));
        }
        if (!(part.node() instanceof Node.Fields fields)) {
            return part.wrong("a step or a join of steps");
        }
        for (String kind :
                List.of("step", "any-occurrence-of", "all", "any", "at-least", "exactly-one", "at-most-one")) {
            if (fields.fields().containsKey(kind)) {
                return inside(part, kind);
            }
        }
        part.fault(
                "bad-join",
                "no join can be read from these fields",
                "write one with 'step', 'any-occurrence-of', 'all', 'any', 'at-least', 'exactly-one' or 'at-most-one'");
        return Optional.empty();
    }

    private static Optional<Join> inside(JsonPart part, String kind) {
        return switch (kind) {
            case "step", "any-occurrence-of" -> reached(part).map(leaf -> leaf);
            case "all" -> part.fields("all").map(join -> new All(join.list("all", JoinNotation::inside)));
            case "any" -> part.fields("any").map(join -> new AtLeast(1, join.list("any", JoinNotation::inside)));
            case "exactly-one" ->
                part.fields("exactly-one").map(join -> new ExactlyOne(join.list("exactly-one", JoinNotation::inside)));
            case "at-most-one" ->
                part.fields("at-most-one").map(join -> new AtMostOne(join.list("at-most-one", JoinNotation::inside)));
            default -> part.fields("at-least", "of").map(JoinNotation::atLeast);
        };
    }

    private static Join atLeast(JsonFields fields) {
        int n = fields.find("at-least", part -> part.count(0, 1_000), 1);
        return new AtLeast(n, fields.needList("of", JoinNotation::inside));
    }

    /** A step and the states or outcomes it must have reached. */
    static Optional<Reached> reached(JsonPart part) {
        boolean any =
                part.node() instanceof Node.Fields fields && fields.fields().containsKey("any-occurrence-of");
        String step = any ? "any-occurrence-of" : "step";
        return part.fields(step, "reached")
                .map(leaf -> new Reached(
                        leaf.need(step, JsonScalars::step, NO_STEP),
                        leaf.part("reached")
                                .map(names -> names.oneOrMore(JsonScalars::name))
                                .orElse(List.of()),
                        !any));
    }

    static JsonNode write(Join join) {
        if (!(join instanceof All all)) {
            // A bare name would be read as a list of one.
            return isName(join) ? reached((Reached) join) : inside(join);
        }
        boolean alone = all.parts().size() == 1 && isName(all.parts().get(0));
        return alone ? inside(all.parts().get(0)) : JsonWriter.list(all.parts(), JoinNotation::inside);
    }

    private static boolean isName(Join join) {
        return join instanceof Reached leaf && leaf.every() && leaf.names().isEmpty();
    }

    private static JsonNode inside(Join join) {
        if (isName(join)) {
            return JsonWriter.text(((Reached) join).step().value());
        }
        if (join instanceof Reached leaf) {
            return reached(leaf);
        }
        return object(join).node();
    }

    static JsonNode reached(Reached leaf) {
        return new JsonWriter()
                .put(leaf.every() ? "step" : "any-occurrence-of", leaf.step().value())
                .some("reached", leaf.names(), JsonWriter::text)
                .node();
    }

    private static JsonWriter object(Join join) {
        if (join instanceof All all) {
            return new JsonWriter().put("all", JsonWriter.list(all.parts(), JoinNotation::inside));
        }
        if (join instanceof ExactlyOne one) {
            return new JsonWriter().put("exactly-one", JsonWriter.list(one.parts(), JoinNotation::inside));
        }
        if (join instanceof AtMostOne most) {
            return new JsonWriter().put("at-most-one", JsonWriter.list(most.parts(), JoinNotation::inside));
        }
        AtLeast some = (AtLeast) join;
        JsonNode parts = JsonWriter.list(some.parts(), JoinNotation::inside);
        return some.n() == 1
                ? new JsonWriter().put("any", parts)
                : new JsonWriter().put("at-least", some.n()).put("of", parts);
    }
}
