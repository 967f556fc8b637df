package io.journeykit.codec.stored;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.journeykit.calendar.Span;
import io.journeykit.codec.json.ValueCache;
import io.journeykit.phrase.Name;
import io.journeykit.phrase.Part;
import io.journeykit.phrase.Phrase;
import io.journeykit.vocabulary.JourneyId;
import io.journeykit.vocabulary.StepId;
import io.journeykit.vocabulary.StepRef;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A part of what is to be said: words as a text, several as a list, and all others as an object of one field that says what
 * they are, such as {@code {"state": "offered"}} or {@code {"step": "knee-pain-1/mri"}}. A phrase is
 * {@code {"say": "why.ended"}}, or {@code {"say": ["why.silence", {"about": {"state": "offered"}}]}}.
 */
final class PartForm<T extends Part> implements Form<T> {

    private static final Form<StepRef> STEP = new StepRefForm();
    private static final Form<Instant> TIME = new Moments();
    private static final ValueCache<StepId> STEPS = new ValueCache<>(StepId::of);

    private final Class<T> type;

    PartForm(Class<T> type) {
        this.type = type;
    }

    @Override
    public T read(JsonParser in) throws IOException {
        Part part = part(in);
        if (!type.isInstance(part)) {
            throw Malformed.at(in, "no " + type.getSimpleName().toLowerCase(Locale.ROOT));
        }
        return type.cast(part);
    }

    private static Part part(JsonParser in) throws IOException {
        return switch (in.currentToken()) {
            case VALUE_STRING -> Part.quote(in.getText());
            case START_ARRAY -> Part.of(list(in));
            case START_OBJECT -> only(in);
            default -> throw Malformed.at(in, "no part");
        };
    }

    private static List<Part> list(JsonParser in) throws IOException {
        List<Part> parts = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            parts.add(part(in));
        }
        return parts;
    }

    private static Part only(JsonParser in) throws IOException {
        String kind = String.valueOf(in.nextFieldName());
        in.nextToken();
        Part part = part(kind, in);
        in.nextToken();
        PlainForms.require(in, JsonToken.END_OBJECT);
        return part;
    }

    private static Part part(String kind, JsonParser in) throws IOException {
        return switch (kind) {
            case "say" -> phrase(in);
            case "step" -> Part.of(STEP.read(in));
            case "any-step" -> Part.of(STEPS.apply(in.getText()));
            case "journey" -> Part.of(JourneyId.of(in.getText()));
            case "moment" -> moment(in);
            case "visit" -> visit(in);
            case "span" -> Part.of(Span.parse(in.getText()));
            case "count" -> Part.of(in.getLongValue());
            case "number" -> Part.of(new BigDecimal(in.getText()));
            case "date" -> Part.of(LocalDate.parse(in.getText()));
            case "time" -> Part.of(LocalTime.parse(in.getText()));
            case "first-of" -> new Part.FirstOf(list(in));
            default -> new Name(named(kind, in), in.getText());
        };
    }

    private static Name.Kind named(String word, JsonParser in) throws IOException {
        for (Name.Kind kind : Name.Kind.values()) {
            if (kind.word().equals(word)) {
                return kind;
            }
        }
        throw Malformed.at(in, "an unknown part");
    }

    private static Phrase phrase(JsonParser in) throws IOException {
        if (in.currentToken() == JsonToken.VALUE_STRING) {
            return Phrase.of(in.getText());
        }
        PlainForms.require(in, JsonToken.START_ARRAY);
        String code = in.nextTextValue();
        Map<String, Part> parts = new LinkedHashMap<>();
        in.nextToken();
        for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
            in.nextToken();
            parts.put(name, part(in));
        }
        in.nextToken();
        PlainForms.require(in, JsonToken.END_ARRAY);
        return new Phrase(code, parts);
    }

    private static Part moment(JsonParser in) throws IOException {
        PlainForms.require(in, JsonToken.START_ARRAY);
        in.nextToken();
        Instant at = TIME.read(in);
        Part moment = Part.of(at, SlotForm.ZONES.apply(in.nextTextValue()));
        in.nextToken();
        return moment;
    }

    private static Part visit(JsonParser in) throws IOException {
        PlainForms.require(in, JsonToken.START_ARRAY);
        in.nextToken();
        Instant start = TIME.read(in);
        in.nextToken();
        Instant end = TIME.read(in);
        Part visit = new Part.Visit(
                start,
                end,
                SlotForm.ZONES.apply(in.nextTextValue()),
                Optional.ofNullable(in.nextTextValue()),
                Optional.ofNullable(in.nextTextValue()));
        in.nextToken();
        return visit;
    }

    @Override
    public void write(T part, JsonGenerator out) throws IOException {
        any(part, out);
    }

    private static void any(Part part, JsonGenerator out) throws IOException {
        if (part instanceof Part.Quote quote) {
            out.writeString(quote.words());
        } else if (part instanceof Part.Several several) {
            all(several.parts(), out);
        } else {
            out.writeStartObject();
            only(part, out);
            out.writeEndObject();
        }
    }

    private static void all(List<Part> parts, JsonGenerator out) throws IOException {
        out.writeStartArray();
        for (Part one : parts) {
            any(one, out);
        }
        out.writeEndArray();
    }

    static void only(Part part, JsonGenerator out) throws IOException {
        if (part instanceof Name name) {
            out.writeStringField(name.kind().word(), name.id());
        } else if (part instanceof Phrase phrase) {
            phrase(phrase, out);
        } else if (part instanceof Part.Step step) {
            out.writeFieldName("step");
            STEP.write(step.step(), out);
        } else if (part instanceof Part.AnyStep step) {
            out.writeStringField("any-step", step.step().value());
        } else if (part instanceof Part.Journey journey) {
            out.writeStringField("journey", journey.journey().value());
        } else if (part instanceof Part.Length length) {
            out.writeStringField("span", length.span().text());
        } else if (part instanceof Part.Count count) {
            out.writeNumberField("count", count.number());
        } else if (part instanceof Part.Decimal decimal) {
            out.writeStringField("number", decimal.number().toPlainString());
        } else if (part instanceof Part.Day day) {
            out.writeStringField("date", day.date().toString());
        } else if (part instanceof Part.TimeOfDay time) {
            out.writeStringField("time", time.time().toString());
        } else if (part instanceof Part.FirstOf first) {
            out.writeFieldName("first-of");
            all(first.parts(), out);
        } else {
            timed(part, out);
        }
    }

    private static void timed(Part part, JsonGenerator out) throws IOException {
        if (part instanceof Part.Moment moment) {
            out.writeArrayFieldStart("moment");
            TIME.write(moment.at(), out);
            out.writeString(moment.zone().getId());
        } else {
            Part.Visit visit = (Part.Visit) part;
            out.writeArrayFieldStart("visit");
            TIME.write(visit.start(), out);
            TIME.write(visit.end(), out);
            out.writeString(visit.zone().getId());
            out.writeString(visit.provider().orElse(null));
            out.writeString(visit.place().orElse(null));
        }
        out.writeEndArray();
    }

    private static void phrase(Phrase phrase, JsonGenerator out) throws IOException {
        out.writeFieldName("say");
        if (phrase.parts().isEmpty()) {
            out.writeString(phrase.code());
            return;
        }
        out.writeStartArray();
        out.writeString(phrase.code());
        out.writeStartObject();
        for (Map.Entry<String, Part> part : phrase.parts().entrySet()) {
            out.writeFieldName(part.getKey());
            any(part.getValue(), out);
        }
        out.writeEndObject();
        out.writeEndArray();
    }
}
