package io.journeykit.codec.stored;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.journeykit.codec.json.ValueCache;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;

/** What clocks are ahead by: in hours, such as -4 or 5.75, or at the end of what they show. */
final class OffsetForm {

    private static final int QUARTER = 900;
    private static final ValueCache<ZoneOffset> OFFSETS = new ValueCache<>(ZoneOffset::of);

    private OffsetForm() {}

    static ZoneOffset read(JsonParser in) throws IOException {
        if (in.currentToken() == JsonToken.VALUE_NUMBER_INT) {
            return ZoneOffset.ofHours(in.getIntValue());
        }
        return in.currentToken() == JsonToken.VALUE_STRING
                ? OFFSETS.apply(in.getText())
                : ZoneOffset.ofTotalSeconds((int) (in.getDoubleValue() * 3600));
    }

    static void write(ZoneOffset offset, JsonGenerator out) throws IOException {
        int seconds = offset.getTotalSeconds();
        if (seconds % 3600 == 0) {
            out.writeNumber(seconds / 3600);
        } else if (seconds % QUARTER == 0) {
            out.writeNumber(BigDecimal.valueOf(seconds / QUARTER * 25L, 2).stripTrailingZeros());
        } else {
            out.writeString(offset.getId());
        }
    }

    /** {@code 2026-03-31T13:00:00-04:00}. */
    static String text(Instant instant, ZoneOffset offset) {
        String shown = Moments.text(instant.plusSeconds(offset.getTotalSeconds()));
        return shown.substring(0, shown.length() - 1) + offset.getId();
    }

    /** What is said at the end of what clocks show. */
    static ZoneOffset endOf(String shown) {
        return OFFSETS.apply(shown.substring(end(shown)));
    }

    static Instant instant(String shown, ZoneOffset offset) {
        return Moments.parse(shown.substring(0, end(shown)) + "Z").minusSeconds(offset.getTotalSeconds());
    }

    private static int end(String shown) {
        int last = shown.length() - 1;
        while (last > 0 && "Z+-".indexOf(shown.charAt(last)) < 0) {
            last--;
        }
        return last;
    }
}
