package io.journeykit.vocabulary;

import java.util.Optional;

/**
 * One thing wrong with what an author wrote.
 *
 * @param code stable and searchable, such as {@code unknown-step}
 * @param where the path inside the document, such as {@code $.steps[3].after}
 * @param message what is wrong, with the value
 * @param suggestion what to do next, where that can be told, such as {@code did you mean 'mri'?}
 * @param at the line and column, where a text was read
 */
public record Fault(String code, String where, String message, Optional<String> suggestion, Optional<Position> at) {

    /** An empty suggestion is none. */
    public Fault {
        suggestion = suggestion.filter(next -> !next.isEmpty());
    }

    /** A place in a text; both are counted from 1. */
    public record Position(String file, int line, int column) {
        @Override
        public String toString() {
            return file + ":" + line + ":" + column;
        }
    }

    public static Fault of(String code, String where, String message, String suggestion) {
        return of(code, where, message, Optional.of(suggestion));
    }

    public static Fault of(String code, String where, String message, Optional<String> suggestion) {
        return new Fault(code, where, message, suggestion, Optional.empty());
    }

    public Fault at(Position position) {
        return new Fault(code, where, message, suggestion, Optional.of(position));
    }

    /** {@code sally.json:12:9 $.steps[3].after [unknown-step] no step 'mir'; did you mean 'mri'?} */
    @Override
    public String toString() {
        return at.map(p -> p + " ").orElse("") + where + " [" + code + "] " + message
                + suggestion.map(next -> "; " + next).orElse("");
    }
}
