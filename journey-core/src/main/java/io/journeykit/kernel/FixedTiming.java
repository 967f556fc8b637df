package io.journeykit.kernel;

import io.journeykit.calendar.Almanac;
import io.journeykit.phrase.Phrase;
import io.journeykit.planning.Slot;
import io.journeykit.readings.ReferencePoints;
import io.journeykit.template.Point;
import io.journeykit.template.Timing;
import io.journeykit.vocabulary.Outcome;
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
record FixedTiming(
        Timing timing, Almanac almanac, Optional<Instant> subject, Optional<Instant> point, Point.Edge edge) {

    /** What binds a visit that is planned together with these: its own timings, and those of bookings that stand. */
    static List<FixedTiming> of(LiveStep step, List<LiveStep> seekers) {
        List<FixedTiming> fixed = new ArrayList<>();
        for (Timing timing : step.plan().template().timings()) {
            if (Timings.seeker(step, timing.point(), seekers).isEmpty()) {
                binding(step, timing.point()).ifPresent(at -> fixed.add(from(step, timing, at)));
            } else if (Timings.isOfEach(timing)) {
                Timing least = Timings.withoutMost(timing);
                standing(step, (Point.OfStep) timing.point(), seekers).forEach(at -> fixed.add(from(step, least, at)));
            }
        }
        for (int i = 0; i < step.journey().size(); i++) {
            LiveStep other = step.at(i);
            if (other.plan().isBooking() && other.isOpen() && !seekers.contains(other)) {
                fixedBy(step, other, fixed);
            }
        }
        return fixed;
    }

    private static FixedTiming from(LiveStep step, Timing timing, Instant point) {
        return new FixedTiming(timing, step.template().site(), Optional.empty(), Optional.of(point), timing.edge());
    }

    /** When those of a series are that are not planned together with it. */
    private static List<Instant> standing(LiveStep step, Point.OfStep point, List<LiveStep> seekers) {
        List<Instant> standing = new ArrayList<>();
        for (int i = 0; i < step.journey().size(); i++) {
            LiveStep other = step.at(i);
            boolean counts = other.isOpen() || other.outcome().equals(Optional.of(Outcome.COMPLETED));
            if (other.id().equals(point.step()) && counts && !seekers.contains(other)) {
                stands(other, point.edge()).ifPresent(standing::add);
            }
        }
        return standing;
    }

    /** What a booking that stands says of the visit to be planned. */
    private static void fixedBy(LiveStep step, LiveStep other, List<FixedTiming> fixed) {
        for (Timing timing : other.plan().template().timings()) {
            if (timing.point() instanceof Point.OfStep of && of.step().equals(step.id())) {
                stands(other, timing.edge())
                        .ifPresent(at -> fixed.add(new FixedTiming(
                                timing, step.template().site(), Optional.of(at), Optional.empty(), of.edge())));
            }
        }
    }

    /** What a timing is counted from, once what she said yes to is booked. */
    private static Optional<Instant> binding(LiveStep step, Point point) {
        Optional<Instant> stands = ReferencePoints.binding(step, point);
        Optional<Instant> promised = point instanceof Point.OfStep of ? promised(step, of) : Optional.empty();
        if (promised.isEmpty() || stands.isEmpty()) {
            return promised.or(() -> stands);
        }
        Point.OfStep of = (Point.OfStep) point;
        boolean isSeries = step.next(of.step(), step.first(of.step())) >= 0;
        boolean isFirst = of.edge() == Point.Edge.START;
        return isSeries && promised.get().isBefore(stands.get()) != isFirst ? stands : promised;
    }

    /** Of what is being booked of a step, the first start or the last end. */
    private static Optional<Instant> promised(LiveStep step, Point.OfStep point) {
        int occurrence = ReferencePoints.occurrenceMeant(step, point);
        Optional<Instant> found = Optional.empty();
        for (int i = step.first(point.step()); i >= 0; i = step.next(point.step(), i)) {
            LiveStep other = step.at(i);
            Optional<Instant> at = PromisedVisit.pending(other)
                    .filter(slot -> occurrence == 0 || other.ref().occurrence() == occurrence)
                    .map(slot -> edge(slot, point.edge()));
            boolean isFirst = point.edge() == Point.Edge.START;
            if (at.isPresent() && (found.isEmpty() || at.get().isBefore(found.get()) == isFirst)) {
                found = at;
            }
        }
        return found;
    }

    private static Optional<Instant> stands(LiveStep other, Point.Edge edge) {
        return PromisedVisit.pending(other)
                .map(slot -> edge(slot, edge))
                .or(() -> ReferencePoints.of(other.entry(), edge));
    }

    private static Instant edge(Slot slot, Point.Edge edge) {
        return edge == Point.Edge.START ? slot.start() : slot.end();
    }

    /** Whether the timing is kept if the open side is this slot. */
    boolean allows(Slot slot) {
        Instant open = edge(slot, edge);
        return Timings.keeps(timing, new Timings.Times(subject.orElse(open), point.orElse(open)), almanac);
    }

    /** What is to be said of a slot that it does not allow. */
    Phrase reason() {
        return Phrase.of(subject.isEmpty() ? "left-out.timing" : "left-out.timing-of-others")
                .with("timing", timing.phrase());
    }
}
