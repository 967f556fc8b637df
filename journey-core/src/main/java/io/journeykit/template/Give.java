package io.journeykit.template;

import io.journeykit.calendar.Span;
import java.util.Optional;

/**
 * When work is given to whoever does it, where that is before its target: at once, or so long before.
 *
 * @param before how long before its target; absent: as soon as its turn has come
 */
public record Give(Optional<Span> before) {

    public static final Give AT_ONCE = new Give(Optional.empty());

    private static final String ONCE = "at-once";
    private static final String BEFORE = " before";

    public static Give before(Span span) {
        return new Give(Optional.of(span));
    }

    /**
     * When a text says that it is given.
     *
     * <pre>{@code
     * give = "at-once" | span " before"        a span as Span.parse reads it
     * }</pre>
     *
     * <p>Examples: {@code at-once}, {@code P3D before}, {@code 2 working days before}.
     *
     * @throws IllegalArgumentException if the text says neither, with what is allowed
     */
    public static Give parse(String text) {
        String words = text.strip();
        if (words.equals(ONCE)) {
            return AT_ONCE;
        }
        if (words.endsWith(BEFORE)) {
            return before(Span.parse(words.substring(0, words.length() - BEFORE.length())));
        }
        throw new IllegalArgumentException("'" + text
                + "' does not say when work is given; write 'at-once', or how long before its target, such as"
                + " 'P3D before'.");
    }

    /** The form that {@link #parse} reads. */
    public String text() {
        return before.map(span -> span.text() + BEFORE).orElse(ONCE);
    }

    @Override
    public String toString() {
        return before.map(span -> span + BEFORE).orElse(ONCE);
    }
}
