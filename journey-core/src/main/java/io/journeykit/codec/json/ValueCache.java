package io.journeykit.codec.json;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a text says, remembered for the texts that come again and again: names of steps and states, zones, hours. Agendas
 * then share these values, which are immutable, instead of each having its own.
 */
public final class ValueCache<T> implements Function<String, T> {

    private static final int SLOTS = 1_024;
    private static final int LONGEST = 256;

    private final Function<String, T> parse;

    // One slot for each hash, replaced when another text comes: bounded, and a lost race costs one parse.
    private final @Nullable Known<T>[] slots;

    private record Known<T>(String text, T value) {}

    @SuppressWarnings("unchecked")
    public ValueCache(Function<String, T> parse) {
        this.parse = parse;
        this.slots = (Known<T>[]) new Known<?>[SLOTS];
    }

    @Override
    public T apply(String text) {
        int hash = text.hashCode();
        int slot = (hash ^ hash >>> 10) & SLOTS - 1;
        Known<T> known = slots[slot];
        if (known != null && known.text().equals(text)) {
            return known.value();
        }
        T value = parse.apply(text);
        if (text.length() <= LONGEST) {
            slots[slot] = new Known<>(text, value);
        }
        return value;
    }
}
