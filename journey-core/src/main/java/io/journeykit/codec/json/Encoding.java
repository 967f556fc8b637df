package io.journeykit.codec.json;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The bytes of an author's file as text: UTF-8, before which a byte order mark may stand (RFC 8259, section 8.1). */
final class Encoding {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private Encoding() {}

    /** The text, without its mark; empty where the bytes are no UTF-8. */
    static Optional<String> text(byte[] bytes) {
        try {
            return isWide(bytes)
                    ? Optional.empty()
                    : Optional.of(unmarked(StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes))
                            .toString()));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    static String unmarked(String text) {
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    /** What bytes that are no UTF-8 seem to be. */
    static String guess(byte[] bytes) {
        return isWide(bytes) ? "UTF-16, as its first bytes say" : "bytes that are no UTF-8";
    }

    /** Whether they begin with the mark of UTF-16, or with an ASCII letter of it: a zero on either side. */
    private static boolean isWide(byte[] bytes) {
        if (bytes.length < 2) {
            return false;
        }
        int first = bytes[0] & 0xFF;
        int second = bytes[1] & 0xFF;
        return first == 0xFE && second == 0xFF || first == 0xFF && second == 0xFE || (first == 0) != (second == 0);
    }
}
