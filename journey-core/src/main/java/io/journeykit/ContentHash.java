package io.journeykit;

import io.journeykit.codec.TemplateCodec;
import io.journeykit.template.JourneyTemplate;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What tells a template from one that says anything else: the digest of its one text. */
final class ContentHash {

    private ContentHash() {}

    static String of(JourneyTemplate template) {
        try {
            byte[] text = TemplateCodec.write(template).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
