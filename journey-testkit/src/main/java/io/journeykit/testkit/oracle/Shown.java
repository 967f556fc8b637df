package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.Event;
import io.journeykit.agenda.NoticeEvent;
import io.journeykit.testkit.oracle.WorkItems.Item;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.StepRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Whether a person was shown something: a work item that the list took, or an incident that a listener was told. */
final class Shown {

    private Shown() {}

    /** At once by a decision or after it, about that step, or about the agenda as a whole. */
    static boolean by(Books books, State since, Optional<StepRef> step) {
        Instant late = since.at().plus(Books.AT_ONCE);
        AgendaId agenda = since.after().id();
        return served(since.after(), step)
                .anyMatch(one -> items(books, agenda, one)
                                .anyMatch(item -> item.place() > since.place()
                                        && !item.from().isAfter(late))
                        || incidents(
                                books,
                                agenda,
                                one,
                                state -> state.place() >= since.place()
                                        && !state.at().isAfter(late)));
    }

    /** A step that shares the visit of another goes by that: one act serves both, and so does one item. */
    private static Stream<Optional<StepRef>> served(Agenda agenda, Optional<StepRef> step) {
        Optional<StepRef> leader =
                step.flatMap(agenda::step).flatMap(one -> one.extras().leader());
        return leader.isPresent() ? Stream.of(step, leader) : Stream.of(step);
    }

    /** Whether an incident about that very step is open, however long ago it was raised. */
    static boolean isOpen(Agenda then, StepRef step) {
        return served(then, Optional.of(step))
                .flatMap(Optional::stream)
                .anyMatch(served -> then.desk().incidents().stream().anyMatch(one -> one.isAbout(served)));
    }

    /** Whether an incident is open that says a word, such as what could not be heard of a step. */
    static boolean isOpen(Agenda then, String word) {
        return then.desk().incidents().stream()
                .anyMatch(one -> List.of(Readable.of(one).split("[\\s(),]+")).contains(word));
    }

    static boolean between(Books books, AgendaId agenda, Optional<StepRef> step, Instant from, Instant to) {
        return items(books, agenda, step)
                        .anyMatch(item ->
                                !item.from().isBefore(from) && !item.from().isAfter(to))
                || incidents(
                        books,
                        agenda,
                        step,
                        state -> !state.at().isBefore(from) && !state.at().isAfter(to));
    }

    private static Stream<Item> items(Books books, AgendaId agenda, Optional<StepRef> step) {
        return books.work().all().stream().filter(item -> item.agenda().equals(agenda) && isAbout(item.step(), step));
    }

    private static boolean incidents(Books books, AgendaId agenda, Optional<StepRef> step, Predicate<State> decided) {
        return books.states(agenda).stream()
                .filter(decided)
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
