package io.journeykit.codec.stored;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.IOException;

/** The field of an object that says how to read the others. It is written first, but a store may sort fields. */
public final class TagFirst {

    private TagFirst() {}

    /** A parser on the value of that field, with all other fields still to come. */
    public static JsonParser field(JsonParser in, String name) throws IOException {
        if (name.equals(in.nextFieldName())) {
            in.nextToken();
            return in;
        }
        TokenBuffer before = new TokenBuffer(in);
        while (in.currentToken() == JsonToken.FIELD_NAME && !name.equals(in.currentName())) {
            before.copyCurrentStructure(in);
            in.nextToken();
        }
        if (in.currentToken() != JsonToken.FIELD_NAME) {
            throw Malformed.at(in, "no '" + name + "'");
        }
        return reordered(in, before);
    }

    private static JsonParser reordered(JsonParser in, TokenBuffer before) throws IOException {
        TokenBuffer all = new TokenBuffer(in);
        in.nextToken();
        all.copyCurrentStructure(in);
        JsonParser earlier = before.asParser();
        while (earlier.nextToken() != null) {
            all.copyCurrentEvent(earlier);
        }
        while (in.nextToken() != JsonToken.END_OBJECT) {
            all.copyCurrentStructure(in);
        }
        all.writeEndObject();
        JsonParser sorted = all.asParser();
        sorted.nextToken();
        return sorted;
    }
}
