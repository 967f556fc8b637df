package io.journeykit.template;

import io.journeykit.calendar.Span;
import io.journeykit.phrase.Part;
import io.journeykit.phrase.Phrase;
import java.util.Optional;

/**
 * When a step should happen: a target counted from a point, no earlier than, no later than. For a booking it is the
 * visit that is due, for every other step the step itself.
 *
 * @param earliest absent: the target itself, or for a booking as soon as possible
 * @param latest absent: the step is never too late
 */
public record Due(Point from, Offset target, Optional<Offset> earliest, Optional<Offset> latest) {

    public static Due at(Point from, Offset target) {
        return new Due(from, target, Optional.empty(), Optional.empty());
    }

    public static Due before(Point from, Span span) {
        return at(from, Offset.before(span));
    }

    public static Due after(Point from, Span span) {
        return at(from, Offset.after(span));
    }

    public Due notBefore(Offset offset) {
        return new Due(from, target, Optional.of(offset), latest);
    }

    public Due notAfter(Offset offset) {
        return new Due(from, target, earliest, Optional.of(offset));
    }

    /** What there is to say of its target. */
    public Phrase phrase() {
        if (target.span().isZero()) {
            return Phrase.of("due.at").with("point", from.part());
        }
        return Phrase.of(target.direction() == Offset.Direction.BEFORE ? "due.before" : "due.after")
                .with("span", Part.of(target.span()))
                .with("point", from.part());
    }

    @Override
    public String toString() {
        return target + " " + from;
    }
}
