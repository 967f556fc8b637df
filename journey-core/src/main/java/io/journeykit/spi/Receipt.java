package io.journeykit.spi;

import io.journeykit.agenda.EffectKey;
import io.journeykit.vocabulary.InputId;
import java.util.List;
import java.util.Optional;

/**
 * What an input led to; its second arrival gets the same.
 *
 * @param before the agenda's sequence when it came
 * @param after the agenda's sequence once it was taken; its events are those after {@code before} up to here
 * @param received what became of it, where it is a signal
 */
public record Receipt(InputId input, long before, long after, List<EffectKey> effects, Optional<Received> received) {

    public Receipt {
        effects = List.copyOf(effects);
    }

    /** Of what is no signal. */
    public Receipt(InputId input, long before, long after, List<EffectKey> effects) {
        this(input, before, after, effects, Optional.empty());
    }

    /** Whether it changed nothing. */
    public boolean isEmpty() {
        return before == after;
    }

    @Override
    public String toString() {
        return "events " + (before + 1) + " to " + after + " and " + effects.size() + " effects";
    }
}
