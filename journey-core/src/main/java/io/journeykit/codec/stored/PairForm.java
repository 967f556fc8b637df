package io.journeykit.codec.stored;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Two names as one text with a mark between; as a list where a name holds the mark itself. */
record PairForm<T>(char mark, Function<T, String> first, Function<T, String> second, BiFunction<String, String, T> make)
        implements Form<T> {

    @Override
    public T read(JsonParser in) throws IOException {
        if (in.currentToken() == JsonToken.START_ARRAY) {
            String one = in.nextTextValue();
            String other = in.nextTextValue();
            in.nextToken();
            PlainForms.require(in, JsonToken.END_ARRAY);
            return make.apply(one, other);
        }
        String text = in.getText();
        int at = text.indexOf(mark);
        if (at < 0) {
            throw Malformed.at(in, "a pair without its mark");
        }
        return make.apply(text.substring(0, at), text.substring(at + 1));
    }

    @Override
    public void write(T value, JsonGenerator out) throws IOException {
        String one = first.apply(value);
        String other = second.apply(value);
        if (one.indexOf(mark) < 0 && other.indexOf(mark) < 0) {
            out.writeString(one + mark + other);
            return;
        }
        out.writeStartArray();
        out.writeString(one);
        out.writeString(other);
        out.writeEndArray();
    }
}
