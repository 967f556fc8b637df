package io.journeykit.kernel;

import io.journeykit.calendar.Almanac;
import io.journeykit.calendar.Span;
import io.journeykit.planning.Slot;
import java.time.Duration;
import java.time.Instant;

/** The time that must be left before a visit when it is offered, held or booked. */
final class Notice {

    private static final Duration UNEVEN = Duration.ofDays(4);

    private Notice() {}

    /** The first start that leaves the notice, from then on. */
    static Instant earliest(LiveStep step, Instant at) {
        return step.template().site().plus(at, step.plan().booking().notice());
    }

    /** Whether there is still time enough for a slot, which has not begun either. */
    static boolean allows(LiveStep step, Slot slot, Instant at) {
        return slot.start().isAfter(at) && !slot.start().isBefore(earliest(step, at));
    }

    /** The last moment, to the second, at which there is still time enough for a slot. */
    static Instant last(LiveStep step, Slot slot) {
        Almanac site = step.template().site();
        Span notice = step.plan().booking().notice();
        Instant begins = slot.start().minusSeconds(1);
        if (notice.isZero()) {
            return begins;
        }
        Instant back = site.minus(slot.start(), notice);
        Instant enough = isLast(site, back, notice, slot) ? back : searched(site, back, notice, slot);
        return enough.isBefore(begins) ? enough : begins;
    }

    private static boolean isLast(Almanac site, Instant at, Span notice, Slot slot) {
        return !site.plus(at, notice).isAfter(slot.start())
                && site.plus(at.plusSeconds(1), notice).isAfter(slot.start());
    }

    /** Days are of uneven length, so what is counted back need not be the last from which it counts forward. */
    private static Instant searched(Almanac site, Instant back, Span notice, Slot slot) {
        Instant enough = back.minus(UNEVEN);
        Instant late = slot.start();
        while (Duration.between(enough, late).toSeconds() > 1) {
            Instant middle = enough.plusSeconds(Duration.between(enough, late).toSeconds() / 2);
            boolean inTime = !site.plus(middle, notice).isAfter(slot.start());
            enough = inTime ? middle : enough;
            late = inTime ? late : middle;
        }
        return enough;
    }
}
