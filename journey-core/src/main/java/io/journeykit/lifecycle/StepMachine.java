package io.journeykit.lifecycle;

import io.journeykit.vocabulary.Fault;
import io.journeykit.vocabulary.Owner;
import io.journeykit.vocabulary.Refused;
import io.journeykit.vocabulary.text.Suggestion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The states of a kind of step, who owns each, the moves between them, and what silence leads to.
 *
 * <p>This is what an author wrote, right or wrong, so that {@link #faults} can tell all that is wrong with it; what
 * {@link #named} builds has been checked.
 *
 * @param states the first one is where a step begins
 * @param signals what those of its signals mean that are not called by a {@link Meaning}'s word
 */
public record StepMachine(
        String name,
        String version,
        List<State> states,
        List<Transition> transitions,
        SortedMap<String, Meaning> signals) {

    public StepMachine {
        states = List.copyOf(states);
        transitions = List.copyOf(transitions);
        signals = Collections.unmodifiableSortedMap(new TreeMap<>(signals));
    }

    /** The start of a machine in Java; {@link MachineBuilder#build} checks it. */
    public static MachineBuilder named(String name) {
        return new MachineBuilder(name);
    }

    /** A machine as it was written, unchecked. */
    public static StepMachine of(String name, String version, List<State> states, List<Transition> transitions) {
        return new StepMachine(name, version, states, transitions, Collections.emptySortedMap());
    }

    /** The same machine, with what its signals mean. Unchecked. */
    public StepMachine meaning(SortedMap<String, Meaning> what) {
        return new StepMachine(name, version, states, transitions, what);
    }

    /** What is wrong with it, all of it, in the order of the machine; none if it may run. */
    public List<Fault> faults() {
        return MachineCheck.faults(this);
    }

    /**
     * This machine, if nothing is wrong with it.
     *
     * @throws Refused with every fault
     */
    public StepMachine checked() {
        List<Fault> faults = faults();
        if (!faults.isEmpty()) {
            throw new Refused("Step machine '" + name + "'", faults);
        }
        return this;
    }

    public Optional<State> state(String name) {
        // The check asks this for each move of each machine of each template.
        for (State state : states) {
            if (state.name().equals(name)) {
                return Optional.of(state);
            }
        }
        return Optional.empty();
    }

    /** What one of its signals means; empty for one that means something here only. */
    public Optional<Meaning> meaning(String signal) {
        return Optional.ofNullable(signals.get(signal)).or(() -> Meaning.named(signal));
    }

    /** The moves by which a state leaves, or stays, when it hears what means this. */
    public Stream<Transition> heard(String state, Meaning meaning) {
        return transitions.stream()
                .filter(move -> move.from().equals(state))
                .filter(move -> meaning(move.on()).equals(Optional.of(meaning)));
    }

    /**
     * The same machine with another ladder of silence in one state, counted from where it was. Unchecked.
     *
     * @throws Refused if there is no such state
     */
    public StepMachine withSilence(String state, List<Rung> rungs) {
        return with(state, old -> old.silent(new Silence(old.silence().from(), rungs)));
    }

    /**
     * The same machine with another owner of one state. Unchecked.
     *
     * @throws Refused if there is no such state
     */
    public StepMachine withOwner(String state, Owner owner) {
        return with(state, old -> old.ownedBy(owner));
    }

    /** How long nothing may be heard, state by state, before a person is asked. */
    public MachineReport longestSilence() {
        return MachineReport.of(this);
    }

    /** Whatever it may ever do. */
    public Collection<Act> acts() {
        return Acts.of(this).values();
    }

    List<String> stateNames() {
        return states.stream().map(State::name).distinct().toList();
    }

    private StepMachine with(String state, UnaryOperator<State> change) {
        if (state(state).isEmpty()) {
            throw new Refused("A change of step machine '" + name + "'", List.of(unknown(state)));
        }
        List<State> changed = new ArrayList<>(states);
        changed.replaceAll(each -> each.name().equals(state) ? change.apply(each) : each);
        return new StepMachine(name, version, changed, transitions, signals);
    }

    private Fault unknown(String state) {
        return Fault.of(
                "unknown-state", "$.states", "no state '" + state + "'", Suggestion.didYouMean(state, stateNames()));
    }

    /** {@code booking 1: 15 states, 73 transitions}. */
    @Override
    public String toString() {
        return name + " " + version + ": " + states.size() + " states, " + transitions.size() + " transitions";
    }
}
