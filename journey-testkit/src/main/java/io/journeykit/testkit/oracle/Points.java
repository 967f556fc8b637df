package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Step;
import io.journeykit.planning.Slot;
import io.journeykit.template.Point;
import io.journeykit.template.Repetition;
import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.StepRef;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** When the points are that others are timed from. */
final class Points {

    private Points() {}

    /**
     * The times that a point may be taken to be at: more than one where the law leaves open which of several
     * occurrences count; none while it is unknown.
     */
    static List<Instant> of(AuthoredStep step, Point point) {
        if (point instanceof Point.Anchor anchor) {
            return anchor(step, anchor.name()).stream().toList();
        }
        Point.OfStep of = (Point.OfStep) point;
        List<Instant> known = Stream.of(
                        edge(step, of, Points::wasNeeded, Points::dates),
                        edge(step, of, Points::tookPlace, Points::dates))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        return known.isEmpty() ? ofAny(step, of).stream().toList() : known;
    }

    /** The same as if what was not needed counted as well. */
    static Optional<Instant> ofAny(AuthoredStep step, Point.OfStep point) {
        return edge(step, point, any -> true, Points::dates);
    }

    /**
     * The times that bind a visit to be booked: of visits that stand, that are booked in the same moment, or that have been. One
     * of which nobody told when it took place had started when it was over.
     *
     * @param booking what is being booked now, by step
     */
    static List<Instant> binding(AuthoredStep step, Point point, Map<StepRef, Slot> booking) {
        if (point instanceof Point.Anchor anchor) {
            return anchor(step, anchor.name()).stream().toList();
        }
        Point.OfStep of = (Point.OfStep) point;
        List<Instant> known = Stream.<Function<Step, Optional<Two>>>of(
                        Points::dates, one -> now(one, booking).or(() -> dates(one)))
                .flatMap(when -> edge(step, of, Points::tookPlace, when).stream())
                .distinct()
                .toList();
        Point.OfStep end = new Point.OfStep(of.step(), Point.Edge.END);
        return known.isEmpty()
                ? edge(step, end, Points::isDone, Points::dates).stream().toList()
                : known;
    }

    /** Whether a visit that others are timed from is being chosen or moved, so that nobody knows yet when it is. */
    static boolean isUnsettled(AuthoredStep step, Point point) {
        return point instanceof Point.OfStep of
                && step.journey().steps().of(of.step()).stream()
                        .filter(Step::isOpen)
                        .map(Step::dates)
                        .anyMatch(dates -> dates.offer().isPresent()
                                || dates.slot().isPresent() && dates.start().isEmpty());
    }

    private static Optional<Instant> anchor(AuthoredStep step, String name) {
        return name.equals("begin")
                ? Optional.of(step.entered())
                : Optional.ofNullable(step.journey().origin().anchors().get(name));
    }

    /** When something starts and when it ends, as far as that is known. */
    private record Two(Optional<Instant> start, Optional<Instant> end) {}

    /** Of several occurrences the first start, or the last end. */
    private static Optional<Instant> edge(
            AuthoredStep step, Point.OfStep point, Predicate<Step> counts, Function<Step, Optional<Two>> when) {
        boolean start = point.edge() == Point.Edge.START;
        Stream<Instant> times = step.journey().steps().of(point.step()).stream()
                .filter(one -> isMeant(step, point, one))
                .filter(counts)
                .flatMap(one -> when.apply(one).stream())
                .flatMap(two -> (start ? two.start() : two.end()).stream());
        return start ? times.min(Comparator.naturalOrder()) : times.max(Comparator.naturalOrder());
    }

    /** What is done for each visit of another step is timed from that visit. */
    private static boolean isMeant(AuthoredStep step, Point.OfStep point, Step other) {
        boolean forEachVisit = step.says().repeat() instanceof Repetition.ForEach each
                && each.items().contains(new Repetition.Items.VisitsOf(point.step()))
                && step.step().item().isPresent();
        return !forEachVisit
                || step.step()
                        .item()
                        .equals(Optional.of(Integer.toString(other.ref().occurrence())));
    }

    private static boolean wasNeeded(Step step) {
        return !step.outcome().equals(Optional.of(Outcome.NOT_NEEDED));
    }

    private static boolean tookPlace(Step step) {
        return step.isOpen() || isDone(step);
    }

    private static boolean isDone(Step step) {
        return step.outcome().equals(Optional.of(Outcome.COMPLETED));
    }

    private static Optional<Two> dates(Step step) {
        return Optional.of(new Two(step.dates().start(), step.dates().end()));
    }

    private static Optional<Two> now(Step step, Map<StepRef, Slot> booking) {
        return Optional.ofNullable(booking.get(step.ref()))
                .map(slot -> new Two(Optional.of(slot.start()), Optional.of(slot.end())));
    }
}
