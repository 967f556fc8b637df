package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Journey;
import io.journeykit.agenda.Step;
import io.journeykit.planning.Slot;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.Point;
import io.journeykit.template.Repetition;
import io.journeykit.template.StepKind;
import io.journeykit.template.StepTemplate;
import io.journeykit.template.Timing;
import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.StepRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The timings of a journey of which both moments are known.
 *
 * @param slots which some of its steps would have in the place of what they have
 */
record Timings(Journey journey, JourneyTemplate template, Map<StepRef, Slot> slots) {

    /** Those of a journey as it stands; none where its template is not known. */
    static List<Timed> in(Books books, Journey journey) {
        return in(books, journey, Map.of());
    }

    static List<Timed> in(Books books, Journey journey, Map<StepRef, Slot> slots) {
        return books.template(journey.id())
                .map(template -> new Timings(journey, template, slots).all())
                .orElse(List.of());
    }

    /**
     * A timing between a visit and a point.
     *
     * @param other the step that it is counted from; absent where that is an anchor
     * @param moment the moment of the visit that it speaks of
     */
    record Timed(Step subject, Optional<Step> other, Timing timing, Instant moment, Instant point) {

        boolean isOf(StepRef step) {
            return subject.ref().equals(step);
        }

        boolean isFrom(StepRef step) {
            return other.filter(one -> one.ref().equals(step)).isPresent();
        }
    }

    private List<Timed> all() {
        List<Timed> all = new ArrayList<>();
        for (StepTemplate step : template.steps()) {
            if (step.kind() instanceof StepKind.Booking && !step.timings().isEmpty()) {
                for (Step subject : journey.steps().of(step.id())) {
                    step.timings()
                            .forEach(timing -> timed(step, subject, timing).ifPresent(all::add));
                }
            }
        }
        return all;
    }

    private Optional<Timed> timed(StepTemplate step, Step subject, Timing timing) {
        Optional<Instant> moment = isBinding(subject) ? when(subject, timing.edge()) : Optional.empty();
        if (moment.isEmpty()) {
            return Optional.empty();
        }
        if (timing.point() instanceof Point.Anchor anchor) {
            return anchor(anchor).map(at -> new Timed(subject, Optional.empty(), timing, moment.get(), at));
        }
        Point.OfStep of = (Point.OfStep) timing.point();
        return meant(step, subject, of)
                .flatMap(other -> when(other, of.edge())
                        .map(at -> new Timed(subject, Optional.of(other), timing, moment.get(), at)));
    }

    private Optional<Instant> anchor(Point.Anchor anchor) {
        return anchor.equals(Point.BEGIN)
                ? Optional.of(journey.origin().begun())
                : Optional.ofNullable(journey.origin().anchors().get(anchor.name()));
    }

    /** The step that a point speaks of, where it is one alone. */
    private Optional<Step> meant(StepTemplate step, Step subject, Point.OfStep point) {
        List<Step> all = journey.steps().of(point.step());
        boolean each = step.repeat() instanceof Repetition.ForEach items
                && items.items().contains(new Repetition.Items.VisitsOf(point.step()));
        if (!each && all.size() != 1) {
            return Optional.empty();
        }
        return all.stream()
                .filter(one -> !each
                        || subject.item()
                                .equals(Optional.of(Integer.toString(one.ref().occurrence()))))
                .filter(Timings::isBinding)
                .findFirst();
    }

    /** What ended without being done was no visit, and binds none. */
    static boolean isBinding(Step step) {
        return step.isOpen() || step.outcome().equals(Optional.of(Outcome.COMPLETED));
    }

    private Optional<Instant> when(Step step, Point.Edge edge) {
        Optional<Slot> slot = Optional.ofNullable(slots.get(step.ref()));
        if (slot.isPresent()) {
            return slot.map(one -> edge == Point.Edge.START ? one.start() : one.end());
        }
        return edge == Point.Edge.START ? step.dates().start() : step.dates().end();
    }

    @Override
    public String toString() {
        return "the timings of " + journey;
    }
}
