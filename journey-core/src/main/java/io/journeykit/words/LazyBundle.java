package io.journeykit.words;

import java.util.Optional;
import java.util.function.Supplier;

/** A bundle that is read when somebody first reads in its language, so that a host starts without it. */
final class LazyBundle implements Supplier<Bundle> {

    private final Supplier<Bundle> source;
    private Optional<Bundle> read = Optional.empty();

    LazyBundle(Supplier<Bundle> source) {
        this.source = source;
    }

    /** This one, with the texts of another in place of or beside its own. */
    LazyBundle with(LazyBundle others) {
        return new LazyBundle(() -> get().with(others.get()));
    }

    @Override
    public synchronized Bundle get() {
        if (read.isEmpty()) {
            read = Optional.of(source.get());
        }
        return read.get();
    }

    @Override
    public String toString() {
        return "texts of a language";
    }
}
