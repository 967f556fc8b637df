package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Event;
import io.journeykit.agenda.Journey;
import io.journeykit.agenda.NoticeEvent;
import io.journeykit.agenda.Signal;
import io.journeykit.agenda.Step;
import io.journeykit.agenda.StepEvent;
import io.journeykit.testkit.oracle.Inputs.Telling;
import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.StepRef;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Law 20: a second completion corrects where it bears the first one's reference, and else changes nothing. */
final class DuplicatesChangeNothing implements Law {

    private static final Clause NOBODY = new Clause(
            20, "duplicate-gives-nobody-work", "A second completion asks nothing of anybody, and gives nobody work.");
    private static final Clause NOTHING =
            new Clause(20, "duplicate-changes-nothing", "A second completion changes no step, and is not kept.");
    private static final Clause CORRECTS = new Clause(
            20,
            "same-reference-corrects",
            "A second completion with the first one's reference and another effective time corrects it, or is shown.");

    @Override
    public List<Clause> clauses() {
        return List.of(NOBODY, NOTHING, CORRECTS);
    }

    @Override
    public void judge(Books books, Verdicts verdicts) {
        Map<StepRef, Telling> completed = new HashMap<>();
        for (Telling telling : Inputs.of(books).signals()) {
            Signal signal = telling.signal().orElseThrow();
            meant(books, telling, completed)
                    .filter(step -> completed.containsKey(step)
                            && name(completed.get(step)).equals(signal.name()))
                    .ifPresent(step -> judge(books, telling, step, completed.get(step), verdicts));
            completes(telling, signal).ifPresent(step -> completed.put(step, telling));
        }
    }

    private static String name(Telling telling) {
        return telling.signal().orElseThrow().name();
    }

    /** The step that it has completed. */
    private static Optional<StepRef> completes(Telling telling, Signal signal) {
        List<Event> events = telling.led().orElseThrow().events();
        return events.stream()
                .filter(event -> event instanceof StepEvent.Ended ended && ended.outcome() == Outcome.COMPLETED)
                .map(event -> ((StepEvent) event).step())
                .filter(step -> signal.about().step().equals(Optional.of(step.step())))
                .filter(step -> events.stream()
                        .anyMatch(event -> event instanceof NoticeEvent.SignalHeard heard
                                && heard.step().equals(Optional.of(step))))
                .findFirst();
    }

    /** A step that is done, where it can mean no other; of a series the last that is done, while none is open. */
    private static Optional<StepRef> meant(Books books, Telling telling, Map<StepRef, Telling> completed) {
        Signal signal = telling.signal().orElseThrow();
        State state = telling.led().orElseThrow();
        Optional<StepRef> one = Meant.one(books, state.before(), signal);
        if (one.isEmpty() && signal.about().item().isEmpty()) {
            one = completed.keySet().stream()
                    .filter(step -> signal.about().step().equals(Optional.of(step.step())))
                    .filter(step -> isTheOnly(books, state, signal, step))
                    .max(Comparator.comparing(StepRef::occurrence));
        }
        return one.filter(step -> isDone(state, step));
    }

    private static boolean isTheOnly(Books books, State state, Signal signal, StepRef step) {
        List<Journey> journeys = Meant.journeys(books, state.before(), signal, step.step());
        return journeys.size() == 1
                && journeys.get(0).id().equals(step.journey())
                && journeys.get(0).steps().of(step.step()).stream().noneMatch(Step::isActive);
    }

    private static boolean isDone(State state, StepRef step) {
        Optional<Journey> journey = state.before().journey(step.journey());
        return journey.isPresent()
                && journey.get()
                        .steps()
                        .find(step)
                        .flatMap(Step::outcome)
                        .map(end -> end == Outcome.COMPLETED)
                        .orElse(!journey.get().isOpen());
    }

    private static void judge(Books books, Telling telling, StepRef step, Telling first, Verdicts verdicts) {
        State state = telling.led().orElseThrow();
        Signal second = telling.signal().orElseThrow();
        boolean elsewhere = state.events().stream()
                .anyMatch(event -> event instanceof NoticeEvent.SignalHeard heard
                        && heard.step().isPresent()
                        && !heard.step().get().equals(step));
        if (elsewhere || isAnother(first, telling, second)) {
            return;
        }
        if (corrects(first, telling, second)) {
            corrected(books, telling, step, verdicts);
            return;
        }
        verdicts.met(NOBODY);
        verdicts.met(NOTHING);
        if (!state.commit().effects().isEmpty()) {
            verdicts.broken(finding(NOBODY, state, step, "it asks " + state.commit().effects(), first));
        }
        state.events().stream()
                .filter(event -> event instanceof StepEvent || event instanceof NoticeEvent.SignalKept)
                .findFirst()
                .ifPresent(event -> verdicts.broken(
                        finding(NOTHING, state, step, "it led to " + event.getClass().getSimpleName(), first)));
    }

    /** Whether it may speak of another thing, or of another time without saying that it corrects. */
    private static boolean isAnother(Telling first, Telling telling, Signal second) {
        return second.reference().isPresent()
                ? !second.reference().equals(first.signal().orElseThrow().reference())
                : second.effective().isPresent() && !effective(telling).equals(effective(first));
    }

    private static boolean corrects(Telling first, Telling telling, Signal second) {
        return second.reference().isPresent()
                && second.reference().equals(first.signal().orElseThrow().reference())
                && !effective(telling).equals(effective(first));
    }

    private static Instant effective(Telling telling) {
        return telling.signal().orElseThrow().effective().orElse(telling.at());
    }

    private static void corrected(Books books, Telling telling, StepRef step, Verdicts verdicts) {
        State state = telling.led().orElseThrow();
        verdicts.met(CORRECTS);
        boolean again = state.events().stream()
                .anyMatch(event -> event instanceof StepEvent.Ended ended
                        && ended.step().equals(step)
                        && ended.stamp().effective().equals(effective(telling)));
        if (!again && !Shown.by(books, state.after().id(), Optional.of(step), state.at())) {
            verdicts.broken(new Finding(
                    CORRECTS,
                    state.at(),
                    state.after().id(),
                    Optional.of(step),
                    "it is done as of when it was",
                    "it was told under the same reference to be done as of " + effective(telling)));
        }
    }

    private static Finding finding(Clause clause, State state, StepRef step, String library, Telling first) {
        return new Finding(
                clause,
                state.at(),
                state.after().id(),
                Optional.of(step),
                library,
                "the step was done by the same signal at " + first.at());
    }
}
