package io.journeykit.fhir.plan.intake;

import io.journeykit.calendar.Span;
import io.journeykit.fhir.plan.losses.Ledger;
import io.journeykit.fhir.plan.losses.Place;
import io.journeykit.template.Offset.Direction;
import io.journeykit.template.Point.Edge;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Duration;
import org.hl7.fhir.r4.model.PlanDefinition.ActionRelationshipType;
import org.hl7.fhir.r4.model.PlanDefinition.PlanDefinitionActionRelatedActionComponent;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Quantity.QuantityComparator;
import org.hl7.fhir.r4.model.Range;

/** Reads the relations of an action: which edge of which lies before or after which, and how far. */
record Relations(Ledger ledger, ActionTiming timings) {

    List<Relation> of(PlanDefinitionActionRelatedActionComponent related, Place place) {
        ActionRelationshipType type = related.getRelationship();
        if (type == null) {
            ledger.assumed(place.at("relationship"), "a relation that says no relationship", "after-end");
            type = ActionRelationshipType.AFTEREND;
        }
        ledger.mapped(place.at("relationship"));
        Distance far = far(related, place);
        List<Relation> relations = new ArrayList<>();
        switch (type) {
            case BEFORESTART -> relations.add(relation(Edge.END, Direction.BEFORE, Edge.START, far, place));
            case BEFORE -> {
                ledger.assumed(place.at("relationship"), "'before' names no edges", "ends before the start");
                relations.add(relation(Edge.END, Direction.BEFORE, Edge.START, far, place));
            }
            case BEFOREEND -> relations.add(relation(Edge.END, Direction.BEFORE, Edge.END, far, place));
            case AFTERSTART -> relations.add(relation(Edge.START, Direction.AFTER, Edge.START, far, place));
            case AFTER -> {
                ledger.assumed(place.at("relationship"), "'after' names no edges", "begins after the end");
                relations.add(relation(Edge.START, Direction.AFTER, Edge.END, far, place));
            }
            case AFTEREND -> relations.add(relation(Edge.START, Direction.AFTER, Edge.END, far, place));
            case CONCURRENTWITHSTART -> relations.add(together(Edge.START, far, place));
            case CONCURRENT -> {
                ledger.assumed(place.at("relationship"), "'concurrent' names no edges", "begins with the start");
                relations.add(together(Edge.START, far, place));
            }
            case CONCURRENTWITHEND -> relations.add(together(Edge.END, far, place));
            default ->
                ledger.refused(place, "unknown-relationship", "a relationship of no meaning", "use one of R4's nine");
        }
        return relations;
    }

    /** How far apart, and whether the sign of the amount turns the direction. */
    private record Distance(Optional<Span> least, Optional<Span> most, boolean turned) {
        static final Distance NONE = new Distance(Optional.empty(), Optional.empty(), false);
    }

    private Relation relation(Edge own, Direction direction, Edge other, Distance far, Place place) {
        Direction way = far.turned() ? direction == Direction.AFTER ? Direction.BEFORE : Direction.AFTER : direction;
        return new Relation(own, way, other, far.least(), far.most(), false, place);
    }

    private static Relation together(Edge other, Distance far, Place place) {
        Direction way = far.turned() ? Direction.BEFORE : Direction.AFTER;
        return new Relation(Edge.START, way, other, far.least(), far.most(), true, place);
    }

    private Distance far(PlanDefinitionActionRelatedActionComponent related, Place place) {
        Place at = place.at("offset");
        if (related.getOffset() instanceof Duration duration) {
            ledger.mapped(at);
            return far(duration, at);
        }
        if (related.getOffset() instanceof Range range) {
            ledger.mapped(at);
            return far(range, at);
        }
        return Distance.NONE;
    }

    private Distance far(Duration duration, Place place) {
        Optional<Span> span = timings.span(duration, place);
        boolean turned = Spans.isNegative(duration);
        if (turned) {
            ledger.repaired(place, "an offset below nothing", "the same distance in the other direction");
        }
        QuantityComparator comparator = duration.getComparator();
        if (comparator == QuantityComparator.LESS_THAN || comparator == QuantityComparator.LESS_OR_EQUAL) {
            return new Distance(Optional.of(Span.ZERO), span, turned);
        }
        return new Distance(span, Optional.empty(), turned);
    }

    private Distance far(Range range, Place place) {
        Optional<Span> low = span(range.getLow(), range.hasLow(), place.at("low"));
        Optional<Span> high = span(range.getHigh(), range.hasHigh(), place.at("high"));
        boolean lowBelow = range.hasLow() && Spans.isNegative(range.getLow());
        boolean highBelow = range.hasHigh() && Spans.isNegative(range.getHigh());
        if (lowBelow != highBelow && range.hasLow() && range.hasHigh()) {
            ledger.refused(place, "offset-across", "a range from before to after", "write two relations");
            return Distance.NONE;
        }
        if (lowBelow) {
            ledger.repaired(place, "an offset below nothing", "the same distances in the other direction");
            return new Distance(high.or(() -> Optional.of(Span.ZERO)), low, true);
        }
        return new Distance(low.or(() -> Optional.of(Span.ZERO)), high, false);
    }

    private Optional<Span> span(Quantity quantity, boolean there, Place place) {
        return there ? timings.span(quantity, place) : Optional.empty();
    }
}
