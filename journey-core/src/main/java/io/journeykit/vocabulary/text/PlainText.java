package io.journeykit.vocabulary.text;

import java.util.Optional;

/** What a text must not hold, so that it can be written as UTF-8, kept by any database, and read again as it was. */
public final class PlainText {

    private PlainText() {}

    /** What it holds of that; empty where it is as it should be. */
    public static Optional<String> flaw(String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == 0) {
                return Optional.of("the character zero");
            }
            if (Character.isHighSurrogate(character)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(character)) {
                return Optional.of("half a letter");
            }
        }
        return Optional.empty();
    }
}
