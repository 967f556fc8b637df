package io.journeykit.kernel;

import io.journeykit.readings.ReferencePoints;
import io.journeykit.template.Offset.Direction;
import io.journeykit.template.Point;
import io.journeykit.template.Timing;
import io.journeykit.vocabulary.Eternity;
import java.time.Instant;
import java.util.Optional;

/** What timings ask of a step that is no booking: it begins no sooner than they say, and is over when they say. */
final class StepTimings {

    private StepTimings() {}

    /** From when on they let it begin; the end of time while a moment that it is to come after is open. */
    static Instant opens(LiveStep step) {
        Instant opens = Eternity.BEGINNING;
        if (step.plan().isBooking()) {
            return opens;
        }
        for (Timing timing : step.plan().template().timings()) {
            if (timing.direction() == Direction.AFTER) {
                Instant from = ReferencePoints.binding(step, timing.point())
                        .map(point -> Timings.earliestTo(step, point, timing))
                        .orElse(mayStillCome(step, timing.point()) ? Eternity.END : Eternity.BEGINNING);
                opens = from.isAfter(opens) ? from : opens;
            }
        }
        return opens;
    }

    /** Until when they let it be done, as far as is known. */
    static Optional<Instant> closes(LiveStep step) {
        Optional<Instant> closes = Optional.empty();
        for (Timing timing : step.plan().template().timings()) {
            Optional<Instant> end = step.plan().isBooking()
                    ? Optional.empty()
                    : ReferencePoints.binding(step, timing.point())
                            .flatMap(point -> Timings.latestTo(step, point, timing));
            closes = end.isPresent() && (closes.isEmpty() || end.get().isBefore(closes.get())) ? end : closes;
        }
        return closes;
    }

    private static boolean mayStillCome(LiveStep step, Point point) {
        return point instanceof Point.OfStep of && step.isAnyOpen(of.step());
    }
}
