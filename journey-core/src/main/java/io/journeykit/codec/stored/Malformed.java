package io.journeykit.codec.stored;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;

/** Stored JSON that is not as it was written. Says where, never what stands there: it may be personal data. */
public final class Malformed extends IOException {

    private static final long serialVersionUID = 1L;

    private Malformed(String message) {
        super(message);
    }

    public static Malformed at(JsonParser in, String message) {
        return new Malformed(message + " at byte " + in.currentLocation().getByteOffset());
    }
}
