package io.journeykit.codec.stored;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.journeykit.calendar.DueWindow;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/** A due window as a list: earliest, target and, where there is one, latest. */
final class DueWindowForm implements Form<DueWindow> {

    @Override
    public DueWindow read(JsonParser in) throws IOException {
        PlainForms.require(in, JsonToken.START_ARRAY);
        Instant earliest = Moments.parse(in.nextTextValue());
        Instant target = Moments.parse(in.nextTextValue());
        String latest = in.nextTextValue();
        if (latest != null) {
            in.nextToken();
        }
        PlainForms.require(in, JsonToken.END_ARRAY);
        return DueWindow.of(earliest, target, Optional.ofNullable(latest).map(Moments::parse));
    }

    @Override
    public void write(DueWindow window, JsonGenerator out) throws IOException {
        out.writeStartArray();
        out.writeString(Moments.text(window.earliest()));
        out.writeString(Moments.text(window.target()));
        if (window.latest().isPresent()) {
            out.writeString(Moments.text(window.latest().get()));
        }
        out.writeEndArray();
    }
}
