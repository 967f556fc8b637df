package io.journeykit.codec.stored;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A record as an object with a field for each component, named as the component with hyphens; what is absent, empty,
 * zero or false is left out. A record all of whose components may be left out may be left out itself.
 */
final class RecordForm<R extends Record> implements ObjectForm<R> {

    private static final int NONE = -1;

    private final RecordParts<R> parts;
    private final int twin;
    private final int original;

    RecordForm(Class<R> type, Forms all) {
        this(new RecordParts<>(type, all), NONE, NONE);
    }

    private RecordForm(RecordParts<R> parts, int twin, int original) {
        this.parts = parts;
        this.twin = twin;
        this.original = original;
    }

    /** The same form, but the one component is left out where it equals the other. */
    RecordForm<R> leavingOut(String component, String whereItEquals) {
        return new RecordForm<>(parts, parts.indexOf(component, 0), parts.indexOf(whereItEquals, 0));
    }

    @Override
    public @Nullable R absent() {
        return parts.absent();
    }

    @Override
    public R readFields(JsonParser in) throws IOException {
        @Nullable Object[] values = parts.absents();
        int next = 0;
        for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
            int at = parts.indexOf(name, next);
            if (at < 0) {
                throw parts.unknown(in);
            }
            in.nextToken();
            values[at] = parts.form(at).read(in);
            next = at + 1;
        }
        PlainForms.require(in, JsonToken.END_OBJECT);
        if (twin != NONE && values[twin] == null) {
            values[twin] = values[original];
        }
        return parts.made(in, values);
    }

    @Override
    public void writeFields(R value, JsonGenerator out) throws IOException {
        for (int i = 0; i < parts.size(); i++) {
            Object part = parts.get(value, i);
            boolean usual = i == twin ? part.equals(parts.get(value, original)) : parts.isAbsent(part, i);
            if (!usual) {
                out.writeFieldName(parts.name(i));
                parts.form(i).write(part, out);
            }
        }
    }

    @Override
    public String shape() {
        return parts.shape("{", "}");
    }
}
