package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Effect;
import io.journeykit.agenda.EffectKey;
import io.journeykit.agenda.Input;
import io.journeykit.agenda.Request;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.StepRef;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * By which decision each slot was wanted that a provider is asked for: an outage may have it asked hours later. What is
 * booked since it is held was wanted when the hold was.
 */
final class WantedSlots {

    private final Map<EffectKey, Moment> wanted = new HashMap<>();
    private final Set<EffectKey> holds = new HashSet<>();
    private final Map<Held, Moment> held = new HashMap<>();

    private record Held(AgendaId agenda, Optional<StepRef> step, String slot) {}

    void decided(State state) {
        boolean isHeld =
                state.commit().input() instanceof Input.EffectReported reported && holds.contains(reported.key());
        for (Effect effect : state.commit().effects()) {
            Moment now = state.moment();
            if (effect.request() instanceof Request.HoldSlot hold) {
                holds.add(effect.key());
                held.put(held(state, effect, hold.slot().id()), now);
            } else if (isHeld && effect.request() instanceof Request.BookSlot book) {
                now = held.getOrDefault(held(state, effect, book.slot().id()), now);
            }
            wanted.put(effect.key(), now);
        }
    }

    private static Held held(State state, Effect effect, String slot) {
        return new Held(state.after().id(), effect.step(), slot);
    }

    /** The decision that asked for this, if any did. */
    Optional<Moment> by(EffectKey key) {
        return Optional.ofNullable(wanted.get(key));
    }

    @Override
    public String toString() {
        return wanted.size() + " effects, " + held.size() + " holds";
    }
}
