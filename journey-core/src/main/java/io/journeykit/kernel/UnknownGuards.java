package io.journeykit.kernel;

import io.journeykit.agenda.Signal;
import io.journeykit.agenda.Stamp;
import io.journeykit.lifecycle.compiled.CompiledMachine;
import io.journeykit.phrase.Name;
import io.journeykit.phrase.Part;
import io.journeykit.phrase.Phrase;
import io.journeykit.vocabulary.FactName;
import java.util.List;

/** Signals of which nobody can say where they lead, since facts are missing: a person is asked for those at once. */
final class UnknownGuards {

    private UnknownGuards() {}

    static void show(LiveStep step, int heard, Signal signal, Stamp stamp) {
        CompiledMachine machine = step.plan().machine();
        List<FactName> missing = machine.missing(
                machine.stateOf(step.state()),
                heard,
                step.facts(),
                step.definitions().languages());
        if (!missing.isEmpty()) {
            Phrase without = Phrase.of("signal-without")
                    .with("signal", signal.phrase())
                    .with(
                            "missing",
                            Part.of(missing.stream()
                                    .map(fact -> Name.fact(fact.value()))
                                    .toList()));
            step.incident("signal-cannot-be-judged", without, stamp);
        }
    }
}
