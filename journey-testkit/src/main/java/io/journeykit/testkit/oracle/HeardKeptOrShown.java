package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Event;
import io.journeykit.agenda.KeptSignal;
import io.journeykit.agenda.NoticeEvent;
import io.journeykit.agenda.PersonEvent;
import io.journeykit.agenda.Signal;
import io.journeykit.agenda.Step;
import io.journeykit.testkit.oracle.Inputs.Telling;
import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.StepId;
import io.journeykit.vocabulary.StepRef;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Law 20: a signal is heard, kept, or shown; and a kept one is heard or shown in the end. */
final class HeardKeptOrShown implements Law {

    private static final Clause ONE_OF_THREE =
            new Clause(20, "heard-kept-or-shown", "A signal is heard by a step, kept for one, or shown at once.");
    private static final Clause LET_GO = new Clause(
            20,
            "kept-is-heard-or-shown",
            "A signal that was kept is let go only where a step has heard it, or it is shown.");

    @Override
    public List<Clause> clauses() {
        return List.of(ONE_OF_THREE, LET_GO);
    }

    @Override
    public void judge(Books books, Verdicts verdicts) {
        for (Telling telling : books.inputs().signals()) {
            told(books, telling, verdicts);
        }
        Set<Heard> everywhere = new HashSet<>();
        books.agendas().stream()
                .flatMap(agenda -> books.judged(agenda).stream())
                .flatMap(HeardSignals::all)
                .forEach(
                        one -> everywhere.add(new Heard(one.signal(), one.step().get())));
        books.agendas().forEach(agenda -> letGo(books, books.judged(agenda), everywhere, verdicts));
    }

    /** A step heard a signal, perhaps in an agenda that has become part of another since. */
    private record Heard(Signal signal, StepRef step) {

        static boolean isBefore(Set<Heard> everywhere, KeptSignal kept) {
            return kept.heardBy().stream().anyMatch(step -> everywhere.contains(new Heard(kept.signal(), step)));
        }
    }

    /** What was kept is heard by one step now and by another later; the last of them lets it go. */
    private static void letGo(Books books, List<State> states, Set<Heard> everywhere, Verdicts verdicts) {
        Set<Signal> heard = new HashSet<>();
        for (State state : states) {
            state.events().stream()
                    .filter(event -> event instanceof NoticeEvent.SignalHeard one
                            && one.step().isPresent())
                    .forEach(event -> heard.add(((NoticeEvent.SignalHeard) event).signal()));
            if (!state.before().desk().kept().isEmpty()
                    && state.events().stream().noneMatch(PersonEvent.class::isInstance)) {
                state.before().desk().kept().stream()
                        .filter(kept -> !state.after().desk().kept().contains(kept))
                        .filter(kept -> !Heard.isBefore(everywhere, kept))
                        .forEach(kept -> letGo(books, state, kept, heard, verdicts));
            }
        }
    }

    private static void told(Books books, Telling telling, Verdicts verdicts) {
        State state = telling.led().orElseThrow();
        Signal signal = telling.signal().orElseThrow();
        if (isDone(books, state, signal)) {
            return;
        }
        verdicts.met(ONE_OF_THREE);
        boolean heard = isHeard(state, signal);
        boolean kept = state.events().stream()
                .anyMatch(event -> event instanceof NoticeEvent.SignalKept one
                        && one.signal().equals(signal));
        if (!heard && !kept && !isSeen(books, state, signal)) {
            verdicts.broken(finding(ONE_OF_THREE, state, signal + " was told, and nothing came of it"));
        }
    }

    /** What tells once more that a step is done is no news. */
    private static boolean isDone(Books books, State state, Signal signal) {
        return MeantStep.one(books, state.before(), signal)
                .flatMap(state.before()::step)
                .flatMap(Step::outcome)
                .filter(end -> end == Outcome.COMPLETED)
                .isPresent();
    }

    private static boolean isHeard(State state, Signal signal) {
        for (Event event : state.events()) {
            if (event instanceof NoticeEvent.SignalHeard heard
                    && heard.step().isPresent()
                    && heard.signal().equals(signal)) {
                return true;
            }
        }
        return false;
    }

    private static void letGo(Books books, State state, KeptSignal kept, Set<Signal> heard, Verdicts verdicts) {
        verdicts.met(LET_GO);
        if (!heard.contains(kept.signal()) && !isSeen(books, state, kept.signal())) {
            verdicts.broken(finding(LET_GO, state, kept.signal() + " is kept no more"));
        }
    }

    private static boolean isSeen(Books books, State state, Signal signal) {
        String step = signal.about().step().map(StepId::value).orElse("");
        return Seen.is(books, state, signal.name(), step);
    }

    private static Finding finding(Clause clause, State state, String library) {
        return new Finding(
                clause,
                state.at(),
                state.after().id(),
                Optional.empty(),
                library,
                "a step hears it, or it is kept, or a person is shown it");
    }
}
