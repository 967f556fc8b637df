package io.journeykit.runtime;

import io.journeykit.spi.Delivery;
import io.journeykit.vocabulary.InputId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The ids of inputs that the host itself makes: the same for the same occasion. */
final class DerivedIds {

    private static final int LONGEST = 128;

    private DerivedIds() {}

    static InputId report(Delivery delivery) {
        return of("report/" + delivery.key() + "/" + delivery.attempt());
    }

    /** A long name is told by its digest. */
    static InputId of(String name) {
        return InputId.of(name.length() <= LONGEST ? name : "sha256/" + digest(name));
    }

    private static String digest(String name) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
