package io.journeykit.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.condition.ConditionLanguages;
import io.journeykit.condition.Facts;
import io.journeykit.lifecycle.compiled.CompiledMachine;
import java.util.ArrayList;
import java.util.List;

/** A walk through a machine, which remembers what it was told to do. */
final class Walk {

    private final CompiledMachine machine;
    private final List<String> done = new ArrayList<>();
    private Counters counters = Counters.NONE;
    private int state;

    private Walk(StepMachine machine) {
        this.machine = CompiledMachine.of(machine);
        act(this.machine.state(0).onEntry());
    }

    static Walk through(StepMachine machine) {
        return new Walk(machine);
    }

    Walk hears(String... signals) {
        for (String signal : signals) {
            int move = machine.fire(state, machine.signalOf(signal), Facts.NONE, counters, ConditionLanguages.NONE);
            if (move != CompiledMachine.NONE) {
                act(machine.transition(move).acts());
                enter(machine.target(move));
            }
        }
        return this;
    }

    Walk hearsNothing(int rung) {
        Rung climbed = machine.state(state).silence().rungs().get(rung);
        act(climbed.acts());
        climbed.to().ifPresent(to -> enter(machine.stateOf(to)));
        return this;
    }

    Walk isIn(String name) {
        assertThat(machine.state(state).name()).isEqualTo(name);
        return this;
    }

    Walk hasJustDone(String... acts) {
        assertThat(done).containsExactly(acts);
        done.clear();
        return this;
    }

    Walk forgetsWhatItDid() {
        done.clear();
        return this;
    }

    private void enter(int next) {
        state = next;
        act(machine.state(state).onEntry());
    }

    private void act(List<Act> acts) {
        for (Act act : acts) {
            counters = act.verb() == Verb.COUNT ? counters.plus(act.subject().orElseThrow()) : counters;
            done.add(act.toString());
        }
    }
}
