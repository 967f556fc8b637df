package io.journeykit.agenda;

import io.journeykit.agenda.list.ImmutableLists;
import io.journeykit.vocabulary.StepRef;
import java.time.Instant;
import java.util.List;

/**
 * A signal that came before its step, kept until then.
 *
 * @param heardBy the steps that waited for it and have heard it; others may still come to wait
 */
public record KeptSignal(Signal signal, Instant recorded, Instant until, List<StepRef> heardBy) {
    public KeptSignal {
        heardBy = List.copyOf(heardBy);
    }

    /** One that no step has heard. */
    public KeptSignal(Signal signal, Instant recorded, Instant until) {
        this(signal, recorded, until, List.of());
    }

    /** The same, heard by this step too. */
    public KeptSignal heardBy(StepRef step) {
        return new KeptSignal(signal, recorded, until, ImmutableLists.plus(heardBy, step));
    }

    /** Whether it is the same, whoever has heard it since. */
    public boolean isOf(KeptSignal other) {
        return recorded.equals(other.recorded) && signal.equals(other.signal);
    }

    /** Whether a step has heard it, in whichever occurrence. */
    public boolean isHeardBy(StepRef step) {
        for (StepRef heard : heardBy) {
            if (heard.journey().equals(step.journey()) && heard.step().equals(step.step())) {
                return true;
            }
        }
        return false;
    }
}
