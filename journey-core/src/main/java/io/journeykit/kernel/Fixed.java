package io.journeykit.kernel;

import io.journeykit.calendar.Almanac;
import io.journeykit.planning.Slot;
import io.journeykit.template.Point;
import io.journeykit.template.Timing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A timing of which one side stands already, and the other is to be planned.
 *
 * @param subject the moment that the timing speaks of, where that stands
 * @param point what it is counted from, where that stands
 * @param edge which end of the visit to be planned is the other side
 */
record Fixed(Timing timing, Almanac almanac, Optional<Instant> subject, Optional<Instant> point, Point.Edge edge) {

    /** What binds a visit that is planned together with these: its own timings, and those of bookings that stand. */
    static List<Fixed> of(Run run, List<Run> seekers) {
        List<Fixed> fixed = new ArrayList<>();
        for (Timing timing : run.plan().template().timings()) {
            if (ChainLags.seeker(run, timing.point(), seekers).isEmpty()) {
                Points.binding(run, timing.point())
                        .ifPresent(at -> fixed.add(new Fixed(
                                timing, run.template().site(), Optional.empty(), Optional.of(at), timing.edge())));
            }
        }
        for (int i = 0; i < run.journey().size(); i++) {
            Run other = run.at(i);
            if (other.plan().isBooking() && other.step().isOpen() && !seekers.contains(other)) {
                fixedBy(run, other, fixed);
            }
        }
        return fixed;
    }

    /** What a booking that stands says of the visit to be planned. */
    private static void fixedBy(Run run, Run other, List<Fixed> fixed) {
        for (Timing timing : other.plan().template().timings()) {
            if (timing.point() instanceof Point.OfStep of
                    && of.step().equals(run.step().id())) {
                Points.of(other.step(), timing.edge())
                        .ifPresent(at -> fixed.add(new Fixed(
                                timing, run.template().site(), Optional.of(at), Optional.empty(), of.edge())));
            }
        }
    }

    /** Whether the timing is kept if the open side is this slot. */
    boolean allows(Slot slot) {
        Instant open = edge == Point.Edge.START ? slot.start() : slot.end();
        return Timings.keeps(timing, new Timings.Times(subject.orElse(open), point.orElse(open)), almanac);
    }

    /** Completes {@code Wed 4 Mar 08:00 …}. */
    String reason() {
        return subject.isEmpty()
                ? "is not as it must be: " + timing
                : "does not leave the rest as it must be: " + timing;
    }
}
