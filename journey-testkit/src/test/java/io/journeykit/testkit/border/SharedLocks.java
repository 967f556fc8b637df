package io.journeykit.testkit.border;

import io.journeykit.agenda.Signal;
import io.journeykit.testkit.oracle.Clause;
import io.journeykit.vocabulary.AgendaId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Law 25: a store that does not answer for one agenda, as where its row is locked, answers for all others. */
final class SharedLocks {

    static final Clause TELLING = new Clause(
            25,
            "silence-stops-no-telling",
            "A part that never comes back for one agenda keeps nobody from telling of another.");

    private static final int OTHERS = 2_000;
    private static final String TELLER = "teller";

    private SharedLocks() {}

    static List<Trial> trials() {
        return List.of(Trial.of("a commit never comes back while others are told", witness -> hold(witness), TELLING));
    }

    private static void hold(Witness witness) {
        Trap trap = new Trap(Place.BEFORE_COMMIT_OF_THE_TOLD, Deed.NEVER_COMES_BACK);
        AtomicInteger told = new AtomicInteger();
        try (Outpost post = new Outpost(trap, Pathways.CALL)) {
            Callers.start(() -> post.begin(Pathways.CALL, AgendaId.of(Trap.TENANT, "p1")));
            post.sight.await("it is kept", () -> trap.held().size() == 1);
            Thread teller = new Thread(() -> tell(post, told), TELLER);
            teller.setDaemon(true);
            teller.start();
            post.sight
                    .await(() -> told.get() == OTHERS, SharedLocks::omen)
                    .ifPresent(why -> witness.broken(TELLING, why + " after " + told.get() + " others"));
        }
    }

    private static void tell(Outpost post, AtomicInteger told) {
        for (int i = 0; i < OTHERS; i++) {
            post.journeys.signal(AgendaId.of("neighbour", "p" + i), Signal.of("noise"));
            told.incrementAndGet();
        }
    }

    private static Optional<String> omen() {
        return Crowd.here().waitsForALock(TELLER)
                ? Optional.of("whoever tells of another agenda waits for a lock")
                : Optional.empty();
    }
}
