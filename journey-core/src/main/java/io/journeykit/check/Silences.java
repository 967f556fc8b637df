package io.journeykit.check;

import io.journeykit.calendar.Span;
import io.journeykit.lifecycle.MachineReport;
import io.journeykit.lifecycle.SilenceStart;
import io.journeykit.lifecycle.State;
import io.journeykit.lifecycle.StepMachine;
import io.journeykit.template.StepTemplate;
import io.journeykit.vocabulary.Owner;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Every silence that a template allows: before a step's turn, and in each waiting state of its machine. */
final class Silences {

    private Silences() {}

    static List<Patience> in(Scope scope) {
        List<Patience> all = new ArrayList<>();
        for (StepTemplate step : scope.steps()) {
            all.add(beforeItsTurn(step, scope.template().review()));
            scope.machine(step)
                    .map(machine -> Overrides.of(machine, step.owner(), step.silence()))
                    .ifPresent(machine -> all.addAll(running(step, machine)));
        }
        return all;
    }

    private static Patience beforeItsTurn(StepTemplate step, Span review) {
        var stretch = new MachineReport.Stretch("before its turn", SilenceStart.ENTRY, List.of(review), false);
        return new Patience(step.id(), Owner.SYSTEM, stretch, Optional.empty());
    }

    private static List<Patience> running(StepTemplate step, StepMachine machine) {
        MachineReport report = machine.longestSilence();
        return machine.states().stream()
                .filter(state -> !state.isEnd() && !step.kind().isListener())
                .map(state -> patience(step, machine, state, report))
                .toList();
    }

    private static Patience patience(StepTemplate step, StepMachine machine, State state, MachineReport report) {
        var stretch = report.of(state.name()).orElseThrow();
        return new Patience(step.id(), state.owner(), stretch, SilentEnd.of(machine, state));
    }
}
