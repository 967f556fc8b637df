package io.journeykit.lifecycle.compiled;

import io.journeykit.condition.ConditionLanguages;
import io.journeykit.condition.Facts;
import io.journeykit.lifecycle.Counters;
import io.journeykit.lifecycle.Meaning;
import io.journeykit.lifecycle.StandardMachines;
import io.journeykit.lifecycle.State;
import io.journeykit.lifecycle.StateRole;
import io.journeykit.lifecycle.StepMachine;
import io.journeykit.lifecycle.Transition;
import io.journeykit.vocabulary.FactName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A machine in dense form: states, signals and transitions are small numbers, and a move is a look into a table.
 *
 * <p>States and transitions are counted from 0 in the order of the machine, so that 64 states fit into one long.
 */
public final class CompiledMachine {

    /** No such state, signal or move. */
    public static final int NONE = -1;

    /** A guard decides, so ask {@link #fire}. */
    public static final int GUARDED = -2;

    private static final int[] NOTHING = {};

    private final StepMachine machine;
    private final State[] states;
    private final Transition[] transitions;
    private final Map<String, Integer> stateNumbers = new HashMap<>();
    private final Map<String, Integer> signalNumbers = new HashMap<>();
    private final List<Optional<Meaning>> meanings = new ArrayList<>();
    private final int[] meant = new int[Meaning.values().length];
    private final int[] roles = new int[StateRole.values().length];
    private final int[] targets;
    private final int[][] candidates;
    private final int[] next;
    private final int signals;

    private CompiledMachine(StepMachine machine) {
        this.machine = machine;
        this.states = machine.states().toArray(State[]::new);
        this.transitions = machine.transitions().toArray(Transition[]::new);
        Arrays.fill(meant, NONE);
        Arrays.fill(roles, NONE);
        for (State state : states) {
            state.role().ifPresent(role -> roles[role.ordinal()] = stateNumbers.size());
            stateNumbers.put(state.name(), stateNumbers.size());
        }
        for (Transition transition : transitions) {
            signal(transition.on());
        }
        this.signals = signalNumbers.size();
        heardByMeaning();
        this.targets = machine.transitions().stream()
                .mapToInt(each -> stateOf(each.to()))
                .toArray();
        this.candidates = candidates();
        this.next = next();
    }

    /** The dense form of a machine without faults; otherwise it is refused, with all of them. */
    public static CompiledMachine of(StepMachine machine) {
        CompiledMachine standard = Standard.BY_MACHINE.get(machine);
        return standard != null ? standard : new CompiledMachine(machine.checked());
    }

    /** The standard ones, made once for all templates; one that is equal to one of them is not among them. */
    private static final class Standard {

        private static final Map<StepMachine, CompiledMachine> BY_MACHINE = new IdentityHashMap<>();

        static {
            StandardMachines.all().forEach(machine -> BY_MACHINE.put(machine, new CompiledMachine(machine)));
        }
    }

    private void signal(String name) {
        if (signalNumbers.putIfAbsent(name, signalNumbers.size()) == null) {
            Optional<Meaning> meaning = machine.meaning(name);
            meaning.ifPresent(what -> meant[what.ordinal()] = meanings.size());
            meanings.add(meaning);
        }
    }

    /** What is told by a meaning's word is heard by the signal that means it, unless a signal is called so itself. */
    private void heardByMeaning() {
        for (Meaning meaning : Meaning.values()) {
            if (signalOf(meaning) != NONE) {
                signalNumbers.putIfAbsent(meaning.word(), signalOf(meaning));
            }
        }
        if (signalOf(Meaning.BOOKED) != NONE) {
            signalNumbers.putIfAbsent(Meaning.MOVED, signalOf(Meaning.BOOKED));
        }
    }

