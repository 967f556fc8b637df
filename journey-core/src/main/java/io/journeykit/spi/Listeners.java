package io.journeykit.spi;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Several listeners as one. */
record Listeners(List<Listener> each) implements Listener {

    Listeners {
        each = List.copyOf(each);
    }

    @Override
    public void committed(Commit commit) {
        RuntimeException failure = null;
        for (Listener listener : each) {
            failure = first(failure, told(listener, commit));
        }
        if (failure != null) {
            throw failure;
        }
    }

    private static @Nullable RuntimeException told(Listener listener, Commit commit) {
        try {
            listener.committed(commit);
            return null;
        } catch (RuntimeException e) {
            return e;
        }
    }

    private static @Nullable RuntimeException first(
            @Nullable RuntimeException former, @Nullable RuntimeException later) {
        return former == null ? later : former;
    }
}
