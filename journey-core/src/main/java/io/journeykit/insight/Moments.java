package io.journeykit.insight;

import io.journeykit.agenda.Dates;
import io.journeykit.agenda.Step;
import io.journeykit.template.Point;
import io.journeykit.template.Repetition;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** When the points are that a step is timed from, as the kernel takes them. */
final class Moments {

    private Moments() {}

    static Optional<Instant> of(Subject subject, Point point) {
        if (point instanceof Point.Anchor anchor) {
            var origin = subject.journey().origin();
            return point.equals(Point.BEGIN)
                    ? Optional.of(origin.begun())
                    : Optional.ofNullable(origin.anchors().get(anchor.name()));
        }
        Point.OfStep of = (Point.OfStep) point;
        List<Instant> known = meant(subject, of).stream()
                .map(Step::dates)
                .flatMap(dates -> of(dates, of.edge()).stream())
                .toList();
        return of.edge() == Point.Edge.START
                ? known.stream().min(Comparator.naturalOrder())
                : known.stream().max(Comparator.naturalOrder());
    }

    /** Where the step that a point belongs to stands; empty for an anchor. */
    static Optional<String> standing(Subject subject, Point point) {
        return point instanceof Point.OfStep of
                ? meantSubjects(subject, of).stream().map(Standings::of).findFirst()
                : Optional.empty();
    }

    static Optional<Instant> of(Dates dates, Point.Edge edge) {
        return edge == Point.Edge.START ? dates.start() : dates.end();
    }

    private static List<Step> meant(Subject subject, Point.OfStep of) {
        return meantSubjects(subject, of).stream().map(Subject::step).toList();
    }

    /** A step repeated for each visit of another means that visit. */
    private static List<Subject> meantSubjects(Subject subject, Point.OfStep of) {
        boolean thatVisit = subject.plan()
                .filter(plan -> plan.repeat() instanceof Repetition.ForEach each
                        && each.items().contains(new Repetition.Items.VisitsOf(of.step())))
                .isPresent();
        return subject.occurrences(of.step()).stream()
                .filter(other -> !thatVisit
                        || subject.step().item().isEmpty()
                        || subject.step()
                                .item()
                                .equals(Integer.toString(other.step().ref().occurrence())))
                .toList();
    }
}
