package io.journeykit.words;

import io.journeykit.phrase.Part;
import io.journeykit.phrase.Phrase;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.Placeholder;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Says the texts of one template to one reader.
 *
 * @param template absent where none is loaded, so that only the library's own texts are there
 */
record Voice(Telling telling, TextFormat format, Optional<JourneyTemplate> template) {

    private static final String DETAILS = "details";
    private static final String ENGLISH = "en";

    /** Which part of a text cannot be said to whoever reads it, as it stands in the text. */
    Optional<String> gap(Phrase says) {
        return written(says).stream()
                .flatMap(text -> format.places(text).stream())
                .filter(place -> part(says, place).isEmpty())
                .map(Placeholder::text)
                .findFirst();
    }

    /** The text whose key is the phrase's code, with its places filled in; below it, line by line, its details. */
    String text(Phrase says) {
        String text = written(says)
                .filter(written -> gap(says).isEmpty())
                .map(written -> filled(says, written))
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

    /** As its author wrote it in whatever language, where neither the reader nor the library has words for it. */
    private Optional<String> written(Phrase says) {
        Map<String, String> byLanguage = byLanguage(says.code());
        return asRead(byLanguage)
                .or(() -> telling.known(says).isPresent()
                        ? Optional.empty()
                        : byLanguage.values().stream().findFirst());
    }

    private Map<String, String> byLanguage(String key) {
        return template.<Map<String, String>>map(known -> known.texts().get(key))
                .orElse(Map.of());
    }

    /** A tag such as es-MX is also read in es, and what there is in neither is English. */
    private Optional<String> asRead(Map<String, String> byLanguage) {
        Locale language = telling.texts().reader().language();
        return Stream.of(language.toLanguageTag(), language.getLanguage(), ENGLISH)
                .flatMap(tag -> Optional.ofNullable(byLanguage.get(tag)).stream())
                .findFirst();
    }

    private String filled(Phrase says, String text) {
        Map<String, Part> parts = new LinkedHashMap<>();
        Map<String, String> said = new LinkedHashMap<>();
        for (Placeholder place : format.places(text)) {
            Optional.ofNullable(says.parts().get(place.text())).ifPresent(part -> parts.put(place.text(), part));
            part(says, place).ifPresent(words -> said.put(place.text(), words));
        }
        return format.say(new TemplateText(says.code(), telling.texts().reader().language(), text, parts, said));
    }

    /** To a patient nothing stands in place of what has no name. */
    private Optional<String> part(Phrase says, Placeholder place) {
        return telling.part(
                says,
                new TextPattern.Place(place.text(), place.style()),
                telling.texts().reader().isPatient());
    }
}
