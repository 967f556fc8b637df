package io.journeykit.kernel;

import io.journeykit.template.Due;
import io.journeykit.template.Offset;
import io.journeykit.template.Placeholder;
import io.journeykit.template.Point;
import io.journeykit.template.StepKind;
import io.journeykit.vocabulary.StepId;
import java.util.Optional;
import java.util.Set;

/** The booking of whose visit something that is to be said speaks. */
final class SpokenVisit {

    private static final Set<Placeholder.Kind> OF_A_VISIT = Set.of(
            Placeholder.Kind.PROVIDER,
            Placeholder.Kind.PLACE,
            Placeholder.Kind.ADDRESS,
            Placeholder.Kind.PHONE,
            Placeholder.Kind.DIRECTIONS);

    private SpokenVisit() {}

    /** The booking whose visit stands in a place of a text, with its start or end, its provider or its place. */
    static Optional<StepId> in(LiveStep step, Placeholder place) {
        Optional<StepId> of = OF_A_VISIT.contains(place.kind())
                ? Optional.of(place.step())
                : ofMoment(step, place).map(Point.OfStep::step);
        return of.filter(id -> isBooking(step, id));
    }

    private static Optional<Point.OfStep> ofMoment(LiveStep step, Placeholder place) {
        return place.kind() == Placeholder.Kind.MOMENT
                        && place.point(id -> step.first(id) >= 0) instanceof Point.OfStep of
                ? Optional.of(of)
                : Optional.empty();
    }

    /** Whether a message speaks of a visit's time or place, or of what is to be done before it; the end is no such thing. */
    static boolean isOfTimeOrPreparation(LiveStep step, StepKind.Message message) {
        boolean names = step.template().places(message.text()).stream()
                .filter(place -> !isOfAnEnd(step, place))
                .anyMatch(place -> in(step, place).isPresent());
        return names || preparesForAVisit(step);
    }

    private static boolean isOfAnEnd(LiveStep step, Placeholder place) {
        return ofMoment(step, place).filter(of -> of.edge() == Point.Edge.END).isPresent();
    }

    private static boolean preparesForAVisit(LiveStep step) {
        return step.plan()
                .template()
                .due()
                .filter(SpokenVisit::isBefore)
                .map(Due::from)
                .filter(from -> from instanceof Point.OfStep of && isBooking(step, of.step()))
                .isPresent();
    }

    /** Whether it is to be said before what it is counted from. */
    static boolean isBefore(Due due) {
        return due.target().direction() == Offset.Direction.BEFORE
                && !due.target().span().isZero();
    }

    static boolean isBooking(LiveStep step, StepId id) {
        return step.first(id) >= 0 && step.at(step.first(id)).plan().isBooking();
    }
}
