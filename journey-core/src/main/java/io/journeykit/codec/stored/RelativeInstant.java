package io.journeykit.codec.stored;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.journeykit.calendar.DueWindow;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/** Instants as the seconds elapsed since another; as ISO 8601 texts where parts of a second lie before it. */
final class RelativeInstant {

    private RelativeInstant() {}

    static Instant read(JsonParser in, Instant from) throws IOException {
        if (in.currentToken() == JsonToken.VALUE_STRING) {
            return Moments.parse(in.getText());
        }
        if (in.currentToken() == JsonToken.VALUE_NUMBER_INT) {
            return Instant.ofEpochSecond(from.getEpochSecond() + in.getLongValue());
        }
        BigDecimal seconds = in.getDecimalValue();
        long whole = seconds.longValue();
        int nanos =
                seconds.subtract(BigDecimal.valueOf(whole)).movePointRight(9).intValueExact();
        return Instant.ofEpochSecond(from.getEpochSecond() + whole, nanos);
    }

    /**
     * @param from on whole seconds
     */
    static void write(Instant at, Instant from, JsonGenerator out) throws IOException {
        long seconds = at.getEpochSecond() - from.getEpochSecond();
        if (at.getNano() == 0) {
            out.writeNumber(seconds);
        } else if (seconds < 0) {
            out.writeString(Moments.text(at));
        } else {
            out.writeNumber(
                    BigDecimal.valueOf(at.getNano(), 9).stripTrailingZeros().add(BigDecimal.valueOf(seconds)));
        }
    }

    /** As {@link DueWindowForm} has it: earliest, target and, where there is one, latest; a target alone is itself. */
    static DueWindow readWindow(JsonParser in, Instant from) throws IOException {
        if (in.currentToken() != JsonToken.START_ARRAY) {
            return DueWindow.at(read(in, from));
        }
        in.nextToken();
        Instant earliest = read(in, from);
        in.nextToken();
        Instant target = read(in, from);
        if (in.nextToken() == JsonToken.END_ARRAY) {
            return DueWindow.of(earliest, target, Optional.empty());
        }
        Instant latest = read(in, from);
        in.nextToken();
        PlainForms.require(in, JsonToken.END_ARRAY);
        return DueWindow.of(earliest, target, latest);
    }

    static void writeWindow(DueWindow window, Instant from, JsonGenerator out) throws IOException {
        if (window.equals(DueWindow.at(window.target()))) {
            write(window.target(), from, out);
            return;
        }
        out.writeStartArray();
        write(window.earliest(), from, out);
        write(window.target(), from, out);
        if (window.latest().isPresent()) {
            write(window.latest().get(), from, out);
        }
        out.writeEndArray();
    }
}
