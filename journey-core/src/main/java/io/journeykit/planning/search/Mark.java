package io.journeykit.planning.search;

import io.journeykit.phrase.Name;
import io.journeykit.phrase.Part;
import io.journeykit.phrase.Phrase;

/** A point of a visit: the start or the end of the one with this name. */
public record Mark(String visit, Point point) {

    /** The start of a visit. */
    public static Mark start(String visit) {
        return new Mark(visit, Point.START);
    }

    /** The end of a visit. */
    public static Mark end(String visit) {
        return new Mark(visit, Point.END);
    }

    /** Reads {@code the end of mri}. */
    @Override
    public String toString() {
        return "the " + (point == Point.START ? "start" : "end") + " of " + visit;
    }

    /** {@code the end of mri}. */
    Phrase phrase() {
        return Phrase.of(point == Point.START ? "plan.start-of" : "plan.end-of")
                .with("visit", Name.Kind.BOOKING, visit);
    }

    /** The mark as the subject of a sentence, where a visit stands for its start. */
    Part part() {
        return point == Point.START ? new Name(Name.Kind.BOOKING, visit) : phrase();
    }

    /** The mark as the subject of a sentence, where a visit stands for its start. */
    String subject() {
        return point == Point.START ? visit : toString();
    }
}
