package io.journeykit.kernel;

import io.journeykit.agenda.FactTable;
import io.journeykit.agenda.Signal;
import io.journeykit.vocabulary.Fact;
import io.journeykit.vocabulary.StepId;
import java.time.Instant;

/** Whether a completion that is told again found something else than is known of it. */
final class OtherFindings {

    private OtherFindings() {}

    /**
     * What became known after the step was done tells nothing of what was found then.
     *
     * @param known to the step's journey
     * @param end when the step was done
     */
    static boolean areTold(Signal signal, FactTable known, StepId step, Instant end) {
        return signal.facts().entrySet().stream().anyMatch(told -> known.find(SignalDelivery.name(told.getKey(), step))
                .filter(fact -> !fact.effective().isAfter(end))
                .map(Fact::value)
                .filter(value -> !value.equals(told.getValue()))
                .isPresent());
    }
}
