package io.journeykit.codec;

import com.fasterxml.jackson.databind.JsonNode;
import io.journeykit.calendar.Span;
import io.journeykit.lifecycle.Act;
import io.journeykit.lifecycle.From;
import io.journeykit.lifecycle.Rung;
import io.journeykit.lifecycle.Silence;
import io.journeykit.lifecycle.Verb;
import java.util.List;
import java.util.Optional;

/** How an author writes what is done, at once or after a silence: {@code assign-work chase-referral}. */
final class SilenceNotation {

    private static final Words<Verb> VERBS = Words.of(Verb.class, "verb");
    private static final Words<From> FROMS = Words.of(From.class, "moment");

    private SilenceNotation() {}

    /** A list of rungs, counted from entering, or an object that says from what they are counted. */
    static Optional<Silence> read(Part part) {
        if (part.isList()) {
            return Optional.of(new Silence(From.ENTRY, part.list(SilenceNotation::rung)));
        }
        return part.fields("from", "rungs")
                .map(silence -> new Silence(
                        silence.find("from", from -> from.oneOf(FROMS), From.ENTRY),
                        silence.needList("rungs", SilenceNotation::rung)));
    }

    static JsonNode write(Silence silence) {
        JsonNode rungs = Sketch.list(silence.rungs(), SilenceNotation::rung);
        return silence.from() == From.ENTRY
                ? rungs
                : new Sketch()
                        .put("from", Sketch.word(silence.from()))
                        .put("rungs", rungs)
                        .node();
    }

    static Optional<Rung> rung(Part part) {
        return part.fields("after", "do", "to", "calendar")
                .map(rung -> new Rung(
                        rung.need("after", Leaf::span, Span.days(1)),
                        acts(rung, "do"),
                        rung.find("to", Leaf::name),
                        rung.find("calendar", Leaf::name)));
    }

    static JsonNode rung(Rung rung) {
        return new Sketch()
                .put("after", rung.after().text())
                .some("do", rung.acts(), SilenceNotation::act)
                .put("to", rung.to(), Sketch::text)
                .put("calendar", rung.calendar(), Sketch::text)
                .node();
    }

    /** The acts in a field, whose brackets may be left out around a single one. */
    static List<Act> acts(Entries fields, String name) {
        return fields.part(name)
                .map(acts -> acts.oneOrMore(SilenceNotation::act))
                .orElse(List.of());
    }

    /** The verb and its subject with a space between, or an object of both and a role. */
    private static Optional<Act> act(Part part) {
        if (part.isObject()) {
            return part.fields("verb", "subject", "role")
                    .map(act -> new Act(
                            act.need("verb", verb -> verb.oneOf(VERBS), Verb.RAISE_INCIDENT),
                            act.find("subject", Part::text, ""),
                            act.find("role", Part::text)));
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
        return verb.map(known -> Act.of(known, words.length == 1 ? "" : words[1]));
    }

    static JsonNode act(Act act) {
        if (act.role().isPresent()) {
            return new Sketch()
                    .put("verb", Sketch.word(act.verb()))
                    .unless("", "subject", act.subject(), Sketch::text)
                    .put("role", act.role(), Sketch::text)
                    .node();
        }
        return Sketch.text(Words.of(act.verb()) + (act.subject().isEmpty() ? "" : " " + act.subject()));
    }
}
