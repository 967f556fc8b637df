package io.journeykit.codec.author;

import com.fasterxml.jackson.databind.JsonNode;
import io.journeykit.calendar.Span;
import io.journeykit.codec.json.EnumWords;
import io.journeykit.codec.json.JsonFields;
import io.journeykit.codec.json.JsonPart;
import io.journeykit.codec.json.JsonScalars;
import io.journeykit.codec.json.JsonWriter;
import io.journeykit.template.Alignment;
import io.journeykit.template.Due;
import io.journeykit.template.Give;
import io.journeykit.template.Offset;
import io.journeykit.template.Point;
import io.journeykit.template.Timing;
import java.util.Optional;

/** How an author writes when: a due date counted from a point, and constraints between points. */
final class TimingNotation {

    private static final EnumWords<Offset.Direction> DIRECTIONS = EnumWords.of(Offset.Direction.class, "direction");

    private static final EnumWords<Alignment> ALIGNMENTS = EnumWords.of(Alignment.class, "alignment");

    private TimingNotation() {}

    static Optional<Due> due(JsonPart part) {
        return part.fields("from", "aligned", "target", "earliest", "latest", "give")
                .map(due -> new Due(
                        due.need("from", JsonScalars::point, Point.BEGIN),
                        due.find("aligned", word -> word.oneOf(ALIGNMENTS)),
                        due.need("target", JsonScalars::offset, Offset.after(Span.ZERO)),
                        due.find("earliest", JsonScalars::offset),
                        due.find("latest", JsonScalars::offset),
                        due.find("give", give -> give.parsed("bad-give", Give::parse))));
    }

    static JsonNode due(Due due) {
        return new JsonWriter()
                .put("from", due.from().toString())
                .put("aligned", due.aligned(), JsonWriter::word)
                .put("target", due.target().text())
                .put("earliest", due.earliest(), TimingNotation::offset)
                .put("latest", due.latest(), TimingNotation::offset)
                .put("give", due.give(), give -> JsonWriter.text(give.text()))
                .node();
    }

    static Optional<Timing> timing(JsonPart part) {
        return part.fields("starts", "ends", "point", "at-least", "at-most").map(TimingNotation::timing);
    }

    private static Timing timing(JsonFields fields) {
        boolean starts = fields.has("starts");
        if (starts == fields.has("ends")) {
            fields.whole()
                    .fault(
                            "bad-timing",
                            starts ? "both 'starts' and 'ends'" : "neither 'starts' nor 'ends'",
                            "write one of them, with 'before' or 'after'");
        }
        return new Timing(
                starts ? Point.Edge.START : Point.Edge.END,
                fields.find(starts ? "starts" : "ends", part -> part.oneOf(DIRECTIONS), Offset.Direction.AFTER),
                fields.need("point", JsonScalars::point, Point.BEGIN),
                fields.find("at-least", JsonScalars::span),
                fields.find("at-most", JsonScalars::span));
    }

    static JsonNode timing(Timing timing) {
        return new JsonWriter()
                .put(timing.edge() == Point.Edge.START ? "starts" : "ends", JsonWriter.word(timing.direction()))
                .put("point", timing.point().toString())
                .put("at-least", timing.atLeast(), TimingNotation::span)
                .put("at-most", timing.atMost(), TimingNotation::span)
                .node();
    }

    static JsonNode span(Span span) {
        return JsonWriter.text(span.text());
    }

    private static JsonNode offset(Offset offset) {
        return JsonWriter.text(offset.text());
    }
}
