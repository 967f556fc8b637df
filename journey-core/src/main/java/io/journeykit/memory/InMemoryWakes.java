package io.journeykit.memory;

import io.journeykit.spi.Commit;
import io.journeykit.spi.WakeQueue;
import io.journeykit.vocabulary.AgendaId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The wake-ups of an {@link InMemoryStore}; guarded by its lock. */
final class InMemoryWakes implements WakeQueue {

    private static final Comparator<AgendaId> BY_ID =
            Comparator.<AgendaId, String>comparing(id -> id.tenant().value()).thenComparing(AgendaId::person);

    private final Object lock;
    private final Map<AgendaId, Due> byId = new HashMap<>();
    private final TreeSet<Due> inOrder = new TreeSet<>();
    private final Map<AgendaId, Due> ownTimes = new HashMap<>();
    private final TreeSet<Due> byOwnTime = new TreeSet<>();
    private final TreeSet<AgendaId> missing = new TreeSet<>(BY_ID);

    InMemoryWakes(Object lock) {
        this.lock = lock;
    }

    private record Due(Instant at, AgendaId id) implements Comparable<Due> {
        @Override
        public int compareTo(Due other) {
            int byTime = at.compareTo(other.at);
            return byTime == 0 ? BY_ID.compare(id, other.id) : byTime;
        }
    }

    void set(Commit commit) {
        Optional<Instant> at = commit.wakeAt();
        set(commit.id(), at);
        own(commit, at.isPresent());
        if (at.isEmpty() && commit.agenda().isLive()) {
            missing.add(commit.id());
        } else {
            missing.remove(commit.id());
        }
    }

    /** Keeps what time it is for an agenda, for as long as it waits for something. */
    private void own(Commit commit, boolean waits) {
        Due former = ownTimes.remove(commit.id());
        if (former != null) {
            byOwnTime.remove(former);
        }
        if (waits) {
            Due own = new Due(commit.agenda().progress().now(), commit.id());
            ownTimes.put(commit.id(), own);
            byOwnTime.add(own);
        }
    }

    @Override
    public List<AgendaId> dueBy(Instant now, int limit) {
        synchronized (lock) {
            Stream<AgendaId> due =
                    inOrder.stream().takeWhile(one -> !one.at().isAfter(now)).map(Due::id);
            Stream<AgendaId> ahead = byOwnTime.descendingSet().stream()
                    .takeWhile(own -> own.at().isAfter(now))
                    .map(Due::id)
                    .filter(byId::containsKey);
            return Stream.concat(due, ahead).distinct().limit(limit).toList();
        }
    }

    @Override
    public Optional<Instant> next() {
        synchronized (lock) {
            return inOrder.isEmpty()
                    ? Optional.empty()
                    : Optional.of(inOrder.first().at());
        }
    }

    @Override
    public void putOff(AgendaId id, Instant until) {
        synchronized (lock) {
            if (byId.containsKey(id)) {
                set(id, Optional.of(until));
            }
        }
    }

    @Override
    public void hasten(AgendaId id, Instant by) {
        synchronized (lock) {
            Due former = byId.get(id);
            if (former != null && by.isBefore(former.at())) {
                set(id, Optional.of(by));
            }
        }
    }

    @Override
    public void letSleep(AgendaId id) {
        synchronized (lock) {
            set(id, Optional.empty());
        }
    }

    @Override
    public List<AgendaId> missing(int limit) {
        synchronized (lock) {
            return missing.stream().limit(limit).toList();
        }
    }

    private void set(AgendaId id, Optional<Instant> at) {
        Due former = byId.get(id);
        if (former != null && at.equals(Optional.of(former.at()))) {
            return;
        }
        if (former != null) {
            inOrder.remove(byId.remove(id));
        }
        if (at.isPresent()) {
            Due due = new Due(at.get(), id);
            byId.put(id, due);
            inOrder.add(due);
        }
    }
}
