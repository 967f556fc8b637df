package io.journeykit.testkit.border;

import io.journeykit.Journeys;
import io.journeykit.spi.Delivery;
import io.journeykit.spi.Port;
import io.journeykit.spi.Reply;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.vocabulary.AgendaId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** A host whose clock leaps, with a journey that acts twice at one port. */
final class LeapingHost implements AutoCloseable {

    static final JourneyTemplate TWICE = Pathways.twiceAt(Port.PERFORMER);

    /** The same after so long that one can do something in between. */
    static final JourneyTemplate LATER = Pathways.againAfter(Duration.ofSeconds(2));

    private static final Duration FAR = Duration.ofMinutes(30);

    final Sight sight = new Sight();
    final LeapingClock clock = new LeapingClock();
    final TrappedStore store;
    final Journeys journeys;

    LeapingHost(Trap trap, Function<Delivery, Reply> answers) {
        store = TrappedStore.inMemory(trap, sight);
        journeys = Journeys.embedded()
                .templates(TWICE, LATER)
                .store(store)
                .clock(clock)
                .adapters(new Desk(sight, answers))
                .start();
    }

    /** Where all goes well but for the clock. */
    LeapingHost() {
        this(Trap.NONE, Desk::usual);
    }

    void begin(AgendaId person) {
        journeys.begin(TWICE.id(), person);
    }

    /** How often the port was asked for somebody. */
    int asked(AgendaId person) {
        return sight.count(new Desk.Asked(Port.PERFORMER, person));
    }

    void awaitQuiet() {
        sight.awaitSteady("all is quiet", Crowd.here()::isQuiet);
    }

    /** That the next effect is due in an hour only. */
    Optional<String> farEffect() {
        return far(store.effects().next(Port.PERFORMER));
    }

    /** That the next wake-up is due in an hour only. */
    Optional<String> farWake() {
        return far(store.wakes().next());
    }

    private Optional<String> far(Optional<Instant> due) {
        return due.filter(at -> at.isAfter(clock.instant().plus(FAR))).map(at -> "is due in an hour");
    }

    @Override
    public void close() {
        journeys.close();
    }
}
