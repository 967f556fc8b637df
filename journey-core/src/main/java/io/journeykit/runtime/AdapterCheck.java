package io.journeykit.runtime;

import io.journeykit.kernel.Definitions;
import io.journeykit.lifecycle.Act;
import io.journeykit.lifecycle.Rung;
import io.journeykit.lifecycle.State;
import io.journeykit.lifecycle.StepMachine;
import io.journeykit.lifecycle.Transition;
import io.journeykit.spi.Adapters;
import io.journeykit.spi.Port;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.StepKind;
import io.journeykit.template.StepTemplate;
import io.journeykit.vocabulary.Fault;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Which ports a template needs filled: those that the machines of its steps act through. */
public final class AdapterCheck {

    private AdapterCheck() {}

    /** A fault for each port that is empty, at the first step that needs it. */
    public static List<Fault> faults(JourneyTemplate template, Definitions definitions, Adapters adapters) {
        List<Fault> faults = new ArrayList<>();
        Set<Port> told = EnumSet.noneOf(Port.class);
        for (int i = 0; i < template.steps().size(); i++) {
            StepTemplate step = template.steps().get(i);
            String where = "$.steps[" + i + "]";
            definitions
                    .machine(template.ref(), step.id())
                    .map(machine -> ports(machine, step))
                    .orElse(Set.of())
                    .forEach(port -> {
                        if (!adapters.fill(port) && told.add(port)) {
                            faults.add(missing(port, step.id().value(), where));
                        }
                    });
        }
        return faults;
    }

    private static Set<Port> ports(StepMachine machine, StepTemplate step) {
        Set<Port> ports = ports(machine);
        if (!(step.kind() instanceof StepKind.Referral)) {
            // A journey inside another is called off without asking anybody.
            ports.remove(Port.REFERRALS);
        }
        return ports;
    }

    private static Fault missing(Port port, String step, String where) {
        String type = port.type().getSimpleName();
        return Fault.of(
                "missing-adapter",
                where,
                "step '" + step + "' needs an adapter for " + port + ", and there is none",
                "give one that is " + type);
    }

    private static Set<Port> ports(StepMachine machine) {
        Set<Port> ports = EnumSet.noneOf(Port.class);
        Stream.concat(
                        machine.states().stream().flatMap(AdapterCheck::acts),
                        machine.transitions().stream().map(Transition::acts).flatMap(List::stream))
                .map(Act::verb)
                .forEach(verb -> verb.request().map(Port::ofVerb).ifPresent(ports::add));
        return ports;
    }

    private static Stream<Act> acts(State state) {
        return Stream.concat(
                state.onEntry().stream(),
                state.silence().rungs().stream().map(Rung::acts).flatMap(List::stream));
    }
}
