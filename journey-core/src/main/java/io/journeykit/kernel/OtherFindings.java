package io.journeykit.kernel;

import io.journeykit.agenda.FactTable;
import io.journeykit.agenda.Signal;
import io.journeykit.readings.DeclaredValues;
import io.journeykit.vocabulary.Fact;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.StepId;
import io.journeykit.vocabulary.Value;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Whether a completion that is told again found something else than is known of it.
 *
 * @param template of its journey
 * @param known to its journey
 * @param end when the step was done
 */
record OtherFindings(CompiledTemplate template, FactTable known, StepId step, Instant end) {

    boolean areTold(Signal signal) {
        // Of two words for one thing the later one is known.
        Map<FactName, Value> told = new HashMap<>();
        signal.facts().forEach((name, value) -> told.put(SignalDelivery.name(name, step), value));
        return told.entrySet().stream().anyMatch(one -> isOther(one.getKey(), one.getValue()));
    }

    /** What nobody can read is nothing found, and what became known after the step was done is not what was found then. */
    private boolean isOther(FactName name, Value value) {
        Optional<Fact> fact = known.find(name);
        return template.values().admit(name, value)
                && (fact.isEmpty()
                        || !fact.get().effective().isAfter(end)
                                && !DeclaredValues.areSame(fact.get().value(), value));
    }
}
