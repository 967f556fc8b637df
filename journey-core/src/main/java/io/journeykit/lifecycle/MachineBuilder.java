package io.journeykit.lifecycle;

import io.journeykit.condition.Condition;
import io.journeykit.vocabulary.Refused;
import java.util.ArrayList;
import java.util.List;

/** A machine in the writing: each state is followed by the moves out of it. */
public final class MachineBuilder {

    private final String name;
    private final List<State> states = new ArrayList<>();
    private final List<Transition> transitions = new ArrayList<>();
    private String version = "1";

    MachineBuilder(String name) {
        this.name = name;
    }

    public MachineBuilder version(String version) {
        this.version = version;
        return this;
    }

    /** One more state; the first is where a step begins. */
    public MachineBuilder state(State state) {
        states.add(state);
        return this;
    }

    /** A move out of the last state, when this signal is heard. */
    public Move on(String signal) {
        if (states.isEmpty()) {
            throw new IllegalStateException(
                    "A move on '" + signal + "' needs the state it starts from; name the state first.");
        }
        return new Move(states.get(states.size() - 1).name(), signal);
    }

    /** A move from anywhere, as it is. */
    public MachineBuilder transition(Transition transition) {
        transitions.add(transition);
        return this;
    }

    /** The checked machine, or {@link Refused} with every fault. */
    public StepMachine build() {
        return StepMachine.of(name, version, states, transitions).checked();
    }

    /** A move that lacks its end yet. */
    public final class Move {

        private final String from;
        private final String signal;
        private final List<Act> acts = new ArrayList<>();
        private String id;
        private Guard guard = Guard.NONE;

        private Move(String from, String signal) {
            this.from = from;
            this.signal = signal;
            this.id = from + "." + signal + (before() == 0 ? "" : "." + (before() + 1));
        }

        private long before() {
            return transitions.stream()
                    .filter(each -> each.from().equals(from) && each.on().equals(signal))
                    .count();
        }

        /** Names the move, instead of by its state and its signal. */
        public Move as(String id) {
            this.id = id;
            return this;
        }

        public Move when(Condition condition) {
            guard = new Guard(condition, guard.limit());
            return this;
        }

        /** Only while the counter stands below the bound. */
        public Move below(String counter, int bound) {
            guard = guard.and(new CounterLimit(counter, CounterLimit.Comparison.BELOW, bound));
            return this;
        }

        /** Only once the counter has come to the bound. */
        public Move atLeast(String counter, int bound) {
            guard = guard.and(new CounterLimit(counter, CounterLimit.Comparison.AT_LEAST, bound));
            return this;
        }

        public Move doing(Verb verb) {
            return doing(verb, "");
        }

        public Move doing(Verb verb, String subject) {
            acts.add(Act.of(verb, subject));
            return this;
        }

        public MachineBuilder to(String state) {
            return transition(new Transition(id, from, signal, guard, state, acts));
        }
    }
}
