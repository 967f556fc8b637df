package io.journeykit.codec;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;

/** Stored JSON that is not as it was written. Says where, never what stands there: it may be personal data. */
final class Malformed extends IOException {

    private static final long serialVersionUID = 1L;

    private Malformed(String message) {
        super(message);
    }

    static Malformed at(JsonParser in, String message) {
        return new Malformed(message + " at byte " + in.currentLocation().getByteOffset());
    }
}
