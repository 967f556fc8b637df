package io.journeykit.agenda;

import io.journeykit.vocabulary.StepRef;
import java.time.Instant;
import java.util.Optional;

/**
 * A request to an adapter.
 *
 * @param step what it is for; absent for what concerns the whole agenda
 * @param notAfter when it is no longer wanted: it is then not handed over but reported as expired
 */
public record Effect(EffectKey key, Optional<StepRef> step, Optional<Instant> notAfter, Request request) {

    @Override
    public String toString() {
        return request.verb() + " for " + step.map(StepRef::toString).orElse("the agenda");
    }
}
