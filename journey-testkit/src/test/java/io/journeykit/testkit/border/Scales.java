package io.journeykit.testkit.border;

import com.sun.management.ThreadMXBean;
import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.Input;
import io.journeykit.memory.InMemoryStore;
import io.journeykit.spi.Commit;
import io.journeykit.spi.CommitResult;
import io.journeykit.spi.EffectQueue;
import io.journeykit.vocabulary.AgendaId;
import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A store that weighs decisions: how many bytes a thread allocated from loading an agenda to committing it. */
final class Scales extends RelayedStore {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final ThreadLocal<Long> loaded = ThreadLocal.withInitial(() -> 0L);
    private final Map<Class<? extends Input>, Long> weights = new ConcurrentHashMap<>();
    private final EffectQueue none = new InMemoryStore().effects();
    private volatile boolean handsOver;

    Scales() {
        super(new InMemoryStore());
    }

    /** From now on effects are handed over; before, nothing is done beside what is weighed. */
    void handOver() {
        handsOver = true;
    }

    /** What the last decision on such an input weighed; the heaviest, where the host tells it by itself. */
    Optional<Long> weight(Class<? extends Input> input) {
        return Optional.ofNullable(weights.get(input));
    }

    @Override
    public Optional<Agenda> load(AgendaId id) {
        Optional<Agenda> agenda = super.load(id);
        loaded.set(allocated());
        return agenda;
    }

    @Override
    public CommitResult commit(Commit commit) {
        weights.merge(
                commit.input().getClass(),
                allocated() - loaded.get(),
                (former, now) -> isHosts(commit.input()) ? Math.max(former, now) : now);
        return super.commit(commit);
    }

    @Override
    public EffectQueue effects() {
        return handsOver ? super.effects() : none;
    }

    // What the host tells by itself, it tells when it likes.
    private static boolean isHosts(Input input) {
        return input instanceof Input.Wake || input instanceof Input.EffectReported;
    }

    private static long allocated() {
        return THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
    }
}
