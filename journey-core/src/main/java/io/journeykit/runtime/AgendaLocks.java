package io.journeykit.runtime;

import io.journeykit.vocabulary.AgendaId;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** A lock for each agenda, for as long as somebody has it or waits for it: none is kept from one agenda by another. */
final class AgendaLocks {

    private final ConcurrentMap<AgendaId, Shared> locks = new ConcurrentHashMap<>();

    /** @param users who have it or wait for it; changed only within the map's own update of the entry */
    private record Shared(ReentrantLock lock, int users) {
        Shared and(int more) {
            return new Shared(lock, users + more);
        }
    }

    /** Does something while no other thread does anything for this agenda. */
    <T> T with(AgendaId id, Supplier<T> work) {
        Shared shared = locks.merge(id, new Shared(new ReentrantLock(), 1), (former, fresh) -> former.and(1));
        shared.lock().lock();
        try {
            return work.get();
        } finally {
            shared.lock().unlock();
            locks.computeIfPresent(id, (same, former) -> former.users() == 1 ? null : former.and(-1));
        }
    }
}
