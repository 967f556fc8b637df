package io.journeykit.kernel;

import io.journeykit.agenda.Step;
import io.journeykit.template.Point;
import io.journeykit.template.Repetition;
import io.journeykit.vocabulary.Outcome;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;

/** When the points are that others are timed from, as far as is known. */
final class Points {

    private Points() {}

    static Optional<Instant> when(Run run, Point point) {
        if (point instanceof Point.Anchor anchor) {
            return anchor(run, anchor.name());
        }
        return ofStep(run, (Point.OfStep) point, step -> true);
    }

    /** The same for a timing between visits: what ended without being done was no visit, and binds none. */
    static Optional<Instant> binding(Run run, Point point) {
        return point instanceof Point.OfStep of
                ? ofStep(run, of, step -> step.isOpen() || step.outcome().equals(Optional.of(Outcome.COMPLETED)))
                : when(run, point);
    }

    /** Whether it is the start of what will not take place any more, since all of it has ended without. */
    static boolean cannotCome(Run run, Point point) {
        if (!(point instanceof Point.OfStep of) || when(run, point).isPresent()) {
            return false;
        }
        int occurrence = occurrenceMeant(run, of);
        for (int i = run.first(of.step()); i >= 0; i = run.next(of.step(), i)) {
            Step step = run.journey().step(i);
            boolean meant = occurrence == 0 || step.ref().occurrence() == occurrence;
            if (meant && step.isOpen()) {
                return false;
            }
        }
        return true;
    }

    private static Optional<Instant> anchor(Run run, String name) {
        Instant begun = run.journey().head().origin().begun();
        return name.equals("begin")
                ? Optional.of(begun)
                : Optional.ofNullable(run.journey().head().origin().anchors().get(name));
    }

    private static Optional<Instant> ofStep(Run run, Point.OfStep point, Predicate<Step> counts) {
        int occurrence = occurrenceMeant(run, point);
        Optional<Instant> found = Optional.empty();
        for (int i = run.first(point.step()); i >= 0; i = run.next(point.step(), i)) {
            Step step = run.journey().step(i);
            boolean meant = occurrence == 0 || step.ref().occurrence() == occurrence;
            if (meant && counts.test(step)) {
                found = outer(found, of(step, point.edge()), point.edge());
            }
        }
        return found;
    }

    /** A step repeated for each visit of another means that visit; 0 for any other step. */
    private static int occurrenceMeant(Run run, Point.OfStep point) {
        if (run.plan().template().repeat() instanceof Repetition.ForEach each
                && each.items().contains(new Repetition.Items.VisitsOf(point.step()))
                && !run.step().item().isEmpty()) {
            return Integer.parseInt(run.step().item());
        }
        return 0;
    }

    static Optional<Instant> of(Step step, Point.Edge edge) {
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
