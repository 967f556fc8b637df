package io.journeykit.codec.stored;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** How values of one type stand in stored JSON. */
interface Form<T> {

    /** Reads the value whose first token is the current one, up to its last token. */
    T read(JsonParser in) throws IOException;

    void write(T value, JsonGenerator out) throws IOException;

    /** What a field that is left out stands for; null where it must not be left out. */
    default @Nullable T absent() {
        return null;
    }

    /** The names on the wire inside this form, for the list that a rename is noticed by. */
    default String shape() {
        return "";
    }
}
