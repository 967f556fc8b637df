package io.journeykit.kernel;

import io.journeykit.planning.Slot;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * How near slots of a visit are to the target that it is aimed at, in days.
 *
 * @param home where the person lives, whose days count
 */
record Nearness(LocalDate target, ZoneId home) {

    /** Of a visit that its author wants as near to its target as can be; empty for others. */
    static Optional<Nearness> of(LiveStep step) {
        ZoneId home = step.agenda().person().preferences().zone();
        return DueDates.aim(step).map(target -> new Nearness(target.atZone(home).toLocalDate(), home));
    }

    long daysOff(Slot slot) {
        return Math.abs(
                ChronoUnit.DAYS.between(target, slot.start().atZone(home).toLocalDate()));
    }

    /** When the first day begins that is nearer than a slot. */
    Instant nearerFrom(Slot slot) {
        return target.minusDays(daysOff(slot) - 1).atStartOfDay(home).toInstant();
    }

    /** When the last day ends that is nearer than a slot. */
    Instant nearerTo(Slot slot) {
        return target.plusDays(daysOff(slot)).atStartOfDay(home).toInstant().minusSeconds(1);
    }
}
