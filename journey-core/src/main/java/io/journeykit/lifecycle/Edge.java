package io.journeykit.lifecycle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One way from state to state, by a signal or by silence.
 *
 * @param on the signal; absent for silence
 */
record Edge(String from, String to, String where, Optional<String> on, List<Act> acts, Optional<CounterLimit> limit) {

    static List<Edge> of(StepMachine machine) {
        List<Edge> edges = new ArrayList<>();
        for (int i = 0; i < machine.states().size(); i++) {
            State state = machine.states().get(i);
            for (Rung rung : state.silence().rungs()) {
                String where = "$.states[" + i + "].silence";
                rung.to().ifPresent(to -> edges.add(silence(machine, state, rung, where, to)));
            }
        }
        for (int i = 0; i < machine.transitions().size(); i++) {
            edges.add(move(machine, machine.transitions().get(i), "$.transitions[" + i + "]"));
        }
        return edges;
    }

    private static Edge silence(StepMachine machine, State state, Rung rung, String where, String to) {
        // Whoever leaves by a later rung has climbed the earlier ones.
        List<Rung> rungs = state.silence().rungs();
        List<Act> climbed = new ArrayList<>();
        rungs.subList(0, rungs.indexOf(rung) + 1).forEach(each -> climbed.addAll(each.acts()));
        return new Edge(state.name(), to, where, Optional.empty(), with(climbed, machine, to), Optional.empty());
    }

    private static Edge move(StepMachine machine, Transition t, String where) {
        List<Act> acts = with(t.acts(), machine, t.to());
        return new Edge(
                t.from(), t.to(), where, Optional.of(t.on()), acts, t.guard().limit());
    }

    private static List<Act> with(List<Act> acts, StepMachine machine, String entered) {
        List<Act> all = new ArrayList<>(acts);
        machine.state(entered).ifPresent(state -> all.addAll(state.onEntry()));
        return List.copyOf(all);
    }

    boolean isSilence() {
        return on.isEmpty();
    }

    boolean counts(String counter) {
        return acts.stream().anyMatch(act -> act.counts(counter));
    }
}
