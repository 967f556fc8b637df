package io.journeykit.codec.stored;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.journeykit.codec.json.ValueCache;
import io.journeykit.planning.Slot;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A slot as a list: id, start, length in seconds, provider, what its clocks are ahead by, zone, and the place if it is
 * called otherwise than the provider. A slot that stands alone has its start as its clocks show it, with what they are
 * ahead by, such as {@code 2026-03-31T13:00:00-04:00}, and not again; one among others has it as hours, such as -4.
 *
 * @param from what the start is counted from, where slots stand among others
 * @param usual the zone that is null or left out then; absent where a slot stands alone, with its start in full
 */
record SlotForm(Instant from, @Nullable ZoneId usual) implements Form<Slot> {

    static final SlotForm ALONE = new SlotForm(Instant.EPOCH, null);
    static final ValueCache<ZoneId> ZONES = new ValueCache<>(ZoneId::of);

    @Override
    public Slot read(JsonParser in) throws IOException {
        PlainForms.require(in, JsonToken.START_ARRAY);
        String id = in.nextTextValue();
        in.nextToken();
        return usual == null ? readAlone(in, id) : readAmongOthers(in, id, usual);
    }

    private static Slot readAlone(JsonParser in, String id) throws IOException {
        String shown = in.getText();
        ZoneOffset offset = OffsetForm.endOf(shown);
        Instant start = OffsetForm.instant(shown, offset);
        long seconds = in.nextLongValue(0);
        String provider = in.nextTextValue();
        ZoneId zone = ZONES.apply(in.nextTextValue());
        return new Slot(id, start, start.plusSeconds(seconds), provider, place(in, provider), zone, offset);
    }

    private Slot readAmongOthers(JsonParser in, String id, ZoneId usually) throws IOException {
        Instant start = RelativeInstant.read(in, from);
        long seconds = in.nextLongValue(0);
        String provider = in.nextTextValue();
        in.nextToken();
        ZoneOffset offset = OffsetForm.read(in);
        ZoneId zone = usually;
        String place = provider;
        if (in.nextToken() != JsonToken.END_ARRAY) {
            zone = in.currentToken() == JsonToken.VALUE_NULL ? usually : ZONES.apply(in.getText());
            place = place(in, provider);
        }
        return new Slot(id, start, start.plusSeconds(seconds), provider, place, zone, offset);
    }

    /** The last entry, if there is one. */
    private static String place(JsonParser in, String provider) throws IOException {
        String place = provider;
        if (in.nextToken() != JsonToken.END_ARRAY) {
            place = in.getText();
            in.nextToken();
        }
        PlainForms.require(in, JsonToken.END_ARRAY);
        return place;
    }

    @Override
    public void write(Slot slot, JsonGenerator out) throws IOException {
        out.writeStartArray();
        out.writeString(slot.id());
        if (usual == null) {
            out.writeString(OffsetForm.text(slot.start(), slot.offset()));
        } else {
            RelativeInstant.write(slot.start(), from, out);
        }
        out.writeNumber(slot.end().getEpochSecond() - slot.start().getEpochSecond());
        out.writeString(slot.provider());
        if (usual != null) {
            OffsetForm.write(slot.offset(), out);
        }
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
