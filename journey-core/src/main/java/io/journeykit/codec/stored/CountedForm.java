package io.journeykit.codec.stored;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.journeykit.agenda.Outbox;
import java.io.IOException;
import java.time.Instant;

/** A contact that counts, and the second of the epoch when it went: {@code [22,1772546400]}. Every agenda has some. */
final class CountedForm implements Form<Outbox.Counted> {

    @Override
    public Outbox.Counted read(JsonParser in) throws IOException {
        PlainForms.require(in, JsonToken.START_ARRAY);
        in.nextToken();
        long outreach = PlainForms.LONG.read(in);
        in.nextToken();
        Instant at = RelativeInstant.read(in, Instant.EPOCH);
        in.nextToken();
        PlainForms.require(in, JsonToken.END_ARRAY);
        return new Outbox.Counted(outreach, at);
    }

    @Override
    public void write(Outbox.Counted counted, JsonGenerator out) throws IOException {
        out.writeStartArray();
        out.writeNumber(counted.outreach());
        RelativeInstant.write(counted.at(), Instant.EPOCH, out);
        out.writeEndArray();
    }
}
