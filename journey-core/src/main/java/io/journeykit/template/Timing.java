package io.journeykit.template;

import io.journeykit.calendar.Span;
import io.journeykit.phrase.Part;
import io.journeykit.phrase.Phrase;
import java.util.Optional;

/**
 * A constraint between the start of a step's visit (or its end) and another point: so much before or after it, at
 * least, at most. It constrains what is planned and opens no gate, so two steps may refer to each other.
 */
public record Timing(
        Point.Edge edge, Offset.Direction direction, Point point, Optional<Span> atLeast, Optional<Span> atMost) {

    public static Timing startsAfter(Point point) {
        return new Timing(Point.Edge.START, Offset.Direction.AFTER, point, Optional.empty(), Optional.empty());
    }

    public static Timing endsBefore(Point point) {
        return new Timing(Point.Edge.END, Offset.Direction.BEFORE, point, Optional.empty(), Optional.empty());
    }

    public Timing byAtLeast(Span span) {
        return new Timing(edge, direction, point, Optional.of(span), atMost);
    }

    public Timing byAtMost(Span span) {
        return new Timing(edge, direction, point, atLeast, Optional.of(span));
    }

    /** What there is to say of it, such as {@code timing.start-after}; the step may be added as {@code step}. */
    public Phrase phrase() {
        String code = "timing." + (edge == Point.Edge.START ? "start-" : "end-")
                + (direction == Offset.Direction.AFTER ? "after" : "before");
        Phrase phrase = Phrase.of(code).with("point", point.part());
        return bounds().map(bounds -> phrase.with("bounds", bounds)).orElse(phrase);
    }

    private Optional<Phrase> bounds() {
        Optional<Part> least = atLeast.map(Part::of);
        Optional<Part> most = atMost.map(Part::of);
        if (least.isPresent() && most.isPresent()) {
            return Optional.of(
                    Phrase.of("bounds.both").with("least", least.get()).with("most", most.get()));
        }
        return least.map(span -> Phrase.of("bounds.least").with("least", span))
                .or(() -> most.map(span -> Phrase.of("bounds.most").with("most", span)));
    }

    /** {@code starts after end of mri by at least 2 working days and at most 90 days}. */
    @Override
    public String toString() {
        StringBuilder words = new StringBuilder(edge == Point.Edge.START ? "starts " : "ends ")
                .append(direction == Offset.Direction.AFTER ? "after " : "before ")
                .append(point);
        atLeast.ifPresent(span -> words.append(" by at least ").append(span));
        atMost.ifPresent(span -> words.append(atLeast.isPresent() ? " and at most " : " by at most ")
                .append(span));
        return words.toString();
    }
}
