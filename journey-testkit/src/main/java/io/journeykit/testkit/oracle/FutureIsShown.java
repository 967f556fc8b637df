package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Event;
import io.journeykit.agenda.Input;
import io.journeykit.agenda.NoticeEvent;
import io.journeykit.agenda.Signal;
import io.journeykit.testkit.oracle.Inputs.Telling;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.StepId;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Law 18: what is told of a time that is still to come is refused or shown, and nothing is dated from it. */
final class FutureIsShown implements Law {

    private static final Clause SHOWN = new Clause(
            18,
            "future-is-refused-or-shown",
            "What is told of a time that is still to come is refused, or shown at once.");
    private static final Clause DATED = new Clause(
            18,
            "nothing-happened-in-the-future",
            "Nothing became so as of a time that is still to come, neither when that is told nor when it is heard.");

    @Override
    public List<Clause> clauses() {
        return List.of(SHOWN, DATED);
    }

    @Override
    public void judge(Books books, Verdicts verdicts) {
        for (Telling telling : books.inputs().all()) {
            Optional<Instant> effective = effective(telling.input());
            if (telling.led().isPresent()
                    && effective.filter(telling.at()::isBefore).isPresent()) {
                told(books, telling, effective.get(), verdicts);
            }
        }
        books.agendas()
                .forEach(agenda -> books.judged(agenda).forEach(state -> decided(books, agenda, state, verdicts)));
    }

    private static void told(Books books, Telling telling, Instant effective, Verdicts verdicts) {
        verdicts.met(SHOWN);
        verdicts.met(DATED);
        boolean shown = Shown.by(books, telling.led().orElseThrow(), Optional.empty())
                || telling.signal()
                        .filter(signal -> isOpen(telling.led().orElseThrow(), signal))
                        .isPresent();
        if (!shown) {
            verdicts.broken(new Finding(
                    SHOWN,
                    telling.at(),
                    telling.agenda(),
                    Optional.empty(),
                    "nobody was shown it",
                    "it was told of " + effective + ", which is still to come"));
        }
    }

    private static boolean isOpen(State state, Signal signal) {
        String step = signal.about().step().map(StepId::value).orElse("");
        return Seen.isOpen(state, signal.name(), step);
    }

    /** What was kept may be heard long after it was told, and be dated from what is still to come by then. */
    private static void decided(Books books, AgendaId agenda, State state, Verdicts verdicts) {
        if (heard(state).anyMatch(effective -> effective.isAfter(state.at()))) {
            verdicts.met(DATED);
        }
        Set<Instant> ahead = new HashSet<>();
        for (Event event : state.events()) {
            Instant effective = event.stamp().effective();
            if (effective.isAfter(state.at()) && ahead.add(effective)) {
                verdicts.broken(new Finding(
                        DATED,
                        state.at(),
                        agenda,
                        Optional.empty(),
                        "something became so as of " + effective,
                        telling(books, state, effective) + ", and is still to come"));
            }
        }
    }

    private static Stream<Instant> heard(State state) {
        return state.events().stream()
                .filter(NoticeEvent.SignalHeard.class::isInstance)
                .flatMap(event -> ((NoticeEvent.SignalHeard) event).signal().effective().stream());
    }

    /** By what such a time was told last. */
    private static String telling(Books books, State state, Instant effective) {
        return books.inputs().all().stream()
                .filter(telling -> telling.agenda().equals(state.after().id())
                        && !telling.at().isAfter(state.at()))
                .filter(telling ->
                        effective(telling.input()).filter(effective::equals).isPresent())
                .reduce((one, next) -> next)
                .map(telling -> "that was told by " + telling.input().id() + " at " + telling.at())
                .orElse("nobody told it");
    }

    /** When it is said to have happened; what says nothing tells of no time. */
    private static Optional<Instant> effective(Input input) {
        if (input instanceof Input.ReportFacts report) {
            return report.effective().filter(at -> !report.facts().isEmpty());
        }
        if (input instanceof Input.SignalReceived received) {
            return received.signal().effective();
        }
        if (input instanceof Input.PersonDied died) {
            return died.at();
        }
        return input instanceof Input.Instruct instruct
                        && instruct.instruction() instanceof Input.Instruction.Complete complete
                ? Optional.of(complete.effective())
                : Optional.empty();
    }
}
