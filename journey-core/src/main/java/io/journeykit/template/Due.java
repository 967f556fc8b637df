package io.journeykit.template;

import io.journeykit.calendar.Almanac;
import io.journeykit.calendar.Span;
import io.journeykit.phrase.Part;
import io.journeykit.phrase.Phrase;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * When a step should happen: a target counted from a point, no earlier than, no later than. For a booking it is the
 * visit that is due, for every other step the step itself.
 *
 * @param earliest absent: the target itself, or for a booking as soon as possible
 * @param latest absent: the step is never too late
 * @param aligned the date that is counted from in place of the point's own; absent: the point itself
 * @param give when it is given, for what is not a visit; absent: at its earliest, else at its target
 */
public record Due(
        Point from,
        Optional<Alignment> aligned,
        Offset target,
        Optional<Offset> earliest,
        Optional<Offset> latest,
        Optional<Give> give) {

    public static Due at(Point from, Offset target) {
        return new Due(from, Optional.empty(), target, Optional.empty(), Optional.empty(), Optional.empty());
    }

    public static Due before(Point from, Span span) {
        return at(from, Offset.before(span));
    }

    public static Due after(Point from, Span span) {
        return at(from, Offset.after(span));
    }

    public Due notBefore(Offset offset) {
        return new Due(from, aligned, target, Optional.of(offset), latest, give);
    }

    public Due notAfter(Offset offset) {
        return new Due(from, aligned, target, earliest, Optional.of(offset), give);
    }

    /** Counted from such a date after the point. */
    public Due aligned(Alignment to) {
        return new Due(from, Optional.of(to), target, earliest, latest, give);
    }

    /** What it is counted from, where the point is then: the start of the date that it is aligned to, at that place. */
    public Instant base(Instant at, Almanac almanac) {
        return aligned.map(to -> almanac.startOf(to.after(almanac.dateOf(at)))).orElse(at);
    }

    public Due given(Give when) {
        return new Due(from, aligned, target, earliest, latest, Optional.of(when));
    }

    /** What there is to say of its target. */
    public Phrase phrase() {
        Part point = aligned.<Part>map(to -> Phrase.of(
                                "aligned." + to.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .with("point", from.part()))
                .orElse(from.part());
        if (target.span().isZero()) {
            return Phrase.of("due.at").with("point", point);
        }
        return Phrase.of(target.direction() == Offset.Direction.BEFORE ? "due.before" : "due.after")
                .with("span", Part.of(target.span()))
                .with("point", point);
    }

    @Override
    public String toString() {
        return target + " " + from;
    }
}
