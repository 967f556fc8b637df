package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Incident;
import java.util.List;
import java.util.Optional;

/** Whether something is shown at once, or has been shown before and is still to be looked at. */
final class Seen {

    private Seen() {}

    /** @param words what somebody who reads it knows it by */
    static boolean is(Books books, State state, String... words) {
        return Shown.by(books, state.after().id(), Optional.empty(), state.at()) || isOpen(state, words);
    }

    /** Whether an incident that says all of these words is still to be looked at. */
    static boolean isOpen(State state, String... words) {
        List<Incident> open = state.after().desk().incidents();
        return open.stream().map(Readable::of).anyMatch(subject -> holdsAll(subject, words));
    }

    private static boolean holdsAll(String subject, String... words) {
        for (String word : words) {
            if (!subject.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
