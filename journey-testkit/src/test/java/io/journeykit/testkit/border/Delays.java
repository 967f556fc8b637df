package io.journeykit.testkit.border;

import io.journeykit.spi.Delivery;
import io.journeykit.spi.Port;
import io.journeykit.spi.Reply;
import io.journeykit.testkit.oracle.Clause;
import io.journeykit.vocabulary.AgendaId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/** Law 29: what went wrong while the clock was an hour ahead is not put off by the hour. */
final class Delays {

    static final Clause RETRIES = new Clause(
            29,
            "leap-delays-no-retry",
            "What failed while the clock was ahead is done as soon as if the clock had been right.");

    private static final AgendaId HOSTILE = AgendaId.of(Trap.TENANT, "p1");
    private static final AgendaId TOM = AgendaId.of("tom");

    // Longer than it takes to set the clock back, and than a port rests.
    private static final Duration A_WHILE = Duration.ofSeconds(2);

    private Delays() {}

    static List<Trial> trials() {
        return List.of(
                Trial.of("an effect is claimed while the clock is ahead", Delays::claimed, RETRIES),
                Trial.of("an adapter is not ready while the clock is ahead", Delays::notReady, RETRIES),
                Trial.of("a port fails while the clock is ahead", Delays::resting, RETRIES),
                Trial.of("a wake is not stored while the clock is ahead", Delays::notStored, RETRIES));
    }

    private static void claimed(Witness witness) {
        Trap trap = new Trap(Place.PERFORMER, Deed.NEVER_COMES_BACK);
        Function<Delivery, Reply> answers =
                delivery -> trap.at(Place.PERFORMER, Optional.of(HOSTILE), () -> Desk.usual(delivery));
        try (LeapingHost host = new LeapingHost(trap, answers)) {
            host.clock.leap(LeapingClock.LEAP);
            host.begin(HOSTILE);
            host.sight.await("it is claimed", () -> trap.sprung() > 0);
            host.clock.leapBack();
            host.farEffect().ifPresent(why -> witness.broken(RETRIES, "if this node dies, what it was doing " + why));
            trap.lift();
        }
    }

    private static void notReady(Witness witness) {
        AtomicBoolean again = new AtomicBoolean();
        try (LeapingHost host = new LeapingHost(Trap.NONE, delivery -> notAtFirst(delivery, again))) {
            host.clock.leap(LeapingClock.LEAP);
            host.begin(HOSTILE);
            host.sight.await("it is asked", () -> host.asked(HOSTILE) > 0);
            host.awaitQuiet();
            host.clock.leapBack();
            host.sight
                    .await(again::get, host::farEffect)
                    .ifPresent(why -> witness.broken(RETRIES, "the next attempt " + why));
        }
    }

    private static Reply notAtFirst(Delivery delivery, AtomicBoolean again) {
        again.compareAndSet(false, delivery.attempt() > 1);
        return again.get() ? Reply.done() : Reply.retry(A_WHILE);
    }

    private static void resting(Witness witness) {
        Trap trap = new Trap(Place.PERFORMER, Deed.ANSWERS_NULL);
        Function<Delivery, Reply> answers =
                delivery -> trap.at(Place.PERFORMER, Optional.of(delivery.agenda()), () -> Desk.usual(delivery));
        try (LeapingHost host = new LeapingHost(trap, answers)) {
            host.clock.leap(LeapingClock.LEAP);
            host.begin(HOSTILE);
            host.sight.await("it fails", () -> trap.sprung() > 0);
            host.awaitQuiet();
            host.clock.leapBack();
            host.begin(TOM);
            Instant rested = Instant.now().plus(A_WHILE);
            host.sight
                    .await(() -> host.asked(TOM) > 0, () -> stillRests(host, rested))
                    .ifPresent(why -> witness.broken(RETRIES, why));
        }
    }

    private static Optional<String> stillRests(LeapingHost host, Instant rested) {
        boolean due = host.store
                .effects()
                .next(Port.PERFORMER)
                .filter(at -> at.isBefore(host.clock.instant()))
                .isPresent();
        return due && Instant.now().isAfter(rested)
                ? Optional.of("an effect of somebody else is due, and the port still rests")
                : Optional.empty();
    }

    private static void notStored(Witness witness) {
        Trap trap = new Trap(Place.BEFORE_COMMIT_OF_WAKES, Deed.THROWS);
        try (LeapingHost host = new LeapingHost(trap, Desk::usual)) {
            host.clock.leap(LeapingClock.LEAP);
            host.begin(HOSTILE);
            host.sight.await("it is not stored", () -> trap.sprung() > 0);
            host.awaitQuiet();
            host.clock.leapBack();
            host.farWake().ifPresent(why -> witness.broken(RETRIES, "the next attempt to wake her " + why));
        }
    }
}
