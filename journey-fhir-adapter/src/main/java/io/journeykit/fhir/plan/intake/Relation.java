package io.journeykit.fhir.plan.intake;

import io.journeykit.calendar.Span;
import io.journeykit.fhir.plan.losses.Place;
import io.journeykit.template.Offset;
import io.journeykit.template.Point;
import java.util.Optional;

/**
 * How an action lies to another: its own edge so long before or after an edge of the other.
 *
 * @param least how far apart at least; absent where the plan gives no offset
 * @param most how far apart at most
 * @param together whether visits begin at the same time
 */
record Relation(
        Point.Edge own,
        Offset.Direction direction,
        Point.Edge other,
        Optional<Span> least,
        Optional<Span> most,
        boolean together,
        Place place) {

    boolean isBefore() {
        return direction == Offset.Direction.BEFORE;
    }

    boolean hasOffset() {
        return least.filter(span -> !span.isZero()).isPresent() || most.isPresent();
    }

    /** The same distance, seen from the other one: what is before it comes after this. */
    Relation turned() {
        Offset.Direction back = isBefore() ? Offset.Direction.AFTER : Offset.Direction.BEFORE;
        return new Relation(other, back, own, least, most, together, place);
    }
}
