package io.journeykit.testkit.life;

import io.journeykit.lifecycle.Act;
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

    /** To some state by the shortest way that there is, out of it, and back to it so often: every state is as likely as the next. */
    Around aroundOne(int times) {
        String target = chance.of(machine.states().stream()
                        .filter(state -> !state.isEnd())
                        .toList())
                .name();
        List<Transition> walk = new ArrayList<>();
        String state = first();
        String last = "";
        for (int i = 0; i < times && isOpen(state); i++) {
            List<Transition> way = way(state, target);
            walk.addAll(way);
            if (!way.isEmpty() || state.equals(target)) {
                Transition out = again(target, last);
                walk.add(out);
                last = out.on();
                state = out.to();
            }
        }
        return new Around(target, walk);
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

    /** Often the same as the last time, since some things are counted. */
    private Transition again(String state, String last) {
        List<Transition> same =
                out(state).stream().filter(move -> move.on().equals(last)).toList();
        return !same.isEmpty() && chance.oneIn(2) ? same.get(0) : next(state);
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
