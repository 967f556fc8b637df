package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Because.Why;
import io.journeykit.agenda.EffectEvent;
import io.journeykit.agenda.Event;
import io.journeykit.agenda.NoticeEvent;
import io.journeykit.agenda.Request;
import io.journeykit.testkit.oracle.Log.Line;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.StepRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** When decisions turned to a person of the staff, and for which step: by work that was to be given, and by incidents. */
final class Turns {

    private final Map<StepRef, List<Turn>> bySteps = new HashMap<>();
    private final Map<AgendaId, List<Instant>> ofNoStep = new HashMap<>();

    private Turns() {}

    static Turns of(Log log) {
        Turns turns = new Turns();
        for (var line : log.of(NoticeEvent.IncidentRaised.class)) {
            Optional<StepRef> step = line.event().incident().step();
            if (step.isPresent()) {
                turns.add(step.get(), line);
            } else {
                turns.ofNoStep
                        .computeIfAbsent(line.agenda(), id -> new ArrayList<>())
                        .add(line.at());
            }
        }
        for (var line : log.of(EffectEvent.Requested.class)) {
            step(line.event()).ifPresent(step -> turns.add(step, line));
        }
        return turns;
    }

    private record Turn(Instant at, Why why) {}

    private void add(StepRef step, Line<? extends Event> line) {
        Turn turn = new Turn(line.at(), line.event().stamp().because().why());
        bySteps.computeIfAbsent(step, key -> new ArrayList<>()).add(turn);
    }

    /** The step that a person is given work for; empty for whatever else is asked for. */
    private static Optional<StepRef> step(EffectEvent.Requested requested) {
        return requested.effect().request() instanceof Request.AssignWork
                ? requested.effect().step()
                : Optional.empty();
    }

    /** Whether an event asks a person to look at that step. */
    static boolean areFor(StepRef step, Event event) {
        Optional<StepRef> asked = event instanceof NoticeEvent.IncidentRaised raised
                ? raised.incident().step()
                : event instanceof EffectEvent.Requested requested ? step(requested) : Optional.empty();
        return asked.equals(Optional.of(step));
    }

    /** Whether anybody was asked to look at that step, from one time to another, both included. */
    boolean cameFor(StepRef step, Instant from, Instant to) {
        return isAny(turns(step).map(Turn::at), from, to);
    }

    /** The same, since a rule of contact forbade to say it: silence, or a hold that ran out, may come at that very time. */
    boolean cameOfRulesFor(StepRef step, Instant from, Instant to) {
        return isAny(cameOfRulesFor(step), from, to);
    }

    /** When anybody was asked to look at that step since a rule of contact forbade to say it. */
    Stream<Instant> cameOfRulesFor(StepRef step) {
        return turns(step).filter(turn -> turn.why() == Why.CONTACT_RULE).map(Turn::at);
    }

    private Stream<Turn> turns(StepRef step) {
        return bySteps.getOrDefault(step, List.of()).stream();
    }

    /** The same for an agenda as a whole. */
    boolean cameFor(AgendaId agenda, Instant from, Instant to) {
        return isAny(ofNoStep.getOrDefault(agenda, List.of()).stream(), from, to);
    }

    private static boolean isAny(Stream<Instant> times, Instant from, Instant to) {
        return times.anyMatch(at -> !at.isBefore(from) && !at.isAfter(to));
    }

    @Override
    public String toString() {
        return "turns for " + bySteps.size() + " steps";
    }
}
