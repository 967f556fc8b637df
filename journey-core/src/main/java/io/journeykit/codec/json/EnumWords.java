package io.journeykit.codec.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The words in which JSON names the constants of an enum: {@code care-team} for {@code CARE_TEAM}. */
public final class EnumWords<E extends Enum<E>> {

    private static final int BRIEF = 60;

    private final String what;
    private final Map<String, E> byWord = new LinkedHashMap<>();
    private final List<String> byOrdinal = new ArrayList<>();

    private EnumWords(String what) {
        this.what = what;
    }

    /**
     * @param what one of them is called, such as {@code owner}
     */
    public static <E extends Enum<E>> EnumWords<E> of(Class<E> type, String what) {
        EnumWords<E> words = new EnumWords<>(what);
        for (E constant : type.getEnumConstants()) {
            words.byWord.put(of(constant), constant);
            words.byOrdinal.add(of(constant));
        }
        return words;
    }

    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The same as {@link #of}, without making it anew. */
    public String word(E constant) {
        return byOrdinal.get(constant.ordinal());
    }

    public Optional<E> find(String word) {
        return Optional.ofNullable(byWord.get(word));
    }

    public String what() {
        return what;
    }

    public List<String> all() {
        return new ArrayList<>(byWord.keySet());
    }

    /** The start of a text, short enough for a sentence. */
    public static String brief(String text) {
        return text.length() <= BRIEF ? text : text.substring(0, BRIEF) + "…";
    }
}
