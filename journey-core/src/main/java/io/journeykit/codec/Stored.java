package io.journeykit.codec;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import io.journeykit.codec.stored.Malformed;
import io.journeykit.codec.stored.ObjectForm;
import io.journeykit.codec.stored.PlainForms;
import io.journeykit.codec.stored.TagFirst;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A document of one kind in the store: its format, and then its fields. */
record Stored<T>(String what, ObjectForm<T> form) {

    static final int FORMAT = 1;

    private static final String NAME = "format";
    private static final int DEEPEST = 200;
    private static final int USUAL_SIZE = 2_048;
    private static final JsonFactory JSON = new JsonFactoryBuilder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            // What could not be read again must not be written.
            .streamWriteConstraints(
                    StreamWriteConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build();

    byte[] write(T value) {
        ByteArrayBuilder bytes = new ByteArrayBuilder(USUAL_SIZE);
        try (JsonGenerator out = JSON.createGenerator(bytes)) {
            out.writeStartObject();
            out.writeNumberField(NAME, FORMAT);
            form.writeFields(value, out);
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(what + " cannot be written.", e);
        }
        return bytes.getClearAndRelease();
    }

    T read(byte[] json) {
        int format = 0;
        try (JsonParser in = JSON.createParser(json)) {
            in.nextToken();
            PlainForms.require(in, JsonToken.START_OBJECT);
            JsonParser fields = TagFirst.field(in, NAME);
            format = fields.getIntValue();
            if (format != FORMAT) {
                throw new UnknownFormat(what, format, "this version reads format " + FORMAT);
            }
            T value = form.readFields(fields);
            if (in.nextToken() != null) {
                throw Malformed.at(in, "more than one document");
            }
            return value;
        } catch (JsonProcessingException e) {
            throw new UnknownFormat(
                    what, format, "broken JSON at byte " + e.getLocation().getByteOffset());
        } catch (Malformed e) {
            throw new UnknownFormat(what, format, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (UnknownFormat e) {
            throw e;
        } catch (RuntimeException e) {
            // Not the message of the cause, which may quote a fact.
            throw new UnknownFormat(
                    what, format, "a value that cannot be (" + e.getClass().getSimpleName() + ")");
        }
    }
}
