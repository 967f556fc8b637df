package io.journeykit.testkit.border;

import io.journeykit.agenda.Input;
import io.journeykit.spi.Port;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.testkit.border.Place.Kind;
import io.journeykit.testkit.oracle.Clause;
import io.journeykit.vocabulary.AgendaId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** Law 25: whatever one part does, another agenda, tenant and port is still woken, dispatched to and answered. */
final class OthersGoOn {

    static final Clause WAKING = new Clause(
            25, "waking-goes-on", "Whatever a part throws, answers or does to its thread, other agendas are woken.");
    static final Clause DISPATCHING = new Clause(
            25,
            "dispatching-goes-on",
            "Whatever a part throws, answers or does to its thread, the effects of other agendas are handed over.");
    static final Clause WAKING_BESIDE_SILENCE = new Clause(
            25, "silence-stops-no-waking", "A part that never comes back keeps no other agenda from being woken.");
    static final Clause DISPATCHING_BESIDE_SILENCE = new Clause(
            25,
            "silence-stops-no-dispatching",
            "A part that never comes back keeps no effect of another agenda from being handed over.");
    static final Clause LOGGED = new Clause(
            25,
            "failure-is-logged",
            "What a part throws is told to the caller, or logged, with its class and the frames that it came from.");
    static final Clause DISCREET =
            new Clause(25, "no-data-is-logged", "No message of an exception and no data of a person is logged.");
    static final Clause COUNTED = new Clause(25, "failure-is-counted", "What a part throws is counted as a failure.");

    private static final AgendaId STRANGER = AgendaId.of("stranger", "p1");
    private static final AgendaId NEIGHBOUR = AgendaId.of("neighbour", "p1");
    // Longer than it takes to answer, so that a wake-up always comes after the answer.
    private static final Duration A_WHILE = Duration.ofSeconds(1);

    private static final String WAKER = "journey-waker";
    private static final String OURS = OthersGoOn.class.getPackageName();

    private final Trap trap;
    private final JourneyTemplate hostile;
    private final JourneyTemplate strange;

    private OthersGoOn(Place place, Deed deed) {
        trap = new Trap(place, deed);
        hostile = hostileAt(place);
        strange = Pathways.twiceAt(place == Place.PERFORMER ? Port.WORKLIST : Port.PERFORMER);
    }

    static List<Trial> trials() {
        List<Trial> trials = new ArrayList<>();
        for (Place place : Place.values()) {
            Stream.of(Deed.values())
                    .filter(deed -> isPossible(place, deed))
                    .forEach(deed -> trials.add(Trial.of(
                            place + " " + deed, witness -> new OthersGoOn(place, deed).hold(witness), asked(deed))));
        }
        return trials;
    }

    private static boolean isPossible(Place place, Deed deed) {
        return switch (deed) {
            case ANSWERS_NULL -> place.answers();
            case CALLS_BACK -> place.kind() != Kind.STORE && place.kind() != Kind.QUEUE;
            case ANSWERS_TWICE, CALLS_BACK_ELSEWHERE -> place.kind() == Kind.PORT;
            default -> true;
        };
    }

    private static Clause[] asked(Deed deed) {
        if (deed == Deed.NEVER_COMES_BACK) {
            return new Clause[] {WAKING_BESIDE_SILENCE, DISPATCHING_BESIDE_SILENCE};
        }
        return deed.isThrown()
                ? new Clause[] {WAKING, DISPATCHING, COUNTED, LOGGED, DISCREET}
                : new Clause[] {WAKING, DISPATCHING};
    }

    private static JourneyTemplate hostileAt(Place place) {
        if (place.kind() == Kind.DEFINITION) {
            return Pathways.with(place);
        }
        return place.isOnAnswers()
                ? Pathways.againAfter(A_WHILE)
                : Pathways.at(place.port().orElse(Port.PERFORMER));
    }

    private void hold(Witness witness) {
        JourneyTemplate[] templates =
                Stream.of(hostile, strange, Pathways.CALL).distinct().toArray(JourneyTemplate[]::new);
        try (Outpost post = new Outpost(trap, templates)) {
            post.beginHostile(hostile);
            post.sight.await("the deed is done", () -> trap.sprung() > 0);
            if (trap.place().isOnAnswers()) {
                post.awaitNextWake();
            }
            post.awaitQuiet();
            post.begin(strange, STRANGER);
            trap.place().port().ifPresent(port -> post.begin(hostile, NEIGHBOUR));
            judge(post, witness);
        }
    }

    private void judge(Outpost post, Witness witness) {
        boolean silent = trap.deed() == Deed.NEVER_COMES_BACK;
        Clause dispatching = silent ? DISPATCHING_BESIDE_SILENCE : DISPATCHING;
        Clause waking = silent ? WAKING_BESIDE_SILENCE : WAKING;
        Optional<String> why = post.sight.await(() -> isServed(post), () -> omen(post));
        why.ifPresent(seen -> witness.broken(dispatching, seen));
        BooleanSupplier woken = () -> post.wasTaken(STRANGER, Input.Wake.class);
        (why.isEmpty() ? post.sight.await(woken, () -> omen(post)) : why.filter(seen -> !woken.getAsBoolean()))
                .ifPresent(seen -> witness.broken(waking, seen));
        if (trap.deed().isThrown()) {
            post.sight.awaitSteady("it is dealt with", trap::isDealtWith);
            record(post, witness);
        }
    }

    private void record(Outpost post, Witness witness) {
        if (post.failures.isEmpty() && trap.place().kind() != Kind.METRICS) {
            witness.broken(COUNTED, "nothing but what is usual was counted");
        }
        List<String> logged = LogBook.here().orElseThrow().entries();
        if (logged.stream().anyMatch(entry -> entry.contains(Trap.SECRET))) {
            witness.broken(DISCREET, "the message of the exception is in the log");
        }
        // What the caller is told by an exception need not be logged besides.
        List<String> known =
                Stream.concat(logged.stream(), post.heard.entries().stream()).toList();
        String thrown = trap.deed().thrown().getSimpleName();
        if (known.stream().noneMatch(entry -> entry.contains(thrown))) {
            witness.broken(LOGGED, "no " + thrown + " is in the log");
        } else if (known.stream().noneMatch(entry -> entry.contains(thrown) && entry.contains(OURS))) {
            witness.broken(LOGGED, thrown + " is in the log without the frames that it came from");
        }
    }

    private boolean isServed(Outpost post) {
        return post.wasTaken(STRANGER, Input.EffectReported.class)
                && trap.place().port().stream().allMatch(port -> isServed(post, port));
    }

    private static boolean isServed(Outpost post, Port port) {
        return post.sight.has(new Desk.Asked(port, NEIGHBOUR)) && post.wasTaken(NEIGHBOUR, Input.EffectReported.class);
    }

    /** Why nothing will come of it any more. */
    private Optional<String> omen(Outpost post) {
        Crowd crowd = Crowd.here();
        if (!crowd.isAlive(WAKER)) {
            return Optional.of("the one thread that wakes has ended"
                    + crowd.causeOfDeath(WAKER).map(cause -> " of " + cause).orElse(""));
        }
        if (trap.held().stream().anyMatch(thread -> thread.getName().startsWith(WAKER))) {
            return Optional.of("the one thread that wakes is kept there");
        }
        if (crowd.waitsForALock(WAKER)) {
            return Optional.of("the one thread that wakes waits for a lock that is kept there");
        }
        int passedOver = post.store.wakes().passedOver(STRANGER);
        return passedOver > 2 ? Optional.of("it was due and passed over again and again") : Optional.empty();
    }
}
