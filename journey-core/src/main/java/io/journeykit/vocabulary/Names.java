package io.journeykit.vocabulary;

/** The one rule for every identifier that an author or a host writes. */
final class Names {

    private static final int LONGEST = 128;

    private Names() {}

    static void require(String what, String value) {
        if (value.isBlank() || value.length() > LONGEST) {
            throw new IllegalArgumentException("A " + what + " has 1 to " + LONGEST + " characters, not "
                    + value.length() + "; choose a short name such as 'mri'.");
        }
        for (int i = 0; i < value.length(); i++) {
            if (Character.isISOControl(value.charAt(i)) || Character.isWhitespace(value.charAt(i))) {
                throw new IllegalArgumentException(
                        "A " + what + " holds no white space or control characters; write words with hyphens, such as"
                                + " 'ortho-visit'.");
            }
        }
    }
}
