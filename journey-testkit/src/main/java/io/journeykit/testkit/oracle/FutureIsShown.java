package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Event;
import io.journeykit.agenda.Input;
import io.journeykit.testkit.oracle.Inputs.Telling;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Law 18: what is told of a time that is still to come is refused or shown, and nothing is dated from it. */
final class FutureIsShown implements Law {

    private static final Clause SHOWN = new Clause(
            18,
            "future-is-refused-or-shown",
            "What is told of a time that is still to come is refused, or shown at once.");
    private static final Clause DATED =
            new Clause(18, "nothing-happened-in-the-future", "Nothing became so as of a time that is still to come.");

    @Override
    public List<Clause> clauses() {
        return List.of(SHOWN, DATED);
    }

    @Override
    public void judge(Books books, Verdicts verdicts) {
        for (Telling telling : books.inputs().all()) {
            Optional<Instant> effective = effective(telling.input());
            if (effective.filter(telling.at()::isBefore).isPresent()) {
                judge(books, telling, effective.get(), verdicts);
            }
        }
    }

    private static void judge(Books books, Telling telling, Instant effective, Verdicts verdicts) {
        if (telling.led().isEmpty()) {
            return;
        }
        verdicts.met(SHOWN);
        verdicts.met(DATED);
        State state = telling.led().get();
        if (!Shown.by(books, telling.agenda(), Optional.empty(), telling.at())) {
            verdicts.broken(finding(SHOWN, state, "nobody was shown it", effective));
        }
        Optional<Event> ahead = state.events().stream()
                .filter(event -> event.stamp().effective().isAfter(state.at()))
                .findFirst();
        ahead.ifPresent(event -> verdicts.broken(finding(
                DATED, state, "something became so as of " + event.stamp().effective(), effective)));
    }

    /** When it is said to have happened. */
    private static Optional<Instant> effective(Input input) {
        if (input instanceof Input.ReportFacts report) {
            return Optional.of(report.effective());
        }
        if (input instanceof Input.SignalReceived received) {
            return received.signal().effective();
        }
        if (input instanceof Input.PersonDied died) {
            return Optional.of(died.at());
        }
        return input instanceof Input.Instruct instruct
                        && instruct.instruction() instanceof Input.Instruction.Complete complete
                ? Optional.of(complete.effective())
                : Optional.empty();
    }

    private static Finding finding(Clause clause, State state, String library, Instant effective) {
        return new Finding(
                clause,
                state.at(),
                state.after().id(),
                Optional.empty(),
                library,
                "it was told of " + effective + ", which is still to come");
    }
}
