package io.journeykit.codec.stored;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.journeykit.codec.json.ValueCache;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The states a step has been in, and the one it is in: {@code "finding offered holding booked"}, the present one last.
 * Where the present one is not the last that was reached, a list: the present one, then all that were reached.
 */
record Path(String present, List<String> reached) {

    static final Path NONE = new Path("", List.of());

    // After NONE, which it uses.
    private static final ValueCache<Path> STRAIGHT = new ValueCache<>(text -> {
        List<String> states = List.of(text.split(" "));
        return text.isEmpty() ? NONE : new Path(states.get(states.size() - 1), states);
    });

    static Path read(JsonParser in) throws IOException {
        if (in.currentToken() == JsonToken.VALUE_STRING) {
            return STRAIGHT.apply(in.getText());
        }
        PlainForms.require(in, JsonToken.START_ARRAY);
        String present = String.valueOf(in.nextTextValue());
        List<String> reached = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            reached.add(in.getText());
        }
        return new Path(present, List.copyOf(reached));
    }

    void write(JsonGenerator out) throws IOException {
        if (isStraight()) {
            out.writeString(String.join(" ", reached));
            return;
        }
        out.writeStartArray();
        out.writeString(present);
        for (String state : reached) {
            out.writeString(state);
        }
        out.writeEndArray();
    }

    private boolean isStraight() {
        if (equals(NONE)) {
            return true;
        }
        if (reached.isEmpty() || !reached.get(reached.size() - 1).equals(present)) {
            return false;
        }
        for (String state : reached) {
            if (state.isEmpty() || state.indexOf(' ') >= 0) {
                return false;
            }
        }
        return true;
    }
}
