package io.journeykit.testkit.oracle;

import io.journeykit.template.JourneyTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A text as its author wrote it, read by the oracle itself.
 *
 * @param words what stands in it as it is
 * @param filled what is filled in between, such as {@code start of mri}
 */
record AuthorsText(List<String> words, List<String> filled) {

    AuthorsText {
        words = List.copyOf(words);
        filled = List.copyOf(filled);
    }

    static AuthorsText of(String text) {
        List<String> words = new ArrayList<>();
        List<String> filled = new ArrayList<>();
        int from = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', from)) {
            int close = text.indexOf('}', open);
            if (close < 0) {
                break;
            }
            words.add(text.substring(from, open).strip());
            filled.add(text.substring(open + 1, close).strip());
            from = close + 1;
        }
        words.add(text.substring(from).strip());
        words.removeIf(String::isEmpty);
        return new AuthorsText(words, filled);
    }

    /** The text of a key for one who reads that language; a reminder that has none of its own is said in the words of the first. */
    static Optional<AuthorsText> find(JourneyTemplate template, String key, String language) {
        return texts(template, key).flatMap(texts -> in(texts, language)).map(AuthorsText::of);
    }

    /** The same, but only where there is one in the reader's own language. */
    static Optional<AuthorsText> own(JourneyTemplate template, String key, String language) {
        return texts(template, key)
                .flatMap(texts -> exactly(texts, language).or(() -> exactly(texts, plain(language))))
                .map(AuthorsText::of);
    }

    private static Optional<Map<String, String>> texts(JourneyTemplate template, String key) {
        for (String known = key; !known.isEmpty(); known = shorter(known)) {
            if (template.texts().containsKey(known)) {
                return Optional.of(template.texts().get(known));
            }
        }
        return Optional.empty();
    }

    private static String shorter(String key) {
        return key.substring(0, Math.max(0, key.lastIndexOf('-')));
    }

    private static Optional<String> in(Map<String, String> texts, String language) {
        return exactly(texts, language)
                .or(() -> exactly(texts, plain(language)))
                .or(() -> exactly(texts, "en"));
    }

    private static Optional<String> exactly(Map<String, String> texts, String language) {
        return Optional.ofNullable(texts.get(language));
    }

    /** {@code es} for {@code es-MX}. */
    static String plain(String language) {
        return language.split("-", 2)[0];
    }

    /** Whether all its own words stand in what was said. */
    boolean isIn(String body) {
        return words.stream().allMatch(body::contains);
    }
}
