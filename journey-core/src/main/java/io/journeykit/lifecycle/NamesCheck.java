package io.journeykit.lifecycle;

import io.journeykit.vocabulary.Fault;
import io.journeykit.vocabulary.text.Suggestion;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Names: written as names, given once, and leading to something that is there. */
final class NamesCheck {

    private final StepMachine machine;
    private final List<Fault> faults;
    private final List<String> states;

    private NamesCheck(StepMachine machine, List<Fault> faults) {
        this.machine = machine;
        this.faults = faults;
        this.states = machine.stateNames();
    }

    static void faults(StepMachine machine, List<Fault> faults) {
        NamesCheck check = new NamesCheck(machine, faults);
        check.machineItself();
        check.states();
        check.transitions();
        check.counters();
    }

    private void machineItself() {
        name("$.name", machine.name());
        name("$.version", machine.version());
    }

    private void states() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < machine.states().size(); i++) {
            State state = machine.states().get(i);
            String where = "$.states[" + i + "]";
            name(where + ".name", state.name());
            if (!seen.add(state.name())) {
                add(
                        "duplicate-state",
                        where,
                        "a second state '" + state.name() + "'",
                        "rename one of them, or make them one");
            }
            rungs(where, state);
        }
    }

    private void rungs(String where, State state) {
        List<Rung> rungs = state.silence().rungs();
        for (int i = 0; i < rungs.size(); i++) {
            String path = where + ".silence.rungs[" + i + "].to";
            rungs.get(i).to().ifPresent(to -> known(path, to));
        }
    }

    private void transitions() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < machine.transitions().size(); i++) {
            Transition transition = machine.transitions().get(i);
            String where = "$.transitions[" + i + "]";
            name(where + ".id", transition.id());
            name(where + ".on", transition.on());
            known(where + ".from", transition.from());
            known(where + ".to", transition.to());
            if (!seen.add(transition.id())) {
                add(
                        "duplicate-transition-id",
                        where,
                        "a second transition '" + transition.id() + "'",
                        "give it an id of its own");
            }
        }
    }

    private void counters() {
        Set<String> counted = counted();
        for (int i = 0; i < machine.transitions().size(); i++) {
            String path = "$.transitions[" + i + "].guard.limit";
            machine.transitions()
                    .get(i)
                    .guard()
                    .limit()
                    .map(CounterLimit::counter)
                    .filter(counter -> !counted.contains(counter))
                    .ifPresent(counter -> add(
                            "unknown-counter",
                            path,
                            "nothing counts '" + counter + "'",
                            counted.isEmpty()
                                    ? "add the act " + Act.of(Verb.COUNT, counter)
                                    : Suggestion.didYouMean(counter, counted)));
        }
    }

    private Set<String> counted() {
        Set<String> counted = new TreeSet<>();
        Acts.of(machine).forEach((where, act) -> {
            if (act.verb() == Verb.COUNT) {
                act.subject().ifPresent(counted::add);
            }
        });
        return counted;
    }

    private void known(String where, String state) {
        if (!states.contains(state)) {
            add("unknown-state", where, "no state '" + state + "'", Suggestion.didYouMean(state, states));
        }
    }

    private void name(String where, String name) {
        boolean bad = name.isBlank()
                || name.length() > 128
                || name.chars().anyMatch(c -> Character.isISOControl(c) || Character.isWhitespace(c));
        if (bad) {
            add(
                    "bad-name",
                    where,
                    "a name of " + name.length() + " characters that is empty, too long, or holds white space",
                    "write 1 to 128 characters, words joined by hyphens, such as 'with-care-team'");
        }
    }

    private void add(String code, String where, String message, String suggestion) {
        faults.add(Fault.of(code, where, message, suggestion));
    }
}
