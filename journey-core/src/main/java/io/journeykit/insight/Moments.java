package io.journeykit.insight;

import io.journeykit.agenda.Dates;
import io.journeykit.readings.ReferencePoints;
import io.journeykit.template.Point;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** When the points are that a step is timed from, as the kernel takes them. */
final class Moments {

    private Moments() {}

    /** Where the step that a point belongs to stands; empty for an anchor. */
    static Optional<String> standing(StepInView subject, Point point) {
        return point instanceof Point.OfStep of
                ? meantSubjects(subject, of).stream().map(Standings::of).findFirst()
                : Optional.empty();
    }

    static Optional<Instant> of(Dates dates, Point.Edge edge) {
        return edge == Point.Edge.START ? dates.start() : dates.end();
    }

    private static List<StepInView> meantSubjects(StepInView subject, Point.OfStep of) {
        int occurrence = ReferencePoints.occurrenceMeant(subject, of);
        return subject.occurrences(of.step()).stream()
                .filter(other -> occurrence == 0 || other.step().ref().occurrence() == occurrence)
                .toList();
    }
}
