package io.journeykit.codec.author;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import io.journeykit.calendar.Span;
import io.journeykit.codec.json.EnumWords;
import io.journeykit.codec.json.HoursText;
import io.journeykit.codec.json.JsonFields;
import io.journeykit.codec.json.JsonPart;
import io.journeykit.codec.json.JsonScalars;
import io.journeykit.codec.json.JsonWriter;
import io.journeykit.policy.ClockMark;
import io.journeykit.template.ClockTemplate;
import io.journeykit.template.Join;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How an author writes a service clock: a field for each kind of mark, with what makes it. */
final class ClockNotation {

    private static final EnumWords<ClockMark.Kind> KINDS = EnumWords.of(ClockMark.Kind.class, "mark");
    private static final List<String> FIELDS = Stream.concat(
                    Stream.of("id", "within", "hours", "warns-at", "role"), KINDS.all().stream())
            .toList();

    private ClockNotation() {}

    static Optional<ClockTemplate> read(JsonPart part) {
        return part.fields(FIELDS)
                .map(clock -> new ClockTemplate(
                        clock.need("id", JsonScalars::name, "?"),
                        clock.need("within", JsonScalars::span, Span.days(1)),
                        clock.find("hours", JsonScalars::hours),
                        clock.list("warns-at", percent -> percent.count(1, 99)),
                        clock.find("role", JsonScalars::name).orElse(ClockTemplate.COORDINATOR),
                        hands(clock)));
    }

    private static List<ClockTemplate.Hand> hands(JsonFields clock) {
        List<ClockTemplate.Hand> hands = new ArrayList<>();
        for (ClockMark.Kind kind : ClockMark.Kind.values()) {
            clock.part(EnumWords.of(kind))
                    .map(when -> when.oneOrMore(ClockNotation::when))
                    .orElse(List.of())
                    .forEach(when -> hands.add(new ClockTemplate.Hand(kind, when)));
        }
        return hands;
    }

    /** The name of a step alone, or with the states it enters. */
    private static Optional<Join.Reached> when(JsonPart part) {
        return part.isText()
                ? JsonScalars.step(part).map(step -> new Join.Reached(step, List.of(), true))
                : JoinNotation.reached(part);
    }

    static JsonNode write(ClockTemplate clock) {
        JsonWriter writer = new JsonWriter()
                .put("id", clock.id())
                .put("within", clock.within().text())
                .put("hours", clock.hours(), hours -> JsonWriter.text(HoursText.words(hours)))
                .some("warns-at", clock.warnsAt(), IntNode::valueOf)
                .put(
                        "role",
                        Optional.of(clock.role()).filter(role -> !role.equals(ClockTemplate.COORDINATOR)),
                        JsonWriter::text);
        for (ClockMark.Kind kind : ClockMark.Kind.values()) {
            List<Join.Reached> whens = clock.hands().stream()
                    .filter(hand -> hand.kind() == kind)
                    .map(ClockTemplate.Hand::when)
                    .toList();
            writer.some(EnumWords.of(kind), whens, ClockNotation::when);
        }
        return writer.node();
    }

    private static JsonNode when(Join.Reached when) {
        return when.names().isEmpty() && when.every()
                ? JsonWriter.text(when.step().value())
                : JoinNotation.reached(when);
    }
}
