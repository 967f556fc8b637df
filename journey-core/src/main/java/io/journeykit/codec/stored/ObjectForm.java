package io.journeykit.codec.stored;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;

/** A form that is an object, whose fields may be preceded by others: a format, the name of a kind. */
public interface ObjectForm<T> extends Form<T> {

    /** Reads the fields that follow the current token, which is the start of the object or the value of a field. */
    T readFields(JsonParser in) throws IOException;

    void writeFields(T value, JsonGenerator out) throws IOException;

    @Override
    default T read(JsonParser in) throws IOException {
        if (!in.isExpectedStartObjectToken()) {
            throw Malformed.at(in, "an object is missing");
        }
        return readFields(in);
    }

    @Override
    default void write(T value, JsonGenerator out) throws IOException {
        out.writeStartObject();
        writeFields(value, out);
        out.writeEndObject();
    }
}
