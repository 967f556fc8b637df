package io.journeykit.testkit.border;

import io.journeykit.Beginning;
import io.journeykit.Journeys;
import io.journeykit.agenda.Actor;
import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.Hold;
import io.journeykit.agenda.Input;
import io.journeykit.agenda.Input.Instruction;
import io.journeykit.agenda.Signal;
import io.journeykit.agenda.Snooze;
import io.journeykit.calendar.Span;
import io.journeykit.condition.Conditions;
import io.journeykit.planning.Slot;
import io.journeykit.spi.Port;
import io.journeykit.spi.Undecidable;
import io.journeykit.template.Declaration;
import io.journeykit.template.Due;
import io.journeykit.template.Entry;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.Point;
import io.journeykit.template.Steps;
import io.journeykit.testkit.oracle.Clause;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.FactType;
import io.journeykit.vocabulary.InputId;
import io.journeykit.vocabulary.JourneyId;
import io.journeykit.vocabulary.Owner;
import io.journeykit.vocabulary.StepId;
import io.journeykit.vocabulary.StepRef;
import io.journeykit.vocabulary.Value;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Law 29: no input's time, however far, makes a decision throw, or anything sleep for ever. */
final class FarTimes {

    static final Clause DECIDED =
            new Clause(29, "far-time-fails-no-decision", "No time of an input makes a decision or a query fail.");
    static final Clause WAKES =
            new Clause(29, "far-time-stops-no-waking", "No time of an input keeps other agendas from being woken.");
    static final Clause AWAKE = new Clause(
            29,
            "nobody-sleeps-for-ever",
            "A step that is open acts again within a person's life, or that was refused.");

    private static final AgendaId SALLY = AgendaId.of("sally");
    private static final AgendaId STRANGER = AgendaId.of("stranger", "p1");
    private static final Actor NURSE = new Actor(Owner.CARE_TEAM, "nurse-1");
    private static final InputId ID = InputId.of("i-1");
    private static final Duration A_LIFE = Duration.ofDays(365 * 120);
    private static final JourneyTemplate TWICE = Pathways.twiceAt(Port.PERFORMER);

    /** A call, something two days after it, and something else once a fact is known. */
    private static final JourneyTemplate CALL = JourneyTemplate.named("call")
            .version("1")
            .addFacts(new Declaration(FactName.of("f"), FactType.NUMBER, false))
            .step(Steps.work("call", "nurse", "call-her"))
            .step(Steps.work("again", "nurse", "call-her")
                    .after("call")
                    .due(Due.after(Point.endOf("call"), Span.workingDays(2))))
            .step(Steps.work("look", "nurse", "look-at-it")
                    .when(Conditions.fact("f").isKnown()))
            .build();

    private static final JourneyTemplate TIMED = JourneyTemplate.named("timed")
            .version("1")
            .addAnchors("first", "last")
            .step(Steps.work("before", "nurse", "call-her").due(Due.before(Point.anchor("last"), Span.days(2))))
            .step(Steps.work("after", "nurse", "call-her").due(Due.after(Point.anchor("last"), Span.workingDays(2))))
            .step(Steps.booking("visit", "scan").due(Due.after(Point.anchor("last"), Span.months(1))))
            .build();

    private FarTimes() {}

    /** Tells of something that is at a time, perhaps about a call that was begun. */
    private interface Telling {
        void tell(Journeys door, StepRef call, Instant at);
    }

    static List<Trial> trials() {
        List<Trial> trials = new ArrayList<>();
        for (Odd<Instant> time : Odd.TIMES) {
            tellings()
                    .forEach((what, telling) -> trials.add(Trial.of(
                            what + " at " + time,
                            witness -> hold(telling, time.it(), witness),
                            DECIDED,
                            WAKES,
                            AWAKE)));
        }
        return trials;
    }

