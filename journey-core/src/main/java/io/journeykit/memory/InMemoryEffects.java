package io.journeykit.memory;

import io.journeykit.agenda.Effect;
import io.journeykit.agenda.EffectKey;
import io.journeykit.agenda.Said;
import io.journeykit.spi.Commit;
import io.journeykit.spi.Delivery;
import io.journeykit.spi.EffectQueue;
import io.journeykit.spi.Port;
import io.journeykit.spi.Undelivered;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.Eternity;
import io.journeykit.vocabulary.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/** The effects of an {@link InMemoryStore}; guarded by its lock. */
final class InMemoryEffects implements EffectQueue {

    private final Object lock;
    private final Map<EffectKey, Open> byKey = new HashMap<>();
    private final Map<Port, TreeSet<Open>> inOrder = new EnumMap<>(Port.class);
    private final Map<Port, TreeSet<Open>> fresh = new EnumMap<>(Port.class);
    private long ordinal;

    InMemoryEffects(Object lock) {
        this.lock = lock;
        for (Port port : Port.values()) {
            inOrder.put(port, new TreeSet<>());
            fresh.put(port, new TreeSet<>());
        }
    }

    /**
     * How it was tried.
     *
     * @param since when it was committed
     * @param made how many attempts counted when it was last rescheduled
     * @param waits whether it waits for the next
     */
    private record Tries(Instant since, int made, boolean waits) {}

    /**
     * @param due absent where it is set aside
     * @param fresh it was committed and nothing else: it is due whatever the time, should its agenda's be ahead
     * @param ordinal tells in which order effects came that are due at one time
     */
    private record Open(
            Optional<Instant> due,
            boolean fresh,
            long ordinal,
            AgendaId agenda,
            Effect effect,
            int attempts,
            Optional<Said> said,
            Tries tries)
            implements Comparable<Open> {
        @Override
        public int compareTo(Open other) {
            int byTime = time().compareTo(other.time());
            return byTime == 0 ? Long.compare(ordinal, other.ordinal) : byTime;
        }

        private Instant time() {
            return due.orElse(Eternity.END);
        }

        Open claimed(Instant until) {
            Tries trying = new Tries(tries.since, tries.made, false);
            return new Open(Optional.of(until), false, ordinal, agenda, effect, attempts + 1, said, trying);
        }

        Open again(Instant at, int made) {
            Tries waiting = new Tries(tries.since, made, true);
            return new Open(Optional.of(at), false, ordinal, agenda, effect, made, said, waiting);
        }

        Open aside() {
            return new Open(Optional.empty(), false, ordinal, agenda, effect, attempts, said, tries);
        }

        Open saying(Said words) {
            return new Open(due, fresh, ordinal, agenda, effect, attempts, said.or(() -> Optional.of(words)), tries);
        }

        Delivery delivery() {
            return new Delivery(agenda, effect, attempts, said);
        }

        Undelivered undelivered() {
            return new Undelivered(effect, tries.since, tries.made, due.filter(at -> tries.waits));
        }

        Port port() {
            return Port.of(effect.request());
        }
    }

    void add(Commit commit) {
        Instant now = commit.agenda().progress().now();
        for (Effect effect : commit.effects()) {
            Tries none = new Tries(now, 0, true);
            put(new Open(Optional.of(now), true, ordinal++, commit.id(), effect, 0, Optional.empty(), none));
        }
    }

    /** Whoever says what became of it; what another tenant says of it is nothing. */
    void settle(EffectKey key, TenantId by) {
        Open open = byKey.get(key);
        if (open != null && open.agenda().tenant().equals(by)) {
            remove(key);
        }
    }

    private void remove(EffectKey key) {
        Open open = byKey.remove(key);
        if (open != null) {
            queue(open.port()).remove(open);
            fresh(open.port()).remove(open);
        }
    }

    @Override
    public List<Delivery> claim(Port port, Instant now, Duration lease, int limit) {
        synchronized (lock) {
            List<Delivery> claimed = new ArrayList<>();
            Optional<Open> due = due(port, now);
            while (claimed.size() < limit && due.isPresent()) {
                Open open = due.get();
                remove(open.effect().key());
                Open taken = open.claimed(now.plus(lease));
                put(taken);
                claimed.add(taken.delivery());
                due = due(port, now);
            }
            return claimed;
        }
    }

    private Optional<Open> due(Port port, Instant now) {
        TreeSet<Open> queue = queue(port);
        if (!queue.isEmpty() && !queue.first().time().isAfter(now)) {
            return Optional.of(queue.first());
        }
        return fresh(port).isEmpty()
                ? Optional.empty()
                : Optional.of(fresh(port).first());
    }

    @Override
    public Optional<Instant> next(Port port) {
        synchronized (lock) {
            TreeSet<Open> queue = queue(port);
            Optional<Instant> first =
                    queue.isEmpty() ? Optional.empty() : queue.first().due();
            return fresh(port).isEmpty() || first.equals(fresh(port).first().due())
                    ? first
                    : Optional.of(Instant.EPOCH);
        }
    }

    @Override
    public void reschedule(EffectKey key, int attempts, Instant at) {
        synchronized (lock) {
            Open open = byKey.get(key);
            if (open != null) {
                remove(key);
                put(open.again(at, attempts));
            }
        }
    }

    @Override
    public List<Undelivered> undelivered(AgendaId agenda) {
        synchronized (lock) {
            return byKey.values().stream()
                    .filter(open -> open.agenda().equals(agenda) && open.tries().made() > 0)
                    .sorted(Comparator.comparingLong(Open::ordinal))
                    .map(Open::undelivered)
                    .toList();
        }
    }

    @Override
    public void setAside(EffectKey key) {
        synchronized (lock) {
            Open open = byKey.get(key);
            if (open != null) {
                remove(key);
                put(open.aside());
            }
        }
    }

    @Override
    public void keep(EffectKey key, Said said) {
        synchronized (lock) {
            Open open = byKey.get(key);
            if (open != null) {
                remove(key);
                put(open.saying(said));
            }
        }
    }

    private void put(Open open) {
        byKey.put(open.effect().key(), open);
        queue(open.port()).add(open);
        if (open.fresh()) {
            fresh(open.port()).add(open);
        }
    }

    private TreeSet<Open> fresh(Port port) {
        return Objects.requireNonNull(fresh.get(port));
    }

    private TreeSet<Open> queue(Port port) {
        return Objects.requireNonNull(inOrder.get(port));
    }
}
