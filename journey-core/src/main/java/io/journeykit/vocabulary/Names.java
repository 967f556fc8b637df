package io.journeykit.vocabulary;

import io.journeykit.vocabulary.text.PlainText;

/** The one rule for every identifier that an author or a host writes. */
final class Names {

    private static final int LONGEST = 128;

    private Names() {}

    static void require(String what, String value) {
        if (value == null) {
            throw new IllegalArgumentException("The " + what + " is null; give one.");
        }
        if (value.isBlank() || value.length() > LONGEST) {
            throw new IllegalArgumentException("A " + what + " has 1 to " + LONGEST + " characters, not "
                    + value.length() + "; choose a short name such as 'mri'.");
        }
        PlainText.flaw(value).ifPresent(flaw -> {
            throw new IllegalArgumentException(
                    "A " + what + " holds " + flaw + ", which no store keeps; choose a name of whole letters.");
        });
        for (int i = 0; i < value.length(); i++) {
            if (Character.isISOControl(value.charAt(i)) || Character.isWhitespace(value.charAt(i))) {
                throw new IllegalArgumentException(
                        "A " + what + " holds no white space or control characters; write words with hyphens, such as"
                                + " 'ortho-visit'.");
            }
        }
    }
}
