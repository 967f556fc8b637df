package io.journeykit.lifecycle;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every act of a machine, by where it stands. */
final class Acts {

    private Acts() {}

    static Map<String, Act> of(StepMachine machine) {
        Map<String, Act> acts = new LinkedHashMap<>();
        for (int i = 0; i < machine.states().size(); i++) {
            State state = machine.states().get(i);
            put(acts, "$.states[" + i + "].onEntry", state.onEntry());
            List<Rung> rungs = state.silence().rungs();
            for (int j = 0; j < rungs.size(); j++) {
                put(
                        acts,
                        "$.states[" + i + "].silence.rungs[" + j + "].acts",
                        rungs.get(j).acts());
            }
        }
        for (int i = 0; i < machine.transitions().size(); i++) {
            put(
                    acts,
                    "$.transitions[" + i + "].acts",
                    machine.transitions().get(i).acts());
        }
        return acts;
    }

    private static void put(Map<String, Act> acts, String where, List<Act> some) {
        for (int i = 0; i < some.size(); i++) {
            acts.put(where + "[" + i + "]", some.get(i));
        }
    }
}
