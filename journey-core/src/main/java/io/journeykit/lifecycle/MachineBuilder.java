package io.journeykit.lifecycle;

import io.journeykit.vocabulary.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** A machine in the writing: each state is followed by the moves out of it. */
public final class MachineBuilder {

    private final String name;
    private final List<State> states = new ArrayList<>();
    private final List<Transition> transitions = new ArrayList<>();
    private final SortedMap<String, Meaning> signals = new TreeMap<>();
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

    /** What a signal of its own means; one that is called by the meaning's word needs no saying. */
    public MachineBuilder hears(String signal, Meaning meaning) {
        signals.put(signal, meaning);
        return this;
    }

    /**
     * On the signal that is called by this meaning's word the last state leads to that one.
     *
     * @throws IllegalStateException if there is no state to move from yet
     */
    public MachineBuilder on(Meaning meaning, String to, Act... acts) {
        return on(meaning.word(), to, acts);
    }

    /**
     * On the signal that is called by this meaning's word the last state leads to that one, if the guard admits it.
     *
     * @throws IllegalStateException if there is no state to move from yet
     */
    public MachineBuilder on(Meaning meaning, Guard guard, String to, Act... acts) {
        return on(meaning.word(), guard, to, acts);
    }

    /**
     * On this signal the last state leads to that one.
     *
     * @throws IllegalStateException if there is no state to move from yet
     */
    public MachineBuilder on(String signal, String to, Act... acts) {
        return on(signal, Guard.NONE, to, acts);
    }

    /**
     * On this signal the last state leads to that one, if the guard admits it.
     *
     * @throws IllegalStateException if there is no state to move from yet
     */
    public MachineBuilder on(String signal, Guard guard, String to, Act... acts) {
        return transition(new Transition(id(signal), from(), signal, guard, to, List.of(acts), VisitChange.KEPT));
    }

    /**
     * The same, by an id of the author's instead of one made of state and signal.
     *
     * @throws IllegalStateException if there is no state to move from yet
     */
    public MachineBuilder move(String id, Meaning meaning, String to, Act... acts) {
        return move(id, meaning.word(), to, acts);
    }

    /**
     * The same, by an id of the author's instead of one made of state and signal.
     *
     * @throws IllegalStateException if there is no state to move from yet
     */
    public MachineBuilder move(String id, String signal, String to, Act... acts) {
        return transition(new Transition(id, from(), signal, Guard.NONE, to, List.of(acts), VisitChange.KEPT));
    }

    /** By the last move the visit that is booked is lost. */
    public MachineBuilder losingVisit() {
        transitions.add(transitions.remove(transitions.size() - 1).losingVisit());
        return this;
    }

    /** A move from anywhere, as it is. */
    public MachineBuilder transition(Transition transition) {
        transitions.add(transition);
        return this;
    }

    /**
     * The checked machine.
     *
     * @throws Refused with every fault
     */
    public StepMachine build() {
        return standard().checked();
    }

    /** The machine, unchecked: the library's own are checked by its tests instead of at each start. */
    StepMachine standard() {
        return StepMachine.of(name, version, states, transitions).meaning(signals);
    }

    private String from() {
        if (states.isEmpty()) {
            throw new IllegalStateException("A move needs the state it starts from; name the state first.");
        }
        return states.get(states.size() - 1).name();
    }

    /** {@code holding.gone}, and {@code holding.gone.2} for the second move on that signal. */
    private String id(String signal) {
        long before = transitions.stream()
                .filter(each -> each.from().equals(from()) && each.on().equals(signal))
                .count();
        return from() + "." + signal + (before == 0 ? "" : "." + (before + 1));
    }
}
