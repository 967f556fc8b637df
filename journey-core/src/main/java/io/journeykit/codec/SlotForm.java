package io.journeykit.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.journeykit.planning.Slot;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;

/** A slot as a list: id, start, length in seconds, provider, place, zone; an agenda holds many. */
final class SlotForm implements Form<Slot> {

    private static final Interned<ZoneId> ZONES = new Interned<>(ZoneId::of);

    @Override
    public Slot read(JsonParser in) throws IOException {
        return read(in, Instant.EPOCH);
    }

    /** A slot whose start may be elapsed seconds. */
    static Slot read(JsonParser in, Instant from) throws IOException {
        PlainForms.require(in, JsonToken.START_ARRAY);
        String id = in.nextTextValue();
        in.nextToken();
        Instant start = Elapsed.read(in, from);
        long seconds = in.nextLongValue(0);
        String provider = in.nextTextValue();
        String place = in.nextTextValue();
        ZoneId zone = ZONES.apply(in.nextTextValue());
        in.nextToken();
        PlainForms.require(in, JsonToken.END_ARRAY);
        return new Slot(id, start, start.plusSeconds(seconds), provider, place, zone);
    }

    @Override
    public void write(Slot slot, JsonGenerator out) throws IOException {
        out.writeStartArray();
        out.writeString(slot.id());
        out.writeString(Moments.text(slot.start()));
        rest(slot, out);
    }

    static void write(Slot slot, Instant from, JsonGenerator out) throws IOException {
        out.writeStartArray();
        out.writeString(slot.id());
        Elapsed.write(slot.start(), from, out);
        rest(slot, out);
    }

    private static void rest(Slot slot, JsonGenerator out) throws IOException {
        out.writeNumber(slot.end().getEpochSecond() - slot.start().getEpochSecond());
        out.writeString(slot.provider());
        out.writeString(slot.place());
        out.writeString(slot.zone().getId());
        out.writeEndArray();
    }
}
