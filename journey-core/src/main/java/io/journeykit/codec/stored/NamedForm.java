package io.journeykit.codec.stored;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;

/** A form for who reads along: every part under its name. It is written only. */
record NamedForm<T>(Writing<T> writing) implements Form<T> {

    /** How a value is written. */
    interface Writing<T> {
        void write(T value, JsonGenerator out) throws IOException;
    }

    static <T> Form<T> of(Writing<T> writing) {
        return new NamedForm<>(writing);
    }

    @Override
    public T read(JsonParser in) throws IOException {
        throw Malformed.at(in, "a form that is written only");
    }

    @Override
    public void write(T value, JsonGenerator out) throws IOException {
        writing.write(value, out);
    }
}
