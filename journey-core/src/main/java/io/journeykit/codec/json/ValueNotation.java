package io.journeykit.codec.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import io.journeykit.vocabulary.Value;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** How an author writes a value: as JSON has it, or as an object that names its type. */
public final class ValueNotation {

    private ValueNotation() {}

    public static Optional<Value> read(JsonPart part) {
        Node node = part.node();
        if (node instanceof Node.Text text) {
            return Optional.of(Value.of(text.text()));
        }
        if (node instanceof Node.Number number) {
            return Optional.of(Value.of(number.number()));
        }
        if (node instanceof Node.Truth truth) {
            return Optional.of(Value.of(truth.truth()));
        }
        if (node instanceof Node.Items) {
            return Optional.of(Value.of(part.list(ValueNotation::read)));
        }
        return part.isObject() ? object(part) : part.wrong("a value");
    }

    private static Optional<Value> object(JsonPart part) {
        Optional<JsonFields> fields = part.fields("date", "moment", "system", "code", "record");
        if (fields.isEmpty()) {
            return Optional.empty();
        }
        JsonFields value = fields.get();
        if (value.has("date")) {
            return value.find("date", date -> time(date, "date", LocalDate::parse))
                    .map(Value::of);
        }
        if (value.has("moment")) {
            return value.find("moment", moment -> time(moment, "moment", Instant::parse))
                    .map(Value::of);
        }
        if (value.has("record")) {
            return value.part("record").map(ValueNotation::record);
        }
        return Optional.of(new Value.Code(value.find("system", JsonPart::text), value.text("code")));
    }

    private static Value record(JsonPart part) {
        SortedMap<String, Value> fields = new TreeMap<>();
        part.named().forEach(named -> read(named.part()).ifPresent(value -> fields.put(named.name(), value)));
        return new Value.Fields(fields);
    }

    private static <T> Optional<T> time(JsonPart part, String what, Function<String, T> parse) {
        return part.parsed("bad-" + what, text -> {
            try {
                return parse.apply(text);
            } catch (DateTimeException unreadable) {
                throw new IllegalArgumentException("'" + EnumWords.brief(text) + "' is no " + what
                        + "; write one such as " + (what.equals("date") ? "2026-03-02" : "2026-03-02T15:15:00Z"));
            }
        });
    }

    public static JsonNode write(Value value) {
        if (value instanceof Value.Text text) {
            return JsonWriter.text(text.text());
        }
        if (value instanceof Value.Number number) {
            return DecimalNode.valueOf(number.number());
        }
        if (value instanceof Value.Truth truth) {
            return BooleanNode.valueOf(truth.truth());
        }
        if (value instanceof Value.Items list) {
            return JsonWriter.list(list.items(), ValueNotation::write);
        }
        return object(value).node();
    }

    private static JsonWriter object(Value value) {
        if (value instanceof Value.Date date) {
            return new JsonWriter().put("date", date.date().toString());
        }
        if (value instanceof Value.Moment moment) {
            return new JsonWriter().put("moment", moment.moment().toString());
        }
        if (value instanceof Value.Code code) {
            return new JsonWriter()
                    .put("system", code.system(), JsonWriter::text)
                    .put("code", code.code());
        }
        JsonWriter fields = new JsonWriter();
        ((Value.Fields) value).fields().forEach((name, field) -> fields.put(name, write(field)));
        return new JsonWriter().put("record", fields.node());
    }
}
