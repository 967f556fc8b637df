package io.journeykit.insight;

import java.util.List;

/** How words are put together in English. */
final class Phrases {

    private Phrases() {}

    /** {@code a}, {@code a and b}, {@code a, b and c}. */
    static String and(List<String> words) {
        return joined(words, " and ");
    }

    /** {@code a or b}. */
    static String or(List<String> words) {
        return joined(words, " or ");
    }

    /** The words of a key: {@code with-care-team} is {@code with care team}. */
    static String spaced(String key) {
        return key.replace('-', ' ').replace('_', ' ');
    }

    /** The words as a sentence, with a capital and a full stop. */
    static String sentence(String words) {
        String whole = words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
        return whole.endsWith(".") || whole.endsWith("?") ? whole : whole + ".";
    }

    private static String joined(List<String> words, String last) {
        int size = words.size();
        return size < 2
                ? String.join("", words)
                : String.join(", ", words.subList(0, size - 1)) + last + words.get(size - 1);
    }
}
