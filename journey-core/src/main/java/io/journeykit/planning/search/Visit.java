package io.journeykit.planning.search;

import io.journeykit.planning.Slot;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One appointment of a chain, and the slots in which it could be.
 *
 * <p>All bounds speak of its start. It is never planned before {@code notBefore} nor after {@code latest}; the target
 * is a wish, and a plan says whether it is met. A visit that is booked already has one slot only, and stays there.
 */
public record Visit(String name, Slots slots, Bounds bounds) {

    /** A visit that may be in any of the slots. */
    public Visit(String name, Slots slots) {
        this(name, slots, Bounds.NONE);
    }

    /** A visit that is booked already and stays where it is. */
    public static Visit booked(String name, Slot slot) {
        return new Visit(name, Slots.of(slot), Bounds.NONE.asBooked());
    }

    /** This visit, wished to start by the target. */
    public Visit by(Instant target) {
        return new Visit(name, slots, bounds.by(target));
    }

    /** This visit, wished to start as near to the target as can be, before or after it, and not as early as can be. */
    public Visit near(Instant target) {
        return new Visit(name, slots, bounds.near(target));
    }

    /** The target, where the visit is wanted as near to it as can be. */
    Optional<Instant> aim() {
        return bounds.target().filter(target -> bounds.aimed());
    }

    /** This visit, never to start after the latest. */
    public Visit atLatest(Instant latest) {
        return new Visit(name, slots, bounds.atLatest(latest));
    }

    /** This visit, never to start before the given instant. */
    public Visit notBefore(Instant earliest) {
        return new Visit(name, slots, bounds.notBefore(earliest));
    }

    /** This visit in fewer slots. */
    public Visit in(Slots others) {
        return new Visit(name, others, bounds);
    }

    /** Whether it is booked already. */
    public boolean isBooked() {
        return bounds.booked();
    }

    /** Whether a start at this slot meets the target, or there is none; an aim is met all day. */
    public boolean isOnTarget(Slot slot) {
        return bounds.target()
                .map(target -> bounds.aimed()
                        ? !date(slot.start(), slot).isAfter(date(target, slot))
                        : !slot.start().isAfter(target))
                .orElse(true);
    }

    private static LocalDate date(Instant at, Slot slot) {
        return at.atZone(slot.zone()).toLocalDate();
    }

    /** Reads {@code ortho-visit in 3 slots from Tue 31 Mar 2026 13:00 at ortho-b}. */
    @Override
    public String toString() {
        return isBooked() ? name + " booked for " + slots.at(0) : name + " in " + slots;
    }

    /**
     * When a visit may start and when it should: wish, and hard bounds on either side.
     *
     * @param aimed whether it should be as near to the target as can be, and not by the target
     */
    public record Bounds(
            Optional<Instant> notBefore,
            Optional<Instant> target,
            Optional<Instant> latest,
            boolean booked,
            boolean aimed) {

        static final Bounds NONE = new Bounds(Optional.empty(), Optional.empty(), Optional.empty(), false, false);

        Bounds by(Instant wish) {
            return new Bounds(notBefore, Optional.of(wish), latest, booked, false);
        }

        Bounds near(Instant wish) {
            return new Bounds(notBefore, Optional.of(wish), latest, booked, true);
        }

        Bounds atLatest(Instant last) {
            return new Bounds(notBefore, target, Optional.of(last), booked, aimed);
        }

        Bounds notBefore(Instant earliest) {
            return new Bounds(Optional.of(earliest), target, latest, booked, aimed);
        }

        Bounds asBooked() {
            return new Bounds(notBefore, target, latest, true, aimed);
        }
    }
}
