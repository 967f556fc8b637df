package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Because.Why;
import io.journeykit.agenda.Event;
import io.journeykit.agenda.Input;
import io.journeykit.agenda.Phase;
import io.journeykit.agenda.StepEvent;
import io.journeykit.template.Due;
import io.journeykit.template.Offset;
import io.journeykit.template.Point;
import io.journeykit.template.Repetition;
import io.journeykit.template.StepKind;
import io.journeykit.template.StepTemplate;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.StepRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Law 23 by the author's own words: work is given when they say, and nobody is reproached before it is due. */
final class WorkKeepsItsAuthorsTime implements Law {

    private static final Clause GIVEN = new Clause(
            23,
            "given-at-its-authors-time",
            "Work that waits for a date is given at the start of its earliest date, else at its target, as its author's"
                    + " words, what they count from and the place make it.");
    private static final Clause DUE = new Clause(
            23,
            "due-at-its-target",
            "Work that is given at its earliest time is due at its target: until then nobody else is asked, and it is no"
                    + " incident, unless its author wrote when.");

    @Override
    public List<Clause> clauses() {
        return List.of(GIVEN, DUE);
    }

    @Override
    public void judge(Books books, Verdicts verdicts) {
        for (AgendaId agenda : books.agendas()) {
            for (State state : books.judged(agenda)) {
                state.events().forEach(event -> hear(books, state, event, verdicts));
            }
        }
    }

    private static void hear(Books books, State state, Event event, Verdicts verdicts) {
        if (event instanceof StepEvent.Moved moved
                && moved.from().isEmpty()
                && waitedForItsTimeAlone(state, moved.step())
                && !Hindrance.toDecide(books, state.after().id(), state.at())) {
            dated(books, state, moved.step())
                    .filter(window -> saysWhich(books, moved.step()))
                    .ifPresent(window -> given(state, moved.step(), window, verdicts));
        } else if (event instanceof StepEvent.RungPassed passed && isReproach(books, state, passed)) {
            dated(books, state, passed.step())
                    .filter(window -> window.earliest().isPresent())
                    .ifPresent(window -> reproached(state, passed.step(), window, verdicts));
        }
    }

    /** Whether its earliest time, where it says one, is a date or an hour: no span at all may be read as either. */
    private static boolean saysWhich(Books books, StepRef step) {
        return books.template(step)
                .flatMap(StepTemplate::due)
                .flatMap(Due::earliest)
                .map(Offset::span)
                .filter(span -> !Days.isExact(span) && !Days.leadsToADate(span))
                .isEmpty();
    }

    private static boolean waitedForItsTimeAlone(State state, StepRef step) {
        return state.commit().input() instanceof Input.Wake
                && state.before()
                        .step(step)
                        .filter(one -> one.phase() == Phase.PLANNED && !one.isHeld())
                        .isPresent();
    }

    /** Whether a rung that no author wrote for the step asks others, or makes an incident of it; the last may do neither. */
    private static boolean isReproach(Books books, State state, StepEvent.RungPassed passed) {
        StepRef step = passed.step();
        return books.template(step).filter(plan -> plan.silence().isEmpty()).isPresent()
                && state.events().stream()
                        .dropWhile(event -> event != passed)
                        .skip(1)
                        .takeWhile(event -> !(event instanceof StepEvent.RungPassed next
                                && next.step().equals(step)))
                        .anyMatch(event -> Turns.areFor(step, event)
                                && event.stamp().because().why() == Why.SILENCE);
    }

    /** Work that goes its own way, of which the date is counted from what an author named, and was ahead at entry. */
    private static Optional<AuthorsWindow> dated(Books books, State state, StepRef ref) {
        return AuthoredStep.in(books, state.after(), ref)
                .filter(step -> step.says().kind() instanceof StepKind.Work
                        && step.says().machine().equals(step.says().kind().machine())
                        && step.says().shared().isEmpty()
                        && step.says().repeat() instanceof Repetition.Once
                        && step.isFree())
                .filter(step -> step.says()
                        .due()
                        .map(Due::from)
                        .filter(Point.Anchor.class::isInstance)
                        .isPresent())
                .flatMap(step ->
                        AuthorsWindow.of(step).filter(window -> window.target().isAfter(step.entered())));
    }

    private static void given(State state, StepRef step, AuthorsWindow window, Verdicts verdicts) {
        Instant time = window.earliest().filter(window.target()::isAfter).orElse(window.target());
        verdicts.met(GIVEN);
        if (state.at().isBefore(time) || state.at().isAfter(time.plus(Books.AT_ONCE))) {
            verdicts.broken(finding(GIVEN, state, step, "it is given at " + state.at(), "it is to be at " + time));
        }
    }

    private static void reproached(State state, StepRef step, AuthorsWindow window, Verdicts verdicts) {
        verdicts.met(DUE);
        if (state.at().isBefore(window.target())) {
            verdicts.broken(
                    finding(DUE, state, step, "it is taken for late", "it is due at " + window.target() + " only"));
        }
    }

    private static Finding finding(Clause clause, State state, StepRef step, String library, String oracle) {
        return new Finding(clause, state.at(), state.after().id(), Optional.of(step), library, oracle);
    }
}
