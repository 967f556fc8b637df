package io.journeykit.codec;

import io.journeykit.agenda.Input;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The hash of an input, in the canonical form of a version. */
final class InputHash {

    private static final String VERSION = "1:";

    private InputHash() {}

    static String of(Input input) {
        return VERSION
                + Base64.getUrlEncoder().withoutPadding().encodeToString(sha256().digest(AgendaCodec.write(input)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
