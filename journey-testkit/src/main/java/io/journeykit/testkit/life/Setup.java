package io.journeykit.testkit.life;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.journeykit.lifecycle.StandardMachines;
import io.journeykit.lifecycle.StepMachine;
import io.journeykit.lifecycle.Transition;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.StepKind;
import io.journeykit.template.StepTemplate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a random world is made for: its templates, when it plays, how large it is and how often it deviates.
 *
 * @param start of the play, on the clocks of the world
 * @param addresses of all people, as they are given
 */
record Setup(
        Chance chance,
        Nonces nonces,
        List<JourneyTemplate> templates,
        Sizes sizes,
        Rates rates,
        LocalDateTime start,
        int days,
        List<String> people,
        List<ObjectNode> addresses) {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

    /** Signals that an adapter, the planner or the library gives, and no person. */
    private static final Set<String> UNASKED = Set.of(
            "options", "no-options", "all-held", "release", "held", "gone", "sent", "suppressed", "expired", "ended");

    static String text(LocalDateTime time) {
        return MINUTE.format(time);
    }

    /** Any time from the start to the end of the play. */
    LocalDateTime someTime() {
        return start.plusMinutes(chance.between(1, days * 24 * 60));
    }

    List<StepTemplate> steps() {
        return templates.stream().flatMap(template -> template.steps().stream()).toList();
    }

    List<String> anchors() {
        return templates.stream()
                .flatMap(template -> template.anchors().stream())
                .toList();
    }

    /** What people and parties may tell of a step, by the machine that it has. */
    List<String> signals(StepTemplate step) {
        Set<String> signals = new LinkedHashSet<>();
        if (step.kind() instanceof StepKind.Wait wait) {
            signals.add(wait.signal());
        }
        machine(step)
                .ifPresent(machine -> machine.transitions().stream()
                        .map(Transition::on)
                        .filter(signal -> !UNASKED.contains(signal))
                        .forEach(signals::add));
        signals.add("cancelled");
        return List.copyOf(signals);
    }

    /** Those as well that only the library or an adapter should tell. */
    List<String> allSignals(StepTemplate step) {
        return machine(step).stream()
                .flatMap(machine -> machine.transitions().stream())
                .map(Transition::on)
                .distinct()
                .toList();
    }

    Optional<StepMachine> machine(StepTemplate step) {
        return templates.stream()
                .flatMap(template -> template.machines().stream())
                .filter(machine -> machine.name().equals(step.machine()))
                .findFirst()
                .or(() -> StandardMachines.all().stream()
                        .filter(machine -> machine.name().equals(step.machine()))
                        .findFirst());
    }

    /** What a party may tell, one thing after the other, from the machine's first state on: one way through it. */
    List<String> wayThrough(StepTemplate step) {
        return machine(step).stream()
                .flatMap(machine -> new RandomWalk(chance, machine).onward(12).stream())
                .map(Transition::on)
                .filter(signal -> !UNASKED.contains(signal) && !signal.equals("cancel"))
                .toList();
    }

    /** Whether a signal comes of what the library does itself, so that nobody needs to tell it. */
    boolean isTheLibrarys(String signal) {
        return UNASKED.contains(signal);
    }

    /** Every service that is to be booked, with the steps that book it. */
    Map<String, List<StepTemplate>> services() {
        Map<String, List<StepTemplate>> services = new LinkedHashMap<>();
        for (StepTemplate step : steps()) {
            if (step.kind() instanceof StepKind.Booking booking) {
                services.computeIfAbsent(booking.service(), service -> new ArrayList<>())
                        .add(step);
            }
        }
        return services;
    }
}
