package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.Input;
import io.journeykit.agenda.StepEvent;
import io.journeykit.calendar.DueWindow;
import io.journeykit.calendar.Span;
import io.journeykit.template.Due;
import io.journeykit.template.Offset;
import io.journeykit.template.Point;
import io.journeykit.template.Repetition;
import io.journeykit.template.StepTemplate;
import io.journeykit.vocabulary.StepRef;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * When work is to be given: by its author's words, what they count from and the place, where these tell it; else as the
 * agenda dates it.
 */
final class GivingTime {

    private final Books books;
    private final Set<StepRef> putOtherwise = new HashSet<>();

    GivingTime(Books books) {
        this.books = books;
        books.agendas().stream()
                .flatMap(agenda -> books.states(agenda).stream())
                .filter(state -> state.commit().input() instanceof Input.Instruct)
                .flatMap(state -> state.events().stream())
                .filter(StepEvent.class::isInstance)
                .forEach(event -> putOtherwise.add(((StepEvent) event).step()));
    }

    /** @param dated as the agenda dates it, if it does */
    Optional<Instant> of(Agenda agenda, StepRef step, Optional<DueWindow> dated) {
        return authors(agenda, step)
                .or(() -> dated.map(window -> saysEarliest(step) ? window.earliest() : window.target()));
    }

    /** By its author, where its date is counted from what an author named and is ahead at entry, and no person put it otherwise. */
    private Optional<Instant> authors(Agenda agenda, StepRef ref) {
        return AuthoredStep.in(books, agenda, ref)
                .filter(step -> step.says().repeat() instanceof Repetition.Once
                        && step.isFree()
                        && !putOtherwise.contains(ref)
                        && saysWhich(step.says()))
                .filter(step -> step.says()
                        .due()
                        .map(Due::from)
                        .filter(Point.Anchor.class::isInstance)
                        .isPresent())
                .flatMap(step ->
                        AuthorsWindow.of(step).filter(window -> window.target().isAfter(step.entered())))
                .map(window ->
                        window.earliest().filter(window.target()::isAfter).orElse(window.target()));
    }

    /** Whether its earliest time, where it says one, is a date or an hour: no span at all may be read as either. */
    private static boolean saysWhich(StepTemplate step) {
        Optional<Span> earliest = step.due().flatMap(Due::earliest).map(Offset::span);
        return earliest.filter(span -> !Days.isExact(span) && !Days.leadsToADate(span))
                .isEmpty();
    }

    boolean saysEarliest(StepRef step) {
        return books.template(step)
                .flatMap(says -> says.due().flatMap(Due::earliest))
                .isPresent();
    }

    @Override
    public String toString() {
        return "when work is to be given";
    }
}
