package io.journeykit.kernel;

import io.journeykit.calendar.Almanac;
import io.journeykit.calendar.days.BeyondHorizon;
import io.journeykit.calendar.days.WorkCalendar;
import io.journeykit.lifecycle.Rung;
import io.journeykit.lifecycle.StepMachine;
import io.journeykit.template.ClockTemplate;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.StepTemplate;
import io.journeykit.vocabulary.Fault;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a template needs of the definitions that it stands in, and nobody gave. */
final class DefinitionGaps {

    private static final Instant ANY_WEEK = Instant.parse("2026-01-05T00:00:00Z");

    private final Map<String, StepMachine> machines;
    private final Map<String, WorkCalendar> calendars;
    private final List<Fault> faults;

    private DefinitionGaps(Map<String, StepMachine> machines, Map<String, WorkCalendar> calendars, List<Fault> faults) {
        this.machines = machines;
        this.calendars = calendars;
        this.faults = faults;
    }

    static void of(
            JourneyTemplate template,
            Map<String, StepMachine> machines,
            Map<String, WorkCalendar> calendars,
            List<Fault> faults) {
        DefinitionGaps needs = new DefinitionGaps(machines, calendars, faults);
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
        for (int i = 0; i < template.clocks().size(); i++) {
            needs.hours(
                    "$.clocks[" + i + "].within", template, template.clocks().get(i));
        }
    }

    /** Whether the site's working days have as many of the hours as the clock's time, in any week. */
    private void hours(String where, JourneyTemplate template, ClockTemplate clock) {
        WorkCalendar calendar = calendars.get(template.site().calendar());
        if (calendar == null || clock.hours().isEmpty()) {
            return;
        }
        try {
            CompiledClock.of(clock, Almanac.of(template.site().zone(), calendar))
                    .clock()
                    .due(ANY_WEEK);
        } catch (BeyondHorizon beyond) {
            // The table ends before the time is up; for as far as it goes there is no telling.
        } catch (IllegalArgumentException tooFew) {
            faults.add(Fault.of(
                    "too-few-hours",
                    where,
                    "the working days of '" + template.site().calendar() + "' never have " + clock.within() + " of "
                            + clock.hours().get(),
                    "choose a shorter time, or hours on days that work"));
        }
    }

    private void calendar(String where, String who, String calendar) {
        if (!calendars.containsKey(calendar)) {
            faults.add(Fault.of(
                    "unknown-calendar",
                    where,
                    who + " a calendar '" + calendar + "' that nobody gave",
                    "name one of " + calendars.keySet()));
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
