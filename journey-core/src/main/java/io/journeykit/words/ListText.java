package io.journeykit.words;

import io.journeykit.phrase.Part;
import java.util.List;
import java.util.Optional;

/** A list in words: {@code a, b and c}. What cannot be said is left out of it. */
final class ListText {

    private ListText() {}

    /** By a style: {@code and}, {@code or}, {@code comma}, {@code semicolon} or {@code then}. */
    static Optional<String> of(Telling telling, Part.Several several, String style) {
        List<String> said = several.parts().stream()
                .flatMap(part -> telling.say(part, "").stream())
                .toList();
        return said.isEmpty() ? Optional.empty() : Optional.of(joined(telling, said, style));
    }

    private static String joined(Telling telling, List<String> said, String style) {
        String last = style.isEmpty() || style.equals("capital") ? "and" : style;
        String between = last.equals("semicolon") || last.equals("then") ? last : "comma";
        String all = said.get(0);
        for (int i = 1; i < said.size(); i++) {
            all = pair(telling, i == said.size() - 1 ? last : between, all, said.get(i));
        }
        return all;
    }

    private static String pair(Telling telling, String style, String most, String next) {
        String key = isElided(telling, style, next) ? "list." + style + ".elided" : "list." + style;
        return telling.texts()
                .find(key)
                .flatMap(text ->
                        text.filled((place, may) -> Optional.of(place.name().equals("most") ? most : next)))
                .orElse(most + ", " + next);
    }

    /** Whether the joining word is another before this one, as "y" is "e" before "informe" in Spanish. */
    private static boolean isElided(Telling telling, String style, String next) {
        for (Bundle bundle : telling.texts().chain()) {
            String before = bundle.texts().get("format.list." + style + ".elided");
            if (before != null && next.matches(before)) {
                return true;
            }
        }
        return false;
    }
}
