package io.journeykit.template;

import io.journeykit.calendar.Span;

/** How far before or after a point: {@code 2 days before}. A span has no sign, so the direction is a word. */
public record Offset(Span span, Direction direction) {

    public enum Direction {
        BEFORE,
        AFTER
    }

    public static Offset before(Span span) {
        return new Offset(span, Direction.BEFORE);
    }

    public static Offset after(Span span) {
        return new Offset(span, Direction.AFTER);
    }

    /**
     * The offset that a text says.
     *
     * <pre>{@code
     * offset = span " " ( "before" | "after" )        a span as Span.parse reads it
     * }</pre>
     *
     * <p>Examples: {@code P2D before}, {@code PT4H after}, {@code 3 working days after}.
     *
     * @throws IllegalArgumentException if the text says no offset, with what is allowed
     */
    public static Offset parse(String text) {
        String words = text.strip();
        if (words.endsWith(" before")) {
            return before(Span.parse(words.substring(0, words.length() - 7)));
        }
        if (words.endsWith(" after")) {
            return after(Span.parse(words.substring(0, words.length() - 6)));
        }
        throw new IllegalArgumentException("'" + text
                + "' is no offset; write a span and a direction, such as 'P2D before' or '3 working days after'.");
    }

    /** The form that {@link #parse} reads. */
    public String text() {
        return span.text() + (direction == Direction.BEFORE ? " before" : " after");
    }

    @Override
    public String toString() {
        return span + (direction == Direction.BEFORE ? " before" : " after");
    }
}
