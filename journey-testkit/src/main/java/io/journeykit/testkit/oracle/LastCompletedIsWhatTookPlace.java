package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Event;
import io.journeykit.agenda.Input;
import io.journeykit.agenda.Step;
import io.journeykit.agenda.StepEvent;
import io.journeykit.calendar.DueWindow;
import io.journeykit.calendar.Span;
import io.journeykit.planning.Slot;
import io.journeykit.template.Repetition;
import io.journeykit.template.Repetition.Recall;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.StepRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Law 22: what counts from the last that was completed counts from when that took place, not from when it was told. */
final class LastCompletedIsWhatTookPlace implements Law {

    private static final Clause TOOK_PLACE = new Clause(
            22,
            "last-completed-is-what-took-place",
            "The next of a series is an interval after the last took place, whenever that was told.");

    @Override
    public List<Clause> clauses() {
        return List.of(TOOK_PLACE);
    }

    @Override
    public void judge(Books books, Verdicts verdicts) {
        for (AgendaId agenda : books.agendas()) {
            Map<StepRef, State> ended = new HashMap<>();
            for (State state : books.judged(agenda)) {
                for (Event event : state.events()) {
                    if (event instanceof StepEvent.Ended end) {
                        ended.put(end.step(), state);
                    } else if (event instanceof StepEvent.DueSet set
                            && set.step().occurrence() > 1) {
                        judge(books, new Seen(state, set, ended), verdicts);
                    }
                }
            }
        }
    }

    private record Seen(State state, StepEvent.DueSet set, Map<StepRef, State> ended) {

        Optional<State> endOf(Step step) {
            return Optional.ofNullable(ended.get(step.ref()));
        }
    }

    private static void judge(Books books, Seen seen, Verdicts verdicts) {
        Optional<AuthoredStep> step = AuthoredStep.in(
                        books, seen.state().after(), seen.set().step())
                .filter(it ->
                        it.isFree() && it.step().dates().due().equals(seen.set().window()));
        Optional<Span> interval = step.flatMap(LastCompletedIsWhatTookPlace::interval);
        Optional<Step> last = step.flatMap(it -> Series.find(it, it.occurrence() - 1))
                .filter(one -> one.outcome().equals(Optional.of(Outcome.COMPLETED)));
        if (interval.isEmpty() || last.isEmpty() || seen.set().window().isEmpty()) {
            return;
        }
        boolean visit = step.get().isVisit();
        List<Instant> times = times(last.get(), seen.endOf(last.get()), visit);
        Days.ifKnown(() -> new Next(step.get(), times, interval.get()).dates())
                .filter(dates -> dates.stream()
                        .allMatch(at ->
                                !at.isBefore(step.get().entered()) && step.get().isOnTime(at)))
                .ifPresent(dates -> {
                    verdicts.met(TOOK_PLACE);
                    Next next = new Next(step.get(), times, interval.get());
                    if (!next.isAt(dates, visit)) {
                        verdicts.broken(next.finding(seen.state(), dates));
                    }
                });
    }

    private static Optional<Span> interval(AuthoredStep step) {
        return step.says().repeat() instanceof Repetition.Every every && every.recall() == Recall.LAST_COMPLETED
                ? Optional.of(every.interval())
                : Optional.empty();
    }

    /** When it took place: a visit of which nobody says when was when it was booked for. */
    private static List<Instant> times(Step last, Optional<State> end, boolean visit) {
        Optional<Slot> booked = last.dates()
                .slot()
                .filter(slot ->
                        visit && end.filter(state -> saysNotWhen(state, slot)).isPresent());
        return booked.map(slot -> List.of(slot.start(), slot.end()))
                .orElseGet(() -> last.dates().end().stream().toList());
    }

    private static boolean saysNotWhen(State end, Slot slot) {
        return end.commit().input() instanceof Input.SignalReceived told
                && told.signal().effective().isEmpty()
                && !slot.end().isAfter(end.at());
    }

    /** The next of a series, after one that took place at one of these times. */
    private record Next(AuthoredStep step, List<Instant> tookPlace, Span interval) {

        List<Instant> dates() {
            return Days.leadsToADate(interval)
                    ? tookPlace.stream().flatMap(this::onItsDate).toList()
                    : tookPlace.stream()
                            .map(at -> step.days().plus(at, interval, 1))
                            .toList();
        }

        /** A date keeps the time of day of the first: what is done an hour late each time does not drift by the hour. */
        private Stream<Instant> onItsDate(Instant at) {
            Days days = step.days();
            LocalDate date = days.dateAfter(days.dateOf(at), interval, 1);
            return Series.firsts(step).stream()
                    .map(first -> days.at(date.atTime(days.wallOf(first).toLocalTime())));
        }

        Instant target() {
            return step.step().dates().due().map(DueWindow::target).orElseThrow();
        }

        /** A visit is counted from its start or its end, so it is its date that must be right. */
        boolean isAt(List<Instant> dates, boolean visit) {
            Stream<Instant> asked = dates.stream();
            return visit && Days.leadsToADate(interval)
                    ? asked.map(step.days()::dateOf).anyMatch(step.days().dateOf(target())::equals)
                    : asked.anyMatch(target()::equals);
        }

        Finding finding(State state, List<Instant> dates) {
            return new Finding(
                    TOOK_PLACE,
                    state.at(),
                    step.agenda().id(),
                    Optional.of(step.step().ref()),
                    "the next is due at " + target(),
                    "the last took place at " + tookPlace + ", so the next is due at " + dates);
        }
    }
}
