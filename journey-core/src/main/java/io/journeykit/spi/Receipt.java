package io.journeykit.spi;

import io.journeykit.agenda.EffectKey;
import io.journeykit.vocabulary.InputId;
import java.util.List;

/**
 * What an input led to; its second arrival gets the same.
 *
 * @param before the agenda's sequence when it came
 * @param after the agenda's sequence once it was taken; its events are those after {@code before} up to here
 */
public record Receipt(InputId input, long before, long after, List<EffectKey> effects) {

    public Receipt {
        effects = List.copyOf(effects);
    }

    /** Whether it changed anything. */
    public boolean isEmpty() {
        return before == after;
    }

    @Override
    public String toString() {
        return "events " + (before + 1) + " to " + after + " and " + effects.size() + " effects";
    }
}
