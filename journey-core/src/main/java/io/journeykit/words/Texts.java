package io.journeykit.words;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** The texts that one reader gets. */
record Texts(List<Bundle> chain, Reader reader) {

    static Texts of(Bundles bundles, Reader reader) {
        return new Texts(bundles.chain(reader.language()), reader);
    }

    /** The text of a code, in the form that goes with a number where there is one. */
    Optional<TextPattern> find(String code, OptionalLong number) {
        for (Bundle bundle : chain) {
            Map<String, TextPattern> plural = number.isPresent()
                    ? bundle.marked(code + "." + bundle.plural().form(number.getAsLong()))
                    : Map.of();
            Map<String, TextPattern> plain = bundle.marked(code);
            for (String mark : reader.who().marks()) {
                TextPattern found = plural.getOrDefault(mark, plain.get(mark));
                if (found != null) {
                    return Optional.of(found);
                }
            }
        }
        return Optional.empty();
    }

    Optional<TextPattern> find(String code) {
        return find(code, OptionalLong.empty());
    }

    /** The text of exactly this key. */
    Optional<TextPattern> exactly(String key) {
        return chain.stream().flatMap(bundle -> bundle.pattern(key).stream()).findFirst();
    }

    /** A format of the calendar, such as {@code date.long}, in the language whose words go with it. */
    DateTimeFormatter format(String key) {
        for (Bundle bundle : chain) {
            Optional<DateTimeFormatter> format = bundle.format(key);
            if (format.isPresent()) {
                boolean own =
                        bundle.language().getLanguage().equals(reader.language().getLanguage());
                return format.get().withLocale(own ? reader.language() : bundle.language());
            }
        }
        throw new IllegalStateException("No bundle has the pattern '" + key + "'; the English one should.");
    }

    /** The hash of all texts that the reader may get. */
    String hash() {
        return TextHash.of(chain.stream().map(Bundle::hash).toList());
    }

    /** The language in which numbers are written. */
    Locale language() {
        return chain.isEmpty() ? reader.language() : format("time").getLocale();
    }
}
