package io.journeykit.testkit.life;

import io.journeykit.lifecycle.Act;
import io.journeykit.lifecycle.CounterLimit;
import io.journeykit.lifecycle.State;
import io.journeykit.lifecycle.StepMachine;
import io.journeykit.lifecycle.Transition;
import io.journeykit.lifecycle.Verb;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Ways through a step's machine, move by move, the library's own moves among them. */
final class RandomWalk {

    private final Chance chance;
    private final StepMachine machine;

    RandomWalk(Chance chance, StepMachine machine) {
        this.chance = chance;
        this.machine = machine;
    }

    private String first() {
        return machine.states().get(0).name();
    }

    /** One way from the first state on. Most go on for a while: what comes late in a machine would hardly ever be met. */
    List<Transition> onward(int most) {
        List<Transition> walk = new ArrayList<>();
        String state = first();
        while (walk.size() < most && !out(state).isEmpty()) {
            Transition next = next(state);
            walk.add(next);
            state = next.to();
        }
        return walk;
    }

    /** @param target the state that it is all about */
    record Around(String target, List<Transition> moves) {}

    /** To some state by the shortest way that there is, out of it, and back to it so often: those far from the first are likelier. */
    Around aroundOne(int times) {
        String target = farther(anyWaiting(), anyWaiting());
        List<Transition> walk = new ArrayList<>(countedUp(target));
        String state = walk.isEmpty() ? first() : walk.get(walk.size() - 1).to();
        String last = "";
        for (int i = 0; i < times && isOpen(state); i++) {
            List<Transition> way = way(state, target);
            walk.addAll(way);
            // A place to which only silence leads is come to by itself.
            Transition out = again(target, last);
            walk.add(out);
            last = out.on();
            state = out.to();
        }
        return new Around(target, walk);
    }

    private String anyWaiting() {
        return chance.of(machine.states().stream()
                        .filter(state -> !state.isEnd())
                        .toList())
                .name();
    }

    /** The one that lives seldom come to. */
    private String farther(String one, String other) {
        return distance(one) >= distance(other) ? one : other;
    }

    private int distance(String state) {
        List<Transition> way = way(first(), state);
        return state.equals(first()) ? 0 : way.isEmpty() ? Integer.MAX_VALUE : way.size();
    }

    /** Where a move out of the target takes place only after something has happened so often, that has, now and then. */
    private List<Transition> countedUp(String target) {
        List<CounterLimit> limits = out(target).stream()
                .flatMap(move -> move.guard().limit().stream())
                .filter(limit -> limit.comparison() == CounterLimit.Comparison.AT_LEAST)
                .toList();
        if (limits.isEmpty() || !chance.oneIn(3)) {
            return List.of();
        }
        CounterLimit limit = chance.of(limits);
        List<Transition> counts = machine.transitions().stream()
                .filter(move -> isOpen(move.to()))
                .filter(move -> move.acts().stream().anyMatch(act -> counts(act, limit.counter())))
                .toList();
        // A vendor's machine may count by silence alone.
        return counts.isEmpty() ? List.of() : soOften(limit.bound(), chance.of(counts));
    }

    private List<Transition> soOften(int times, Transition counting) {
        List<Transition> walk = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            String state = walk.isEmpty() ? first() : walk.get(walk.size() - 1).to();
            walk.addAll(way(state, counting.from()));
            walk.add(counting);
        }
        return walk;
    }

    private static boolean counts(Act act, String counter) {
        return act.verb() == Verb.COUNT && act.subject().equals(Optional.of(counter));
    }

    /** What is asked of others on entering a state. */
    List<Act> asked(String state) {
        return machine.state(state).map(State::onEntry).orElse(List.of());
    }

    /** How often the same is asked before a walk first comes to where it is about. */
    int askedBefore(Around walk, Verb verb) {
        int asked = asks(first(), verb);
        for (Transition move : walk.moves()) {
            if (move.from().equals(walk.target()) || move.to().equals(walk.target())) {
                break;
            }
            asked += asks(move.to(), verb);
        }
        return asked;
    }

    private int asks(String state, Verb verb) {
        return (int) asked(state).stream().filter(act -> act.verb() == verb).count();
    }

    /** Often the same as the last time, since some things are counted; else any. */
    private Transition again(String state, String last) {
        List<Transition> same =
                out(state).stream().filter(move -> move.on().equals(last)).toList();
        if (!same.isEmpty() && chance.oneIn(2)) {
            return same.get(0);
        }
        return chance.oneIn(2) ? chance.of(out(state)) : next(state);
    }

    private Transition next(String state) {
        List<Transition> out = out(state);
        List<Transition> onward = out.stream().filter(move -> isOpen(move.to())).toList();
        return chance.of(onward.isEmpty() || chance.oneIn(5) ? out : onward);
    }

    /** Empty where there is none. */
    private List<Transition> way(String from, String to) {
        Map<String, Transition> by = new HashMap<>();
        Deque<String> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty() && !by.containsKey(to)) {
            for (Transition move : out(open.remove())) {
                if (!move.to().equals(from) && by.putIfAbsent(move.to(), move) == null) {
                    open.add(move.to());
                }
            }
        }
        Deque<Transition> way = new ArrayDeque<>();
        for (String at = to;
                by.containsKey(at) && !at.equals(from);
                at = by.get(at).from()) {
            way.addFirst(by.get(at));
        }
        return List.copyOf(way);
    }

    private boolean isOpen(String state) {
        return !machine.state(state).map(State::isEnd).orElse(true);
    }

    private List<Transition> out(String state) {
        return machine.transitions().stream()
                .filter(move -> move.from().equals(state))
                .toList();
    }
}
