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
        Throwable failure = null;
        for (Listener listener : each) {
            Throwable later = told(listener, commit);
            failure = failure == null ? later : failure;
        }
        if (failure != null) {
            throw Listeners.<RuntimeException>unchecked(failure);
        }
    }

    /** Also what a listener written in a language without checked exceptions may throw. */
    private static @Nullable Throwable told(Listener listener, Commit commit) {
        try {
            listener.committed(commit);
            return null;
        } catch (Throwable e) {
            return e;
        }
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> E unchecked(Throwable failure) throws E {
        throw (E) failure;
    }
}
