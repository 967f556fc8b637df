package io.journeykit.testkit.oracle;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The words of a text, where letters, digits and the strokes inside of names make a word. */
final class Tokens {

    private Tokens() {}

    static Set<String> of(String text) {
        Set<String> words = new LinkedHashSet<>();
        int from = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean in = i < text.length() && isInside(text.charAt(i));
            if (in && from < 0) {
                from = i;
            } else if (!in && from >= 0) {
                words.add(text.substring(from, i));
                from = -1;
            }
        }
        return words;
    }

    static Set<String> of(List<String> texts) {
        Set<String> words = new LinkedHashSet<>();
        texts.forEach(text -> words.addAll(of(text)));
        return words;
    }

    private static boolean isInside(char letter) {
        return Character.isLetterOrDigit(letter) || letter == '-' || letter == '_';
    }

    /** Whether a name cannot be a word that anybody would say: there is a digit in it, or a stroke. */
    static boolean isNoWord(String name) {
        return name.chars().anyMatch(letter -> Character.isDigit(letter) || letter == '-' || letter == '_')
                && name.chars().anyMatch(Character::isLetter);
    }
}
