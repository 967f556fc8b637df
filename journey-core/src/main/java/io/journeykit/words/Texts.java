package io.journeykit.words;

import java.util.List;
import java.util.Locale;
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
            for (String mark : reader.who().marks()) {
                Optional<TextPattern> found = number.isPresent()
                        ? bundle.pattern(code + "." + bundle.plural().form(number.getAsLong()) + mark)
                        : Optional.empty();
                found = found.or(() -> bundle.pattern(code + mark));
                if (found.isPresent()) {
                    return found;
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

    /** A pattern of the calendar, such as {@code date.long}, with the language whose words go with it. */
    Format format(String key) {
        for (Bundle bundle : chain) {
            String pattern = bundle.texts().get("format." + key);
            if (pattern != null) {
                boolean own =
                        bundle.language().getLanguage().equals(reader.language().getLanguage());
                return new Format(pattern, own ? reader.language() : bundle.language());
            }
        }
        throw new IllegalStateException("No bundle has the pattern '" + key + "'; the English one should.");
    }

    /** The hash of all texts that the reader may get. */
    String hash() {
        return TextHash.of(chain.stream().map(Bundle::hash).toList());
    }

    /** A pattern, and the language of its names. */
    record Format(String pattern, Locale language) {}

    /** The language in which numbers are written. */
    Locale language() {
        return chain.isEmpty() ? reader.language() : format("time").language();
    }
}
