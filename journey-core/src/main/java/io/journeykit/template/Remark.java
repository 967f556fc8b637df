package io.journeykit.template;

import java.util.Optional;

/**
 * What an author wrote beside a part of a template for whoever reads it. Nothing that runs depends on it, and neither does
 * the hash of the template.
 *
 * @param note why it is so
 * @param source what it goes by, such as a guideline and its section
 */
public record Remark(Optional<String> note, Optional<String> source) {

    /** Neither; as a beginning. */
    public static final Remark NONE = new Remark(Optional.empty(), Optional.empty());

    /** An empty text is none. */
    public Remark {
        note = note.filter(text -> !text.isEmpty());
        source = source.filter(text -> !text.isEmpty());
    }

    public boolean isNone() {
        return note.isEmpty() && source.isEmpty();
    }

    /** Both, where two parts that had one each are written as one. */
    public Remark and(Remark other) {
        return new Remark(joined(note, other.note), joined(source, other.source));
    }

    private static Optional<String> joined(Optional<String> one, Optional<String> other) {
        return one.isPresent() && other.isPresent() && !one.equals(other)
                ? Optional.of(one.get() + "\n" + other.get())
                : one.or(() -> other);
    }
}
