package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Event;
import io.journeykit.agenda.NoticeEvent;
import io.journeykit.agenda.Signal;
import io.journeykit.agenda.Step;
import io.journeykit.planning.Slot;
import io.journeykit.template.StepKind;
import io.journeykit.template.StepTemplate;
import io.journeykit.vocabulary.StepRef;
import java.util.List;
import java.util.Optional;

/** Law 20: a signal is heard by the step and the occurrence that it is about. */
final class HeardWhereMeant implements Law {

    private static final Clause WHERE = new Clause(
            20,
            "heard-where-meant",
            "A signal is heard by the journey, step, occurrence and item that it names, if it does, or by the step whose"
                    + " visit serves that, or was left to it by that.");

    @Override
    public List<Clause> clauses() {
        return List.of(WHERE);
    }

    @Override
    public void judge(Books books, Verdicts verdicts) {
        books.agendas()
                .forEach(agenda -> books.judged(agenda).forEach(state -> {
                    for (Event event : state.events()) {
                        if (event instanceof NoticeEvent.SignalHeard heard
                                && heard.step().isPresent()
                                && heard.signal().reference().isEmpty()) {
                            new Heard(books, state, heard.signal(), heard.step().get()).judge(verdicts);
                        }
                    }
                }));
    }

    /** A step has heard a signal that gives no reference. */
    private record Heard(Books books, State state, Signal signal, StepRef step) {

        void judge(Verdicts verdicts) {
            verdicts.met(WHERE);
            if ((!isHere() || !isAwaited() && !isThis(step)) && !leadsThis() && !inherits()) {
                verdicts.broken(new Finding(
                        WHERE,
                        state.at(),
                        state.after().id(),
                        Optional.of(step),
                        signal + " was heard by it",
                        "it names another one"));
            }
        }

        private boolean isHere() {
            return signal.about().journey().map(step.journey()::equals).orElse(true);
        }

        /** Whether it waits for something about another step, whose occurrences are not its own. */
        private boolean isAwaited() {
            return books.template(step)
                    .map(StepTemplate::kind)
                    .filter(kind -> kind instanceof StepKind.Wait wait
                            && wait.about().equals(signal.about().step()))
                    .isPresent();
        }

        /** Whether its visit serves the step that it names, so that what is told of that is told of it. */
        private boolean leadsThis() {
            return state.before().journeys().stream()
                    .filter(journey ->
                            signal.about().journey().map(journey.id()::equals).orElse(true))
                    .flatMap(journey -> journey.steps().stream())
                    .filter(served -> served.extras().leader().equals(Optional.of(step)))
                    .anyMatch(served -> isThis(served.ref()));
        }

        /** Whether the step that it names had the visit which is this one's now. */
        private boolean inherits() {
            Optional<Slot> visit = state.before().step(step).flatMap(Truth::booked);
            return visit.isPresent()
                    && state.before().journeys().stream()
                            .flatMap(journey -> journey.steps().stream())
                            .filter(other -> isThis(other.ref()) && !other.ref().equals(step))
                            .anyMatch(other -> Truth.booked(other).equals(visit));
        }

        private boolean isThis(StepRef step) {
            Signal.About about = signal.about();
            return about.step().map(step.step()::equals).orElse(true)
                    && about.occurrence().map(one -> one == step.occurrence()).orElse(true)
                    && (about.item().isEmpty() || about.item().equals(item(step)));
        }

        private Optional<String> item(StepRef step) {
            return state.after().step(step).or(() -> state.before().step(step)).flatMap(Step::item);
        }
    }
}
