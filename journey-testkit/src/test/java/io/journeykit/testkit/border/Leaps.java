package io.journeykit.testkit.border;

import io.journeykit.agenda.Input;
import io.journeykit.agenda.Signal;
import io.journeykit.testkit.oracle.Clause;
import io.journeykit.vocabulary.AgendaId;
import java.time.Duration;
import java.util.List;

/** Law 29: a clock that was an hour ahead when something was told delays nobody by the hour. */
final class Leaps {

    static final Clause EFFECTS = new Clause(
            29,
            "leap-delays-no-effect",
            "An effect is handed over although the clock was ahead when it was committed.");
    static final Clause WAKES = new Clause(
            29, "leap-delays-no-wake", "An agenda is woken at its time although the clock was ahead for a while.");

    private static final AgendaId SALLY = AgendaId.of("sally");
    private static final AgendaId TOM = AgendaId.of("tom");

    private Leaps() {}

    static List<Trial> trials() {
        return List.of(
                Trial.of("a journey begins while the clock is ahead", Leaps::begins, EFFECTS, WAKES),
                Trial.of("a journey begins after the clock was ahead", Leaps::beginsAfterwards, EFFECTS, WAKES),
                Trial.of("a signal is told while the clock is ahead", Leaps::told, EFFECTS, WAKES),
                Trial.of("the clock leaps ahead for good", Leaps::forGood, EFFECTS, WAKES));
    }

    private static void begins(Witness witness) {
        try (LeapingHost host = new LeapingHost()) {
            host.clock.whileAhead(() -> host.begin(SALLY));
            judge(host, witness);
        }
    }

    private static void told(Witness witness) {
        try (LeapingHost host = new LeapingHost()) {
            host.journeys.begin(LeapingHost.LATER.id(), SALLY);
            host.clock.whileAhead(() -> host.journeys.signal(SALLY, Signal.of("noise")));
            judge(host, witness);
        }
    }

    private static void beginsAfterwards(Witness witness) {
        try (LeapingHost host = new LeapingHost()) {
            host.clock.whileAhead(() -> host.journeys.signal(SALLY, Signal.of("noise")));
            host.begin(SALLY);
            judge(host, witness);
        }
    }

    private static void forGood(Witness witness) {
        try (LeapingHost host = new LeapingHost()) {
            host.begin(SALLY);
            host.clock.leap(Duration.ofDays(1));
            host.begin(TOM);
            judge(host, witness);
        }
    }

    private static void judge(LeapingHost host, Witness witness) {
        host.sight
                .await(() -> host.asked(SALLY) > 0, host::farEffect)
                .ifPresent(why -> witness.broken(EFFECTS, "the first effect " + why));
        host.sight
                .await(() -> host.sight.has(new TrappedStore.Taken(SALLY, Input.Wake.class)), host::farWake)
                .ifPresent(why -> witness.broken(WAKES, "the wake-up " + why));
        if (host.sight.has(new TrappedStore.Taken(SALLY, Input.Wake.class))) {
            host.sight
                    .await(() -> host.asked(SALLY) > 1, host::farEffect)
                    .ifPresent(why -> witness.broken(EFFECTS, "the second effect " + why));
        }
    }
}
