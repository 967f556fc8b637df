package io.journeykit.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.journeykit.planning.Slot;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A slot as a list: id, start, length in seconds, provider, zone, and the place if it is called otherwise than the
 * provider.
 *
 * @param from what the start is counted from, where slots stand among others
 * @param usual the zone that is null or left out then; absent where a slot stands alone, with its start in full
 */
record SlotForm(Instant from, @Nullable ZoneId usual) implements Form<Slot> {

    static final SlotForm ALONE = new SlotForm(Instant.EPOCH, null);
    static final Interned<ZoneId> ZONES = new Interned<>(ZoneId::of);

    @Override
    public Slot read(JsonParser in) throws IOException {
        PlainForms.require(in, JsonToken.START_ARRAY);
        String id = in.nextTextValue();
        in.nextToken();
        Instant start = Elapsed.read(in, from);
        long seconds = in.nextLongValue(0);
        String provider = in.nextTextValue();
        ZoneId zone = usual;
        String place = provider;
        if (in.nextToken() != JsonToken.END_ARRAY) {
            zone = in.currentToken() == JsonToken.VALUE_NULL ? usual : ZONES.apply(in.getText());
            if (in.nextToken() != JsonToken.END_ARRAY) {
                place = in.getText();
                in.nextToken();
            }
        }
        PlainForms.require(in, JsonToken.END_ARRAY);
        if (zone == null) {
            throw Malformed.at(in, "a slot without its zone");
        }
        return new Slot(id, start, start.plusSeconds(seconds), provider, place, zone);
    }

    @Override
    public void write(Slot slot, JsonGenerator out) throws IOException {
        out.writeStartArray();
        out.writeString(slot.id());
        if (usual == null) {
            out.writeString(Moments.text(slot.start()));
        } else {
            Elapsed.write(slot.start(), from, out);
        }
        out.writeNumber(slot.end().getEpochSecond() - slot.start().getEpochSecond());
        out.writeString(slot.provider());
        boolean elsewhere = !slot.place().equals(slot.provider());
        if (!slot.zone().equals(usual)) {
            out.writeString(slot.zone().getId());
        } else if (elsewhere) {
            out.writeNull();
        }
        if (elsewhere) {
            out.writeString(slot.place());
        }
        out.writeEndArray();
    }
}
