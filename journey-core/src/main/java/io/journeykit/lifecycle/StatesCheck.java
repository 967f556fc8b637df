package io.journeykit.lifecycle;

import io.journeykit.vocabulary.Fault;
import java.util.List;

/** What each state and each act owes by itself. */
final class StatesCheck {

    /** So many that the states a step has visited fit into one long. */
    static final int MOST_STATES = 64;

    private final StepMachine machine;
    private final List<Fault> faults;

    private StatesCheck(StepMachine machine, List<Fault> faults) {
        this.machine = machine;
        this.faults = faults;
    }

    static void faults(StepMachine machine, List<Fault> faults) {
        StatesCheck check = new StatesCheck(machine, faults);
        check.size();
        check.ends();
        check.acts();
    }

    private void size() {
        int states = machine.states().size();
        if (states == 0) {
            add("no-states", "$.states", "no states", "begin with the state in which a step starts");
        }
        if (states > MOST_STATES) {
            add(
                    "too-many-states",
                    "$.states",
                    states + " states, and " + MOST_STATES + " at most are possible",
                    "split the step, or count instead of naming each time round");
        }
    }

    private void ends() {
        for (int i = 0; i < machine.states().size(); i++) {
            State state = machine.states().get(i);
            if (state.isEnd()) {
                end("$.states[" + i + "]", state);
            }
        }
    }

    private void end(String where, State state) {
        if (machine.transitions().stream().anyMatch(each -> each.from().equals(state.name()))) {
            add(
                    "end-with-way-out",
                    where,
                    "'" + state.name() + "' is an end, yet moves start from it",
                    "take its outcome away, or the moves");
        }
        if (!state.silence().isNone()) {
            add(
                    "end-with-silence",
                    where + ".silence",
                    "'" + state.name() + "' is an end, yet it waits",
                    "take its outcome away, or its silence");
        }
        if (!state.status().isFinal()) {
            add(
                    "end-with-open-status",
                    where + ".status",
                    "'" + state.name() + "' is an end, yet its task status is '" + state.status() + "'",
                    "use completed, cancelled, rejected or failed");
        }
    }

    private void acts() {
        Acts.of(machine).forEach((where, act) -> {
            if (act.role().isPresent() && act.verb() != Verb.ASSIGN_WORK) {
                add(
                        "role-without-work",
                        where,
                        "'" + act.verb().phrase() + "' for the role '"
                                + act.role().get() + "'",
                        "a role is given work: use assign-work, or leave the role out");
            }
            if (act.verb().needsASubject()
                    && act.subject().filter(subject -> !subject.isBlank()).isEmpty()) {
                add(
                        "act-without-subject",
                        where,
                        "'" + act.verb().phrase() + "' of what?",
                        "name the counter or the action");
            }
        });
    }

    private void add(String code, String where, String message, String suggestion) {
        faults.add(Fault.of(code, where, message, suggestion));
    }
}
