package io.journeykit.words;

import java.util.Locale;

/** What makes words a sentence. */
final class Sentences {

    private Sentences() {}

    static String whole(String words, Locale language) {
        String capital = capital(words, language);
        return capital.endsWith(".") || capital.endsWith("?") || capital.isEmpty() ? capital : capital + ".";
    }

    /** With a capital. */
    static String capital(String words, Locale language) {
        if (words.isEmpty()) {
            return words;
        }
        int first = words.offsetByCodePoints(0, 1);
        return words.substring(0, first).toUpperCase(language) + words.substring(first);
    }
}
