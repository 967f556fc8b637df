package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Effect;
import io.journeykit.agenda.Incident;
import io.journeykit.agenda.NoticeEvent;
import java.time.Instant;
import java.util.List;

/** Whether something that was decided is shown at once, or has been shown before and is still to be looked at. */
final class Seen {

    private Seen() {}

    /** @param words what somebody who reads it knows it by, unless it comes of that very decision */
    static boolean is(Books books, State state, String... words) {
        return raises(state) || gives(books, state) || isOpen(state, words) || isNamed(books, state, words);
    }

    private static boolean raises(State state) {
        return state.events().stream().anyMatch(NoticeEvent.IncidentRaised.class::isInstance);
    }

    /** Whether it gave work that the list took at once. */
    private static boolean gives(Books books, State state) {
        return state.commit().effects().stream()
                .map(Effect::key)
                .flatMap(key -> books.work().under(key).stream())
                .anyMatch(item -> !item.from().isAfter(late(state)));
    }

    /** Whether an incident that says all of these words is still to be looked at. */
    static boolean isOpen(State state, String... words) {
        List<Incident> open = state.after().desk().incidents();
        return open.stream().map(Readable::of).anyMatch(subject -> holdsAll(subject, words));
    }

    /** Whether what came of another decision within the minute says these words. */
    private static boolean isNamed(Books books, State state, String... words) {
        boolean incident = books.states(state.after().id()).stream()
                .filter(other -> other.place() >= state.place() && !other.at().isAfter(late(state)))
                .flatMap(other -> other.events().stream())
                .anyMatch(event -> event instanceof NoticeEvent.IncidentRaised raised
                        && holdsAll(Readable.of(raised.incident()), words));
        return incident
                || books.work().all().stream()
                        .filter(item -> item.agenda().equals(state.after().id()))
                        .filter(item ->
                                item.place() > state.place() && !item.from().isAfter(late(state)))
                        .anyMatch(item -> holdsAll(item.body(), words));
    }

    private static Instant late(State state) {
        return state.at().plus(Books.AT_ONCE);
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
