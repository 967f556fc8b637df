package io.journeykit.words;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The texts of one language, or of one region of it, by their keys. A key is the code of a phrase, where need be with the
 * form of a plural ({@code span.day.one}) and with who reads ({@code until.known@patient}). Keys that begin with
 * {@code format.} are patterns of {@link java.time.format.DateTimeFormatter}; all others are texts with {@code {places}}
 * for parts, and {@code [stretches]} that are left out where a part of theirs is not there or has no name.
 */
public final class Bundle {

    private final Locale language;
    private final PluralRule plural;
    private final SortedMap<String, String> texts;
    private final Map<String, TextPattern> patterns;
    private volatile String hash = "";

    private Bundle(Locale language, PluralRule plural, SortedMap<String, String> texts) {
        this.language = language;
        this.plural = plural;
        this.texts = Collections.unmodifiableSortedMap(texts);
        this.patterns = texts.entrySet().stream()
                .filter(entry -> !entry.getKey().startsWith("format."))
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> pattern(entry.getKey(), entry.getValue())));
    }

    /**
     * Texts by their keys; where the key is no format's, each of them is read as
     *
     * <pre>{@code
     * text    = { letter | place | stretch }
     * stretch = "[" { letter | place } "]"
     * place   = "{" name [ ":" style ] "}"
     * }</pre>
     *
     * <p>Examples: {@code It is booked.}, {@code {step} is booked}, {@code {step} is booked[ for {at:date}]}.
     *
     * @throws IllegalArgumentException if one is not written so, with its key
     */
    public static Bundle of(Locale language, PluralRule plural, Map<String, String> texts) {
        return new Bundle(language, plural, new TreeMap<>(texts));
    }

    /**
     * Texts of a language in which one is singular and all else plural.
     *
     * @throws IllegalArgumentException if a text is not written as texts are, with its key
     */
    public static Bundle of(Locale language, Map<String, String> texts) {
        return of(language, PluralRule.ONE, texts);
    }

    /**
     * The texts of a file of {@link Properties}.
     *
     * @throws IllegalArgumentException if a text is not written as texts are, with its key
     * @throws UncheckedIOException if they cannot be read
     */
    public static Bundle read(Locale language, PluralRule plural, Reader properties) {
        Properties read = new Properties();
        try (properties) {
            read.load(properties);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return of(
                language,
                plural,
                read.stringPropertyNames().stream().collect(Collectors.toMap(Function.identity(), read::getProperty)));
    }

    /** These texts, with those of another in place of or beside them; how plurals are formed stays as it was here. */
    public Bundle with(Bundle others) {
        SortedMap<String, String> all = new TreeMap<>(texts);
        all.putAll(others.texts);
        return new Bundle(language, plural, all);
    }

    public Locale language() {
        return language;
    }

    public PluralRule plural() {
        return plural;
    }

    /** All texts, by their keys. */
    public SortedMap<String, String> texts() {
        return texts;
    }

    /** The hash of its language and all of its texts, made when it is first asked for. */
    public String hash() {
        if (hash.isEmpty()) {
            hash = TextHash.of(Stream.concat(
                            Stream.of(language.toLanguageTag()),
                            texts.entrySet().stream().map(text -> text.getKey() + "=" + text.getValue()))
                    .toList());
        }
        return hash;
    }

    Optional<TextPattern> pattern(String key) {
        return Optional.ofNullable(patterns.get(key));
    }

    private static TextPattern pattern(String key, String text) {
        try {
            return TextPattern.parse(text);
        } catch (IllegalArgumentException fault) {
            throw new IllegalArgumentException("Text '" + key + "' cannot be read: " + fault.getMessage(), fault);
        }
    }

    /** {@code 120 texts in de}. */
    @Override
    public String toString() {
        return texts.size() + " texts in " + language.toLanguageTag();
    }
}
