package io.journeykit.codec.author;

import com.fasterxml.jackson.databind.JsonNode;
import io.journeykit.calendar.Span;
import io.journeykit.codec.json.EnumWords;
import io.journeykit.codec.json.JsonFields;
import io.journeykit.codec.json.JsonPart;
import io.journeykit.codec.json.JsonScalars;
import io.journeykit.codec.json.JsonWriter;
import io.journeykit.lifecycle.Act;
import io.journeykit.lifecycle.Rung;
import io.journeykit.lifecycle.Silence;
import io.journeykit.lifecycle.SilenceStart;
import io.journeykit.lifecycle.Verb;
import java.util.List;
import java.util.Optional;

/** How an author writes what is done, at once or after a silence: {@code assign-work chase-referral}. */
final class SilenceNotation {

    private static final EnumWords<Verb> VERBS = EnumWords.of(Verb.class, "verb");
    private static final EnumWords<SilenceStart> FROMS = EnumWords.of(SilenceStart.class, "moment");

    private SilenceNotation() {}

    /** A ladder, counted from entering, or an object that says from what it is counted. */
    static Optional<Silence> read(JsonPart part, LadderNotation ladders) {
        if (part.isList() || part.isText()) {
            return Optional.of(new Silence(SilenceStart.ENTRY, ladders.read(part)));
        }
        return part.fields("from", "rungs")
                .map(silence -> new Silence(
                        silence.find("from", from -> from.oneOf(FROMS), SilenceStart.ENTRY),
                        silence.need("rungs", rungs -> Optional.of(ladders.read(rungs)), List.of())));
    }

    static JsonNode write(Silence silence, LadderNotation ladders) {
        JsonNode rungs = ladders.write(silence.rungs());
        return silence.from() == SilenceStart.ENTRY
                ? rungs
                : new JsonWriter()
                        .put("from", JsonWriter.word(silence.from()))
                        .put("rungs", rungs)
                        .node();
    }

    static Optional<Rung> rung(JsonPart part) {
        return part.fields("after", "do", "to", "calendar")
                .map(rung -> new Rung(
                        rung.need("after", JsonScalars::span, Span.days(1)),
                        acts(rung, "do"),
                        rung.find("to", JsonScalars::name),
                        rung.find("calendar", JsonScalars::name)));
    }

    static JsonNode rung(Rung rung) {
        return new JsonWriter()
                .put("after", rung.after().text())
                .some("do", rung.acts(), SilenceNotation::act)
                .put("to", rung.to(), JsonWriter::text)
                .put("calendar", rung.calendar(), JsonWriter::text)
                .node();
    }

    /** The acts in a field, whose brackets may be left out around a single one. */
    static List<Act> acts(JsonFields fields, String name) {
        return fields.part(name)
                .map(acts -> acts.oneOrMore(SilenceNotation::act))
                .orElse(List.of());
    }

    /** The verb and its subject with a space between, or an object of both and a role. */
    private static Optional<Act> act(JsonPart part) {
        if (part.isObject()) {
            return part.fields("verb", "subject", "role")
                    .map(act -> new Act(
                            act.need("verb", verb -> verb.oneOf(VERBS), Verb.RAISE_INCIDENT),
                            act.find("subject", JsonPart::text),
                            act.find("role", JsonPart::text)));
        }
        Optional<String> text = part.text();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        String[] words = text.get().split(" ", 2);
        Optional<Verb> verb = VERBS.find(words[0]);
        if (verb.isEmpty()) {
            part.unknown("verb", words[0], VERBS.all());
        }
        return verb.map(known -> words.length == 1 ? Act.of(known) : Act.of(known, words[1]));
    }

    static JsonNode act(Act act) {
        if (act.role().isPresent()) {
            return new JsonWriter()
                    .put("verb", JsonWriter.word(act.verb()))
                    .put("subject", act.subject(), JsonWriter::text)
                    .put("role", act.role(), JsonWriter::text)
                    .node();
        }
        return JsonWriter.text(EnumWords.of(act.verb())
                + act.subject().map(subject -> " " + subject).orElse(""));
    }
}
