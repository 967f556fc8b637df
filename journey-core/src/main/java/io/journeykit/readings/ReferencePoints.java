package io.journeykit.readings;

import io.journeykit.agenda.Step;
import io.journeykit.template.Point;
import io.journeykit.template.Repetition;
import io.journeykit.vocabulary.Outcome;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;

/** When the points are that others are timed from, as far as is known. */
public final class ReferencePoints {

    private ReferencePoints() {}

    public static Optional<Instant> when(StepView step, Point point) {
        if (point instanceof Point.Anchor anchor) {
            return anchor(step, anchor.name());
        }
        Point.OfStep of = (Point.OfStep) point;
        return ofStep(step, of, ReferencePoints::tookPlace)
                .or(() -> ofStep(step, of, ReferencePoints::wasNeeded))
                .or(() -> ofStep(step, of, entry -> true));
    }

    /** What was not needed says nothing of when a series was over, where something of it was. */
    private static boolean wasNeeded(Step entry) {
        return !entry.outcome().equals(Optional.of(Outcome.NOT_NEEDED));
    }

    /** Of several occurrences those count that took place, or still may. */
    private static boolean tookPlace(Step entry) {
        return entry.isOpen() || isDone(entry);
    }

    /**
     * The same for a timing between visits: what ended without being done was no visit, and binds none. What took place at a
     * time that nobody told had started when it was over.
     */
    public static Optional<Instant> binding(StepView step, Point point) {
        return point instanceof Point.OfStep of
                ? ofStep(step, of, ReferencePoints::tookPlace)
                        .or(() -> ofStep(step, new Point.OfStep(of.step(), Point.Edge.END), ReferencePoints::isDone))
                : when(step, point);
    }

    private static boolean isDone(Step entry) {
        return entry.outcome().equals(Optional.of(Outcome.COMPLETED));
    }

    /** Whether it is the start of what will not take place any more, since all of it has ended without. */
    public static boolean cannotCome(StepView step, Point point) {
        if (!(point instanceof Point.OfStep of) || when(step, point).isPresent()) {
            return false;
        }
        int occurrence = occurrenceMeant(step, of);
        for (int i = step.first(of.step()); i >= 0; i = step.next(of.step(), i)) {
            Step entry = step.sibling(i);
            boolean meant = occurrence == 0 || entry.ref().occurrence() == occurrence;
            if (meant && entry.isOpen()) {
                return false;
            }
        }
        return true;
    }

    private static Optional<Instant> anchor(StepView step, String name) {
        Instant begun = step.origin().begun();
        return name.equals("begin")
                ? Optional.of(begun)
                : Optional.ofNullable(step.origin().anchors().get(name));
    }

    private static Optional<Instant> ofStep(StepView step, Point.OfStep point, Predicate<Step> counts) {
        int occurrence = occurrenceMeant(step, point);
        Optional<Instant> found = Optional.empty();
        for (int i = step.first(point.step()); i >= 0; i = step.next(point.step(), i)) {
            Step entry = step.sibling(i);
            boolean meant = occurrence == 0 || entry.ref().occurrence() == occurrence;
            if (meant && counts.test(entry)) {
                found = outer(found, of(entry, point.edge()), point.edge());
            }
        }
        return found;
    }

    /** A step repeated for each visit of another means that visit; 0 for any other step. */
    public static int occurrenceMeant(StepView step, Point.OfStep point) {
        if (step.repeat() instanceof Repetition.ForEach each
                && each.items().contains(new Repetition.Items.VisitsOf(point.step()))
                && step.item().isPresent()) {
            return Integer.parseInt(step.item().get());
        }
        return 0;
    }

    public static Optional<Instant> of(Step step, Point.Edge edge) {
        return edge == Point.Edge.START ? step.dates().start() : step.dates().end();
    }

    /** Of several occurrences the first start, or the last end. */
    private static Optional<Instant> outer(Optional<Instant> one, Optional<Instant> other, Point.Edge edge) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.or(() -> other);
        }
        boolean first = edge == Point.Edge.START == one.get().isBefore(other.get());
        return first ? one : other;
    }
}
