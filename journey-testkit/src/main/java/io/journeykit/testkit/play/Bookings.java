package io.journeykit.testkit.play;

import io.journeykit.agenda.EffectKey;
import io.journeykit.agenda.Request;
import io.journeykit.planning.Slot;
import io.journeykit.spi.Delivery;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.StepRef;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Which bookings stand: each from when it was asked for until it is given back, called off, or made anew for its step. */
final class Bookings {

    private final Set<EffectKey> asked = new HashSet<>();
    private final Map<EffectKey, Booking> standing = new HashMap<>();

    private record Booking(AgendaId whose, Optional<StepRef> step, String slot) {}

    /** A provider has taken a booking; false where it was taken before, and is only asked for again. */
    boolean make(Request.BookSlot request, Delivery delivery) {
        if (!asked.add(delivery.key())) {
            return false;
        }
        Booking made =
                new Booking(delivery.agenda(), delivery.step(), request.slot().id());
        end(made::equals);
        standing.put(delivery.key(), made);
        return true;
    }

    /** Whoever has a slot has it no longer. */
    void givenBack(AgendaId whose, Slot slot) {
        end(one -> one.whose().equals(whose) && one.slot().equals(slot.id()));
    }

    /** Nobody has the slot any more. */
    void calledOff(Slot slot) {
        end(one -> one.slot().equals(slot.id()));
    }

    private void end(Predicate<Booking> which) {
        standing.values().removeIf(which);
    }

    boolean stands(EffectKey key) {
        return standing.containsKey(key);
    }

    /** Whether it was made, and does not stand any more. */
    boolean isOver(EffectKey key) {
        return asked.contains(key) && !stands(key);
    }

    @Override
    public String toString() {
        return standing.size() + " bookings";
    }
}
