package io.journeykit.template;

import io.journeykit.phrase.Name;
import io.journeykit.phrase.Part;
import io.journeykit.phrase.Phrase;
import io.journeykit.vocabulary.StepId;

/** A moment that others are timed from: an anchor of the journey, or the start or end of what a step is about. */
public sealed interface Point {

    /** The anchor every journey has: when it began. */
    Point BEGIN = new Anchor("begin");

    /** What there is to say of it. */
    Part part();

    /** @throws IllegalArgumentException if it is no name that an anchor may have */
    static Point anchor(String name) {
        return name.equals("begin") ? BEGIN : new Anchor(name);
    }

    /** @throws IllegalArgumentException if it is no name that a step may have */
    static Point startOf(String step) {
        return new OfStep(StepId.of(step), Edge.START);
    }

    /** @throws IllegalArgumentException if it is no name that a step may have */
    static Point endOf(String step) {
        return new OfStep(StepId.of(step), Edge.END);
    }

    /**
     * The point that a text says.
     *
     * <pre>{@code
     * point = [ "start of " | "end of " ] name        a name alone is that of an anchor
     * }</pre>
     *
     * <p>Examples: {@code referred}, {@code start of mri}, {@code end of mri}.
     *
     * @throws IllegalArgumentException if the name is none that a step or an anchor may have
     */
    static Point parse(String text) {
        String words = text.strip();
        if (words.startsWith("start of ")) {
            return startOf(words.substring(9).strip());
        }
        return words.startsWith("end of ") ? endOf(words.substring(7).strip()) : anchor(words);
    }

    /** The start or the end of a visit, not of the act of booking it. */
    enum Edge {
        START,
        END
    }

    record Anchor(String name) implements Point {
        public Anchor {
            StepId.of(name);
        }

        @Override
        public Part part() {
            return new Name(Name.Kind.ANCHOR, name);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    record OfStep(StepId step, Edge edge) implements Point {
        @Override
        public Part part() {
            return Phrase.of(edge == Edge.START ? "point.start" : "point.end").with("step", Part.of(step));
        }

        @Override
        public String toString() {
            return (edge == Edge.START ? "start of " : "end of ") + step;
        }
    }
}
