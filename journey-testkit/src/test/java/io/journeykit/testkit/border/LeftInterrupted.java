package io.journeykit.testkit.border;

import io.journeykit.Journeys;
import io.journeykit.agenda.Input;
import io.journeykit.spi.Delivery;
import io.journeykit.spi.Port;
import io.journeykit.spi.Reply;
import io.journeykit.vocabulary.AgendaId;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Law 25: what one call does to its thread is no concern of the next call on it. */
final class LeftInterrupted {

    private static final int CALLS = 4;
    private static final int OTHERS = 12;
    private static final long AT_MOST_SECONDS = 2;

    private final Sight sight = new Sight();
    private final CountDownLatch together = new CountDownLatch(CALLS);
    private final CountDownLatch others = new CountDownLatch(1);
    private final AtomicInteger interrupted = new AtomicInteger();

    private LeftInterrupted() {}

    static List<Trial> trials() {
        return List.of(Trial.of(
                "all threads of a port are left interrupted",
                witness -> new LeftInterrupted().hold(witness),
                OthersGoOn.DISPATCHING));
    }

    private void hold(Witness witness) {
        TrappedStore store = TrappedStore.inMemory(Trap.NONE, sight);
        try (Journeys journeys = Journeys.embedded()
                .templates(Pathways.CALL)
                .store(store)
                .adapters(new Desk(sight, this::answer))
                .start()) {
            for (int i = 1; i <= CALLS; i++) {
                journeys.begin("call", AgendaId.of(Trap.TENANT, "p" + i));
            }
            for (int i = 1; i <= OTHERS; i++) {
                journeys.begin("call", AgendaId.of("neighbour", "p" + i));
            }
            others.countDown();
            sight.await("the calls are made", () -> sight.has(new Desk.Asked(Port.WORKLIST, last())));
            sight.await(
                    "the last is over", () -> sight.has(new TrappedStore.Taken(last(), Input.EffectReported.class)));
        }
        if (interrupted.get() > 0) {
            witness.broken(OthersGoOn.DISPATCHING, "calls for other agendas began on threads that were interrupted");
        }
    }

    private static AgendaId last() {
        return AgendaId.of("neighbour", "p" + OTHERS);
    }

    private Reply answer(Delivery delivery) {
        if (!Trap.isHostile(delivery.agenda())) {
            interrupted.addAndGet(Thread.interrupted() ? 1 : 0);
            return Reply.done();
        }
        together.countDown();
        await(together);
        await(others);
        Thread.currentThread().interrupt();
        return Reply.done();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(AT_MOST_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException("Nobody interrupts it before it does so itself.", e);
        }
    }
}
