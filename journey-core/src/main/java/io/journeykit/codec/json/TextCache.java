package io.journeykit.codec.json;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The texts of values that are written again and again, the other way round than {@link ValueCache}. */
final class TextCache<T> implements Function<T, String> {

    private static final int SLOTS = 256;

    private final Function<T, String> say;

    // Bounded and racy as in Interned; known by identity, since comparing the values takes as long as saying them.
    private final @Nullable Said<T>[] slots;

    private record Said<T>(T value, String text) {}

    @SuppressWarnings("unchecked")
    TextCache(Function<T, String> say) {
        this.say = say;
        this.slots = (Said<T>[]) new Said<?>[SLOTS];
    }

    @Override
    public String apply(T value) {
        int slot = System.identityHashCode(value) & SLOTS - 1;
        Said<T> said = slots[slot];
        if (said == null || said.value() != value) {
            said = new Said<>(value, say.apply(value));
            slots[slot] = said;
        }
        return said.text();
    }
}
