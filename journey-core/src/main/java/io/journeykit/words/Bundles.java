package io.journeykit.words;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The texts of several languages. A text that a region has not is its language's; one that a language has not is English.
 */
public final class Bundles {

    private static final Bundles STANDARD = new Bundles(Map.of())
            .own("en")
            .own("en-US")
            .own("en-CA")
            .own("es")
            .own("es-US")
            .own("de");

    private final Map<String, LazyBundle> byTag;

    private Bundles(Map<String, LazyBundle> byTag) {
        this.byTag = Collections.unmodifiableMap(byTag);
    }

    /** The library's own texts: English, Spanish and German. */
    public static Bundles standard() {
        return STANDARD;
    }

    /** These, with the texts of another bundle in place of or beside those of its language. */
    public Bundles with(Bundle bundle) {
        return with(bundle.language().toLanguageTag(), new LazyBundle(() -> bundle));
    }

    /** The bundle of a language or region, without what it falls back to. */
    public Optional<Bundle> bundle(Locale language) {
        return Optional.ofNullable(byTag.get(language.toLanguageTag())).map(LazyBundle::get);
    }

    /** All bundles in which a text for a reader of this language is looked for, in that order. */
    List<Bundle> chain(Locale language) {
        return Stream.of(
                        language,
                        Locale.forLanguageTag(language.getLanguage() + "-" + language.getCountry()),
                        Locale.forLanguageTag(language.getLanguage()),
                        Locale.ENGLISH)
                .distinct()
                .flatMap(one -> bundle(one).stream())
                .toList();
    }

    private Bundles with(String tag, LazyBundle bundle) {
        Map<String, LazyBundle> all = new LinkedHashMap<>(byTag);
        all.merge(tag, bundle, LazyBundle::with);
        return new Bundles(all);
    }

    private Bundles own(String tag) {
        return with(tag, new LazyBundle(() -> read(tag)));
    }

    private static Bundle read(String tag) {
        InputStream texts = Objects.requireNonNull(
                Bundles.class.getResourceAsStream(tag + ".properties"), "The texts of a language are not in the jar");
        return Bundle.read(
                Locale.forLanguageTag(tag), PluralRule.ONE, new InputStreamReader(texts, StandardCharsets.UTF_8));
    }

    /** {@code texts in en, es, de}. */
    @Override
    public String toString() {
        return "texts in " + String.join(", ", byTag.keySet());
    }
}