    private int[][] candidates() {
        List<List<Integer>> lists = new ArrayList<>();
        for (int cell = 0; cell < states.length * signals; cell++) {
            lists.add(new ArrayList<>());
        }
        for (int i = 0; i < transitions.length; i++) {
            lists.get(cell(stateOf(transitions[i].from()), signalOf(transitions[i].on())))
                    .add(i);
        }
        return lists.stream()
                .map(list -> list.isEmpty()
                        ? NOTHING
                        : list.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    private int[] next() {
        int[] table = new int[candidates.length];
        for (int cell = 0; cell < table.length; cell++) {
            int[] moves = candidates[cell];
            boolean free = moves.length == 1 && transitions[moves[0]].guard().isNone();
            table[cell] = moves.length == 0 ? NONE : free ? moves[0] : GUARDED;
        }
        return table;
    }

    private int cell(int state, int signal) {
        return state * signals + signal;
    }

    public StepMachine machine() {
        return machine;
    }

    public int stateCount() {
        return states.length;
    }

    /** The number of a state, or {@link #NONE}. */
    public int stateOf(String name) {
        return stateNumbers.getOrDefault(name, NONE);
    }

    /** The role that the state of this name plays, if it plays one. */
    public Optional<StateRole> roleOf(String state) {
        int number = stateOf(state);
        return number == NONE ? Optional.empty() : states[number].role();
    }

    /** Whether the state of this name plays a role. */
    public boolean plays(String state, StateRole role) {
        return roles[role.ordinal()] != NONE && roles[role.ordinal()] == stateOf(state);
    }

    /** The state that plays a role, or {@link #NONE}. */
    public int stateOf(StateRole role) {
        return roles[role.ordinal()];
    }

    /**
     * The number of the signal that is called so, else of the one that means what is called so, or {@link #NONE} if no state
     * hears it.
     */
    public int signalOf(String name) {
        return signalNumbers.getOrDefault(name, NONE);
    }

    /** Every name by which the signal of this name may be told; this one alone where no state hears it. */
    public Set<String> synonymsOf(String name) {
        int signal = signalOf(name);
        return signal == NONE
                ? Set.of(name)
                : signalNumbers.entrySet().stream()
                        .filter(entry -> entry.getValue() == signal)
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** The number of the signal that means this, or {@link #NONE} if no state hears it. */
    public int signalOf(Meaning meaning) {
        return meant[meaning.ordinal()];
    }

    /** What a signal means; empty for {@link #NONE}, and for one that means something here only. */
    public Optional<Meaning> meaningOf(int signal) {
        return signal == NONE ? Optional.empty() : meanings.get(signal);
    }

    public State state(int state) {
        return states[state];
    }

    public Transition transition(int transition) {
        return transitions[transition];
    }

    /** The state that a transition leads to. */
    public int target(int transition) {
        return targets[transition];
    }

    /** Whether this state has any move on this signal, guarded or not. */
    public boolean hears(int state, int signal) {
        return signal != NONE && next[cell(state, signal)] != NONE;
    }

    /** Whether this signal leads to this state, from wherever. */
    public boolean leads(int signal, int state) {
        for (int i = 0; i < transitions.length; i++) {
            if (targets[i] == state && signalOf(transitions[i].on()) == signal) {
                return true;
            }
        }
        return false;
    }

    /** The transition that fires whatever the facts are, {@link #NONE}, or {@link #GUARDED}. */
    public int next(int state, int signal) {
        return signal == NONE ? NONE : next[cell(state, signal)];
    }

    /** The one transition that fires, or {@link #NONE}; a guard that is unknown does not let it fire. */
    public int fire(int state, int signal, Facts facts, Counters counters, ConditionLanguages languages) {
        int simple = next(state, signal);
        if (simple != GUARDED) {
            return simple;
        }
        for (int move : candidates[cell(state, signal)]) {
            if (transitions[move].guard().admits(facts, counters, languages)) {
                return move;
            }
        }
        return NONE;
    }

    /** The facts that would settle the guards which are unknown, in order of appearance; for telling why nothing fired. */
    public List<FactName> missing(int state, int signal, Facts facts, ConditionLanguages languages) {
        if (next(state, signal) != GUARDED) {
            return List.of();
        }
        List<FactName> missing = new ArrayList<>();
        for (int move : candidates[cell(state, signal)]) {
            missing.addAll(
                    transitions[move].guard().when().judge(facts, languages).missing());
        }
        return missing.stream().distinct().toList();
    }

    @Override
    public String toString() {
        return machine.toString();
    }
}
