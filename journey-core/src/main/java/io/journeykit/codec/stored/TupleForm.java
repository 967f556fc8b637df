package io.journeykit.codec.stored;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A small record as a list of its components: null where one is absent, and nothing where all further ones are. */
final class TupleForm<R extends Record> implements Form<R> {

    private final RecordParts<R> parts;

    TupleForm(Class<R> type, Forms all) {
        this.parts = new RecordParts<>(type, all);
    }

    @Override
    public R read(JsonParser in) throws IOException {
        PlainForms.require(in, JsonToken.START_ARRAY);
        @Nullable Object[] values = parts.absents();
        for (int i = 0; in.nextToken() != JsonToken.END_ARRAY; i++) {
            if (i == values.length) {
                throw Malformed.at(in, "too long a list");
            }
            if (in.currentToken() != JsonToken.VALUE_NULL) {
                values[i] = parts.form(i).read(in);
            }
        }
        return parts.made(in, values);
    }

    @Override
    public void write(R value, JsonGenerator out) throws IOException {
        out.writeStartArray();
        int end = parts.size();
        while (end > 0 && parts.isAbsent(parts.get(value, end - 1), end - 1)) {
            end--;
        }
        for (int i = 0; i < end; i++) {
            Object part = parts.get(value, i);
            if (parts.isAbsent(part, i)) {
                out.writeNull();
            } else {
                parts.form(i).write(part, out);
            }
        }
        out.writeEndArray();
    }

    @Override
    public String shape() {
        return parts.shape("[", "]");
    }
}
