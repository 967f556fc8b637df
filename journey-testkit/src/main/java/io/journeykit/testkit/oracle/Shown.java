package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Event;
import io.journeykit.agenda.NoticeEvent;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.StepRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Whether a person was shown something: a work item that the list took, or an incident that a listener was told. */
final class Shown {

    private Shown() {}

    /** At once after a time, about that step, or about the agenda as a whole. */
    static boolean by(Books books, AgendaId agenda, Optional<StepRef> step, Instant since) {
        return between(books, agenda, step, since, since.plus(Books.AT_ONCE));
    }

    /** Whether an incident about that very step was open then, however long ago it was raised. */
    static boolean isOpen(Books books, AgendaId agenda, StepRef step, Instant at) {
        return books.at(agenda, at).desk().incidents().stream().anyMatch(one -> one.isAbout(step));
    }

    /** Whether an incident was open then that says a word, such as what could not be heard of a step. */
    static boolean isOpen(Books books, AgendaId agenda, String word, Instant at) {
        return books.at(agenda, at).desk().incidents().stream()
                .anyMatch(one -> List.of(Readable.of(one).split("[\\s(),]+")).contains(word));
    }

    static boolean between(Books books, AgendaId agenda, Optional<StepRef> step, Instant from, Instant to) {
        boolean assigned = books.work().all().stream()
                .anyMatch(item -> item.agenda().equals(agenda)
                        && isAbout(item.step(), step)
                        && !item.from().isBefore(from)
                        && !item.from().isAfter(to));
        return assigned
                || books.states(agenda).stream()
                        .filter(state ->
                                !state.at().isBefore(from) && !state.at().isAfter(to))
                        .flatMap(state -> state.events().stream())
                        .anyMatch(event -> isIncident(event, step));
    }

    private static boolean isIncident(Event event, Optional<StepRef> step) {
        return event instanceof NoticeEvent.IncidentRaised raised
                && isAbout(raised.incident().step(), step);
    }

    /** What is about no step is about all of them. */
    private static boolean isAbout(Optional<StepRef> shown, Optional<StepRef> asked) {
        return shown.isEmpty() || asked.isEmpty() || shown.equals(asked);
    }
}
