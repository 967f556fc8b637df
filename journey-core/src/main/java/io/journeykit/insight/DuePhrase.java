package io.journeykit.insight;

import io.journeykit.phrase.Name;
import io.journeykit.phrase.Part;
import io.journeykit.phrase.Phrase;
import io.journeykit.template.Due;
import io.journeykit.template.Offset;
import io.journeykit.template.Point;

/** What a step is due by: {@code 2 days before start of knee MRI}. */
final class DuePhrase {

    private DuePhrase() {}

    static Phrase of(Due due) {
        Offset target = due.target();
        if (target.span().isZero()) {
            return Phrase.of("due.at").with("point", of(due.from()));
        }
        return Phrase.of(target.direction() == Offset.Direction.AFTER ? "due.after" : "due.before")
                .with("span", Part.of(target.span()))
                .with("point", of(due.from()));
    }

    static Part of(Point point) {
        if (point instanceof Point.OfStep of) {
            return Phrase.of(of.edge() == Point.Edge.START ? "point.start" : "point.end")
                    .with("step", Part.of(of.step()));
        }
        return new Name(Name.Kind.ANCHOR, point.toString());
    }
}
