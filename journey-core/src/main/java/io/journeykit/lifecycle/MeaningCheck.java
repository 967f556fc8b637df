package io.journeykit.lifecycle;

import io.journeykit.vocabulary.Fault;
import io.journeykit.vocabulary.text.Suggestion;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One state for a role and one signal for a meaning, so that whoever asks for one finds one. */
final class MeaningCheck {

    private final StepMachine machine;
    private final List<Fault> faults;

    private MeaningCheck(StepMachine machine, List<Fault> faults) {
        this.machine = machine;
        this.faults = faults;
    }

    static void faults(StepMachine machine, List<Fault> faults) {
        MeaningCheck check = new MeaningCheck(machine, faults);
        check.roles();
        check.declared();
        check.meanings();
    }

    private void roles() {
        Set<StateRole> played = EnumSet.noneOf(StateRole.class);
        for (int i = 0; i < machine.states().size(); i++) {
            State state = machine.states().get(i);
            if (state.role().isPresent() && !played.add(state.role().get())) {
                add(
                        "duplicate-role",
                        "$.states[" + i + "].role",
                        "'" + state.name() + "' is a second state of the role '"
                                + state.role().get().word() + "'",
                        "give the role to one of them");
            }
        }
    }

    private void declared() {
        Set<String> heard = heard();
        machine.signals().forEach((signal, meaning) -> {
            Optional<Meaning> called = Meaning.named(signal);
            if (!heard.contains(signal)) {
                add(
                        "unknown-signal",
                        "$.signals." + signal,
                        "no state hears '" + signal + "'",
                        Suggestion.didYouMean(signal, heard));
            } else if (called.isPresent() && called.get() != meaning) {
                add(
                        "misleading-signal",
                        "$.signals." + signal,
                        "'" + signal + "' is itself the word of a meaning, and is said to mean '" + meaning.word()
                                + "'",
                        "call the signal something else");
            }
        });
    }

    private void meanings() {
        Map<Meaning, String> first = new EnumMap<>(Meaning.class);
        for (String signal : heard()) {
            Optional<Meaning> meaning = machine.meaning(signal);
            Optional<String> other = meaning.flatMap(what -> Optional.ofNullable(first.putIfAbsent(what, signal)));
            other.ifPresent(one -> add(
                    "duplicate-meaning",
                    machine.signals().containsKey(signal) ? "$.signals." + signal : "$.signals." + one,
                    "'" + one + "' and '" + signal + "' both mean '"
                            + meaning.get().word() + "'",
                    "hear it by one of them"));
        }
    }

    private Set<String> heard() {
        Set<String> heard = new LinkedHashSet<>();
        machine.transitions().forEach(move -> heard.add(move.on()));
        return heard;
    }

    private void add(String code, String where, String message, String suggestion) {
        faults.add(Fault.of(code, where, message, suggestion));
    }
}
