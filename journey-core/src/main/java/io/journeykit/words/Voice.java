package io.journeykit.words;

import io.journeykit.phrase.Part;
import io.journeykit.phrase.Phrase;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.text.Placeholder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Says the texts of one template to one reader.
 *
 * @param template absent where none is loaded, so that only the library's own texts are there
 */
record Voice(Telling telling, Optional<JourneyTemplate> template) {

    private static final String DETAILS = "details";

    /** The text whose key is the phrase's code, with its places filled in; below it, line by line, its details. */
    String text(Phrase says) {
        String text = pattern(says.code())
                .flatMap(pattern -> pattern.filled((place, may) -> telling.part(says, place, may)))
                .or(() -> telling.known(says))
                .orElse(says.code().replace('-', ' '));
        return says.parts().get(DETAILS) instanceof Part.Several details ? text + lines(details) : text;
    }

    private String lines(Part.Several details) {
        StringBuilder lines = new StringBuilder();
        details.parts()
                .forEach(line -> telling.say(line, "")
                        .ifPresent(said -> lines.append('\n').append(said)));
        return lines.toString();
    }

    /** A tag such as es-MX is also read in es, and what there is in neither is English. */
    private Optional<TextPattern> pattern(String key) {
        Map<String, String> byLanguage =
                template.map(known -> known.texts().get(key)).orElse(null);
        if (byLanguage == null) {
            return Optional.empty();
        }
        String tag = telling.texts().reader().language().toLanguageTag();
        String plain = telling.texts().reader().language().getLanguage();
        return Optional.ofNullable(byLanguage.getOrDefault(tag, byLanguage.getOrDefault(plain, byLanguage.get("en"))))
                .map(Voice::parsed);
    }

    /** What authors write has places, and no stretches that may be left out. */
    private static TextPattern parsed(String text) {
        List<TextPattern.Piece> pieces = new ArrayList<>();
        int at = 0;
        for (Placeholder place : Placeholder.of(text)) {
            int open = text.indexOf("{" + place.text() + "}", at);
            pieces.add(new TextPattern.Literal(text.substring(at, open)));
            pieces.add(new TextPattern.Place(place.text(), place.style()));
            at = open + place.text().length() + 2;
        }
        pieces.add(new TextPattern.Literal(text.substring(at)));
        return new TextPattern(pieces);
    }
}
