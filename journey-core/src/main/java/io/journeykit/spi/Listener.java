package io.journeykit.spi;

import java.util.List;

/**
 * Is told of every commit, in the order of each agenda, after it was stored.
 *
 * <p>It is called on the thread that committed, while the agenda is kept from others: it should be quick, and must not
 * itself tell the host anything. What it throws is counted and otherwise ignored. A commit just before a crash may go untold: whoever must not miss one reads {@link AgendaStore#history}.
 */
@FunctionalInterface
public interface Listener {

    Listener NONE = commit -> {};

    void committed(Commit commit);

    /** One that tells all of these, each even where another fails, and then throws the first failure. */
    static Listener all(List<Listener> listeners) {
        return new Listeners(listeners);
    }
}
