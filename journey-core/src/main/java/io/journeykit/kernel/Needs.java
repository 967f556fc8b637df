package io.journeykit.kernel;

import io.journeykit.lifecycle.Rung;
import io.journeykit.lifecycle.StepMachine;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.StepTemplate;
import io.journeykit.vocabulary.Fault;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a template needs of the definitions that it stands in, and nobody gave. */
final class Needs {

    private final Map<String, StepMachine> machines;
    private final Collection<String> calendars;
    private final List<Fault> faults;

    private Needs(Map<String, StepMachine> machines, Collection<String> calendars, List<Fault> faults) {
        this.machines = machines;
        this.calendars = calendars;
        this.faults = faults;
    }

    static void of(
            JourneyTemplate template,
            Map<String, StepMachine> machines,
            Collection<String> calendars,
            List<Fault> faults) {
        Needs needs = new Needs(machines, calendars, faults);
        needs.calendar(
                "$.site.calendar",
                "template '" + template.ref() + "' works by",
                template.site().calendar());
        for (int i = 0; i < template.steps().size(); i++) {
            needs.machine("$.steps[" + i + "]", template.steps().get(i));
        }
        for (int i = 0; i < template.steps().size(); i++) {
            needs.rungs("$.steps[" + i + "].silence", template.steps().get(i));
        }
    }

    private void calendar(String where, String who, String calendar) {
        if (!calendars.contains(calendar)) {
            faults.add(Fault.of(
                    "unknown-calendar",
                    where,
                    who + " a calendar '" + calendar + "' that nobody gave",
                    "name one of " + calendars));
        }
    }

    private void machine(String where, StepTemplate step) {
        if (!machines.containsKey(step.machine())) {
            faults.add(Fault.of(
                    "unknown-machine",
                    where + ".machine",
                    "step '" + step.id() + "' is run by a machine '" + step.machine() + "' that nobody gave",
                    "add it to the definitions"));
        }
    }

    private void rungs(String where, StepTemplate step) {
        StepMachine machine = machines.get(step.machine());
        if (machine != null) {
            Stream.concat(
                            machine.states().stream().flatMap(state -> state.silence().rungs().stream()),
                            step.silence().values().stream().flatMap(List::stream))
                    .map(Rung::calendar)
                    .flatMap(named -> named.stream())
                    .distinct()
                    .forEach(named -> calendar(where, "a rung of step '" + step.id() + "' is counted on", named));
        }
    }
}