    private static void hold(Telling telling, Instant at, Witness witness) {
        Sight sight = new Sight();
        try (Journeys journeys = Journeys.embedded()
                .templates(TWICE, TIMED, CALL)
                .store(TrappedStore.inMemory(Trap.NONE, sight))
                .adapters(new Desk(sight, Desk::usual))
                .start()) {
            JourneyId call = journeys.begin("call", SALLY);
            sight.awaitSteady("all is quiet", Crowd.here()::isQuiet);
            tell(() -> telling.tell(journeys, StepRef.of(call, StepId.of("call")), at), witness);
            sight.awaitSteady("all is quiet", Crowd.here()::isQuiet);
            new AtTheDoor(witness, DECIDED, journeys).ask(SALLY);
            sleeper(journeys.agenda(SALLY)).ifPresent(why -> witness.broken(AWAKE, why));
            journeys.begin(TWICE.id(), STRANGER);
            sight.await(
                            () -> sight.has(new TrappedStore.Taken(STRANGER, Input.Wake.class)),
                            Crowd.here()::wakerHasEnded)
                    .ifPresent(why -> witness.broken(WAKES, why));
        }
    }

    private static void tell(Runnable telling, Witness witness) {
        try {
            telling.run();
        } catch (IllegalArgumentException refused) {
            // As it may be.
        } catch (Undecidable e) {
            witness.broken(DECIDED, "it could not be decided, at " + e.getStackTrace()[0].getClassName());
        } catch (RuntimeException | Error e) {
            witness.broken(DECIDED, "it failed with " + e.getClass().getSimpleName());
        }
    }

    private static Optional<String> sleeper(Agenda agenda) {
        Instant end = Instant.now().plus(A_LIFE);
        return agenda.journeys().stream()
                .flatMap(journey -> journey.steps().stream())
                .filter(step -> step.isOpen() && step.wakeAt().isAfter(end))
                .map(step -> "the step '" + step.id() + "' is open, and sleeps for longer than a life")
                .findFirst();
    }

    private static SortedMap<String, Telling> tellings() {
        SortedMap<String, Telling> tellings = new TreeMap<>(aboutTheCall());
        tellings.put("a fact", (door, call, at) -> door.report(SALLY, fact(Value.of(1)), at, "ehr"));
        tellings.put("a death", (door, call, at) -> door.tell(SALLY, new Input.PersonDied(ID, Optional.of(at))));
        tellings.put(
                "a snooze",
                (door, call, at) ->
                        door.tell(SALLY, new Input.SnoozeContact(ID, Optional.of(Snooze.until(at, "asleep", NURSE)))));
        tellings.put("an anchor", (door, call, at) -> door.begin(SALLY, timed(at)));
        tellings.put(
                "an anchor of what is begun anew",
                (door, call, at) -> door.begin(SALLY, timed(at).entering(Entry.RESTART)));
        tellings.put("a slot", (door, call, at) -> {
            door.begin(SALLY, timed(Instant.now()));
            Instant start = at.truncatedTo(ChronoUnit.DAYS);
            door.signal(
                    SALLY,
                    Signal.of("slot-opened")
                            .about("visit")
                            .with(new Slot("s", start, start, "dr-who", "clinic", ZoneOffset.UTC)));
        });
        return tellings;
    }

    private static SortedMap<String, Telling> aboutTheCall() {
        return new TreeMap<>(Map.of(
                "a signal",
                (door, call, at) ->
                        door.signal(SALLY, Signal.of("done").about("call").effective(at)),
                "a signal that fits nothing",
                (door, call, at) ->
                        door.signal(SALLY, Signal.of("odd").about("call").effective(at)),
                "a completion",
                (door, call, at) -> instruct(door, new Instruction.Complete(call, at)),
                "a hold",
                (door, call, at) -> instruct(door, new Instruction.HoldStep(call, new Hold(Owner.CARE_TEAM, at)))));
    }

    private static Beginning timed(Instant at) {
        return Beginning.of("timed").anchor("first", Instant.now()).anchor("last", at);
    }

    private static void instruct(Journeys door, Instruction instruction) {
        door.instruct(SALLY, instruction, NURSE, "so that it is so");
    }

    private static SortedMap<FactName, Value> fact(Value value) {
        return new TreeMap<>(Map.of(FactName.of("f"), value));
    }
}
