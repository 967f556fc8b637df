package io.journeykit.runtime;

import io.journeykit.vocabulary.AgendaId;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Locks by agenda: one agenda always has the same, several may share one. */
final class StripedLocks {

    private static final int COUNT = 256;

    private final Lock[] locks = new Lock[COUNT];

    StripedLocks() {
        for (int i = 0; i < COUNT; i++) {
            locks[i] = new ReentrantLock();
        }
    }

    Lock of(AgendaId id) {
        int hash = id.hashCode() * 0x9E3779B9;
        return locks[hash >>> 24];
    }
}
