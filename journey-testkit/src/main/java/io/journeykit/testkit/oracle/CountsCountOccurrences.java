package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.Journey;
import io.journeykit.agenda.JourneyEvent;
import io.journeykit.agenda.StepEvent;
import io.journeykit.calendar.DueWindow;
import io.journeykit.template.Repetition;
import io.journeykit.template.Rule;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.StepRef;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Law 22: a count and an at-most count occurrences, no more of them and no fewer. */
final class CountsCountOccurrences implements Law {

    private static final Clause NO_MORE = new Clause(
            22, "no-more-than-the-count", "A series has no more occurrences than its count and its at-most say.");
    private static final Clause NO_FEWER = new Clause(
            22,
            "no-fewer-than-the-count",
            "After an occurrence that was completed there is another, until there are as many as are to be.");

    private static final Duration A_DAY = Duration.ofDays(1);
    private static final Instant NEVER = Instant.MAX;

    @Override
    public List<Clause> clauses() {
        return List.of(NO_MORE, NO_FEWER);
    }

    @Override
    public void judge(Books books, Verdicts verdicts) {
        DecisionLog.each(
                books,
                JourneyEvent.OccurrencesAdded.class,
                (state, added) -> added.occurrences().forEach(one -> noMore(books, state, one.step(), verdicts)));
        DecisionLog.each(books, StepEvent.Ended.class, (state, ended) -> {
            if (ended.outcome() == Outcome.COMPLETED) {
                AuthoredStep.in(books, state.after(), ended.step())
                        .ifPresent(step -> noFewer(books, state, step, verdicts));
            }
        });
    }

    private static void noMore(Books books, State state, StepRef added, Verdicts verdicts) {
        OptionalInt most =
                books.template(added).map(step -> Series.most(step.repeat())).orElse(OptionalInt.empty());
        if (most.isPresent()) {
            verdicts.met(NO_MORE);
            if (added.occurrence() > most.getAsInt()) {
                verdicts.broken(finding(NO_MORE, state, added, "there is a number " + added.occurrence(), most));
            }
        }
    }

    private static void noFewer(Books books, State state, AuthoredStep step, Verdicts verdicts) {
        OptionalInt most = Series.most(step.says().repeat());
        // Where a person says that it is done before its turn had come, the others may still wait for theirs.
        boolean opened = !step.step().history().reached().isEmpty();
        boolean last = !opened || most.isEmpty() || step.occurrence() >= most.getAsInt();
        Optional<Instant> latest = last ? Optional.empty() : Days.ifKnown(() -> next(step, state.at()));
        if (latest.isEmpty() || latest.get().isAfter(books.until()) || endsOtherwise(step)) {
            return;
        }
        AgendaId agenda = step.agenda().id();
        Agenda then = books.at(agenda, latest.get());
        Optional<Journey> journey = then.journey(step.journey().id())
                .filter(it -> it.isOpen() && it.closing().isEmpty())
                .filter(it -> it.steps().find(step.step().ref()).isPresent());
        if (journey.isEmpty() || Hindrance.toDecide(books, agenda, latest.get())) {
            return;
        }
        verdicts.met(NO_FEWER);
        int next = step.occurrence() + 1;
        if (journey.get().steps().of(step.step().id()).stream()
                .noneMatch(one -> one.ref().occurrence() == next)) {
            verdicts.broken(finding(NO_FEWER, state, step.step().ref(), "there is no number " + next, most));
        }
    }

    /** Whether a condition, a date or another step may end it before its count is reached. */
    private static boolean endsOtherwise(AuthoredStep step) {
        Repetition repeat = step.says().repeat();
        boolean calledOff = !step.template().deferredChoices().isEmpty()
                || step.template().steps().stream()
                        .anyMatch(other -> !other.cancels().isEmpty());
        if (repeat instanceof Repetition.Every every) {
            return calledOff || every.until().isPresent();
        }
        return calledOff || repeat instanceof Repetition.Recurs recurs && endsOtherwise(recurs);
    }

    private static boolean endsOtherwise(Repetition.Recurs recurs) {
        return recurs.until().isPresent()
                || !(recurs.rule() instanceof Rule.Plain plain)
                || plain.rule().extent().until().isPresent();
    }

    /** A time at which the next must be there; far ahead where only life can tell. */
    private static Instant next(AuthoredStep step, Instant ended) {
        Instant due = step.step().dates().due().map(DueWindow::target).orElse(ended);
        Instant from = due.isAfter(ended) ? due : ended;
        Instant next = from;
        if (step.says().repeat() instanceof Repetition.Every every) {
            next = step.days().plus(from, every.interval(), 1);
        } else if (!(step.says().repeat() instanceof Repetition.Course)) {
            next = Series.firsts(step).stream()
                    .flatMap(first -> Series.date(step, first, step.occurrence() + 1).stream())
                    .max(Instant::compareTo)
                    .orElse(NEVER);
        }
        return next.equals(NEVER) ? NEVER : (next.isAfter(from) ? next : from).plus(A_DAY);
    }

    private static Finding finding(Clause clause, State state, StepRef step, String library, OptionalInt most) {
        AgendaId whose = state.after().id();
        String oracle = "there are to be " + most.getAsInt();
        return new Finding(clause, state.at(), whose, Optional.of(step), library, oracle);
    }
}
