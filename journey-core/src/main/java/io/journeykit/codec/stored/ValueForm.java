package io.journeykit.codec.stored;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.journeykit.codec.json.ValueNotation;
import io.journeykit.vocabulary.Value;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A value as {@link ValueNotation} has it: what JSON has itself, or an object that names its type. */
final class ValueForm implements Form<Value> {

    @Override
    public Value read(JsonParser in) throws IOException {
        return switch (in.currentToken()) {
            case VALUE_STRING -> Value.of(in.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Value.of(in.getDecimalValue());
            case VALUE_TRUE, VALUE_FALSE -> Value.of(in.getBooleanValue());
            case START_ARRAY -> items(in);
            case START_OBJECT -> typed(in);
            default -> throw Malformed.at(in, "no value");
        };
    }

    private Value items(JsonParser in) throws IOException {
        List<Value> items = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            items.add(read(in));
        }
        return Value.of(items);
    }

    private Value typed(JsonParser in) throws IOException {
        String type = String.valueOf(in.nextFieldName());
        in.nextToken();
        Value value = switch (type) {
            case "date" -> Value.of(LocalDate.parse(in.getText()));
            case "moment" -> Value.of(Moments.parse(in.getText()));
            case "record" -> fields(in);
            case "system" -> new Value.Code(in.getText(), after(in, "code"));
            case "code" -> code(in);
            default -> throw Malformed.at(in, "an unknown type of value");
        };
        if (in.currentToken() == JsonToken.END_OBJECT && !type.equals("record")) {
            return value;
        }
        in.nextToken();
        PlainForms.require(in, JsonToken.END_OBJECT);
        return value;
    }

    /** A store may sort the code before its system. */
    private static Value code(JsonParser in) throws IOException {
        String code = in.getText();
        if (in.nextToken() == JsonToken.END_OBJECT) {
            return Value.code(code);
        }
        in.nextToken();
        return new Value.Code(in.getText(), code);
    }

    private static String after(JsonParser in, String name) throws IOException {
        if (!name.equals(in.nextFieldName())) {
            throw Malformed.at(in, "no '" + name + "'");
        }
        in.nextToken();
        return in.getText();
    }

    private Value fields(JsonParser in) throws IOException {
        PlainForms.require(in, JsonToken.START_OBJECT);
        SortedMap<String, Value> fields = new TreeMap<>();
        for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
            in.nextToken();
            fields.put(name, read(in));
        }
        return new Value.Fields(fields);
    }

    @Override
    public void write(Value value, JsonGenerator out) throws IOException {
        if (value instanceof Value.Text text) {
            out.writeString(text.text());
        } else if (value instanceof Value.Number number) {
            out.writeNumber(number.number());
        } else if (value instanceof Value.Truth truth) {
            out.writeBoolean(truth.truth());
        } else if (value instanceof Value.Items list) {
            out.writeStartArray();
            for (Value item : list.items()) {
                write(item, out);
            }
            out.writeEndArray();
        } else {
            out.writeStartObject();
            typed(value, out);
            out.writeEndObject();
        }
    }

    private void typed(Value value, JsonGenerator out) throws IOException {
        if (value instanceof Value.Date date) {
            out.writeStringField("date", date.date().toString());
        } else if (value instanceof Value.Moment moment) {
            out.writeStringField("moment", Moments.text(moment.moment()));
        } else if (value instanceof Value.Code code) {
            if (code.system().isPresent()) {
                out.writeStringField("system", code.system().get());
            }
            out.writeStringField("code", code.code());
        } else {
            out.writeObjectFieldStart("record");
            for (Map.Entry<String, Value> field :
                    ((Value.Fields) value).fields().entrySet()) {
                out.writeFieldName(field.getKey());
                write(field.getValue(), out);
            }
            out.writeEndObject();
        }
    }
}
