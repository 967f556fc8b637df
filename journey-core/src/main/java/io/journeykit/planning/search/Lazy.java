package io.journeykit.planning.search;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something that takes a while to find out, and is found out once, when it is first asked for. */
final class Lazy<T> implements Supplier<T> {

    private @Nullable Supplier<T> found;
    private @Nullable T known;

    Lazy(Supplier<T> found) {
        this.found = found;
    }

    @Override
    public synchronized T get() {
        Supplier<T> open = found;
        T answer = open == null ? known : open.get();
        if (answer == null) {
            throw new IllegalStateException("Nothing was found out.");
        }
        known = answer;
        found = null;
        return answer;
    }
}
