package io.journeykit.words;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.HashMap;
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

    private static final String FORMAT = "format.";

    private final Locale language;
    private final PluralRule plural;
    private final SortedMap<String, String> texts;
    private final Map<String, Map<String, TextPattern>> patterns = new HashMap<>();
    private final Map<String, Optional<DateTimeFormatter>> formats = new HashMap<>();
    private volatile String hash = "";

    private Bundle(Locale language, PluralRule plural, SortedMap<String, String> texts) {
        this.language = language;
        this.plural = plural;
        this.texts = Collections.unmodifiableSortedMap(texts);
        texts.forEach((key, text) -> {
            if (isDate(key)) {
                formats.put(key.substring(FORMAT.length()), Optional.of(date(key, text)));
            } else if (!key.startsWith(FORMAT)) {
                int mark = mark(key);
                patterns.computeIfAbsent(key.substring(0, mark), code -> new HashMap<>())
                        .put(key.substring(mark), pattern(key, text));
            }
        });
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
        int mark = mark(key);
        return Optional.ofNullable(marked(key.substring(0, mark)).get(key.substring(mark)));
    }

    /** The texts of a code by the marks of those who read them, such as {@code @patient}; the usual one has none. */
    Map<String, TextPattern> marked(String code) {
        return patterns.getOrDefault(code, Map.of());
    }

    /** A format of the calendar, such as {@code date.long}. */
    Optional<DateTimeFormatter> format(String key) {
        return formats.getOrDefault(key, Optional.empty());
    }

    /** Where in a key the mark of who reads begins; its end where it has none. */
    private static int mark(String key) {
        int at = key.lastIndexOf('@');
        return at < 0 ? key.length() : at;
    }

    private static boolean isDate(String key) {
        return key.startsWith(FORMAT + "date") || key.startsWith(FORMAT + "time");
    }

    private static DateTimeFormatter date(String key, String text) {
        try {
            return DateTimeFormatter.ofPattern(text);
        } catch (IllegalArgumentException fault) {
            throw new IllegalArgumentException("Text '" + key + "' cannot be read: " + fault.getMessage(), fault);
        }
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
