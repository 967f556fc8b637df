package io.journeykit.lifecycle;

import io.journeykit.vocabulary.Fault;
import java.util.List;

/** No silent stall: silence in a waiting state always comes to a person being asked, or to the end of the step. */
final class SilenceCheck {

    private final StepMachine machine;
    private final List<Fault> faults;

    private SilenceCheck(StepMachine machine, List<Fault> faults) {
        this.machine = machine;
        this.faults = faults;
    }

    static void faults(StepMachine machine, List<Fault> faults) {
        SilenceCheck check = new SilenceCheck(machine, faults);
        for (int i = 0; i < machine.states().size(); i++) {
            State state = machine.states().get(i);
            if (!state.isEnd() && !isListening(state)) {
                check.waiting("$.states[" + i + "].silence", state);
            }
        }
    }

    /** What need not come is not asked for; a step says so, too, or its template is refused. */
    private static boolean isListening(State state) {
        return state.plays(StateRole.LISTENING) && state.silence().isNone();
    }

    private void waiting(String where, State state) {
        rungs(where, state.silence().rungs());
        if (state.silence().isNone()) {
            add(
                    "silent-state",
                    where,
                    "'" + state.name() + "' waits for " + state.owner().phrase() + " without a deadline",
                    "say after which time who is asked");
            return;
        }
        if (SilencePath.of(machine, state).ending() == SilencePath.Ending.ENDLESS) {
            add(
                    "silent-state",
                    where,
                    "silence in '" + state.name() + "' never asks a person",
                    "let the last rung assign work, ask the patient, raise an incident, or lead to a state that does");
        }
        lastRung(where, state);
    }

    /** A person asked on an earlier rung may forget; the last one must hold the step for ever. */
    private void lastRung(String where, State state) {
        List<Rung> rungs = state.silence().rungs();
        int last = rungs.size() - 1;
        boolean stays = rungs.get(last).to().isEmpty() && !rungs.get(last).asksAPerson();
        boolean askedBefore = rungs.subList(0, last).stream().anyMatch(Rung::asksAPerson);
        if (stays && askedBefore) {
            add(
                    "silent-state",
                    where + ".rungs[" + last + "]",
                    "the last rung of '" + state.name() + "' repeats and asks nobody",
                    "let it assign work, ask the patient or raise an incident");
        }
    }

    private void rungs(String where, List<Rung> rungs) {
        for (int i = 0; i < rungs.size(); i++) {
            if (rungs.get(i).after().isZero()) {
                add(
                        "rung-without-time",
                        where + ".rungs[" + i + "].after",
                        "a rung comes at once",
                        "give it a time; what is done at once is an act on entry");
            }
            if (rungs.get(i).to().isPresent() && i < rungs.size() - 1) {
                add(
                        "unreachable-rung",
                        where + ".rungs[" + (i + 1) + "]",
                        "the rung before has left the state",
                        "take it away, or let the rung before stay");
            }
        }
    }

    private void add(String code, String where, String message, String suggestion) {
        faults.add(Fault.of(code, where, message, suggestion));
    }
}
