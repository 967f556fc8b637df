package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Event;
import io.journeykit.agenda.Signal;
import io.journeykit.agenda.Step;
import io.journeykit.agenda.StepEvent;
import io.journeykit.lifecycle.Meaning;
import io.journeykit.lifecycle.StepMachine;
import io.journeykit.lifecycle.Transition;
import io.journeykit.template.StepKind;
import io.journeykit.template.StepTemplate;
import io.journeykit.testkit.oracle.Inputs.Telling;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.StepRef;
import io.journeykit.vocabulary.Value;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Law 18: a completion that comes after the end of its step or journey counts where the step accepts late ones. */
final class LateCounts implements Law {

    private static final Clause STEP = new Clause(
            18,
            "late-completion-counts",
            "A missed step that accepts late completions is completed by one, as of its time. What is none of the choices"
                    + " completes nothing, and words from an address count only while they are asked for there.");
    private static final Clause JOURNEY = new Clause(
            18,
            "late-completion-after-the-journey-counts",
            "A missed step that accepts late completions is completed by one, though its journey has ended.");

    private static final FactName CHOICE = FactName.of("choice");

    @Override
    public List<Clause> clauses() {
        return List.of(STEP, JOURNEY);
    }

    @Override
    public void judge(Books books, Verdicts verdicts) {
        Map<StepRef, Missed> missed = missed(books);
        if (missed.isEmpty()) {
            return;
        }
        for (Telling telling : books.inputs().signals()) {
            State state = telling.led().orElseThrow();
            Signal signal = telling.signal().orElseThrow();
            MeantStep.one(books, state.before(), signal)
                    .map(missed::get)
                    .filter(one -> state.before().person().died().isEmpty())
                    .filter(one -> one.isAt(state) && one.isCompletedBy(books, signal))
                    .filter(one -> !signal.effective().orElse(telling.at()).isAfter(telling.at()))
                    .ifPresent(one -> judge(telling, one, verdicts));
        }
    }

    /** A step that ended since its window closed. */
    private record Missed(StepRef step, String state, Instant since, Optional<Integer> until) {

        boolean isAt(State decision) {
            return since.isBefore(decision.at())
                    && until.map(end -> end >= decision.place()).orElse(true);
        }

        /** It was missed until that decision, if nothing has changed that before. */
        Missed endedBy(State decision) {
            return until.isPresent() ? this : new Missed(step, state, since, Optional.of(decision.place()));
        }

        boolean isCompletedBy(Books books, Signal signal) {
            Optional<StepTemplate> plan = books.template(step).filter(StepTemplate::acceptsLate);
            Optional<StepMachine> machine = plan.flatMap(
                    one -> Machines.of(books.template(step.journey()).orElseThrow(), one));
            return machine.isPresent()
                    && signal.from().isEmpty()
                    && isChoice(plan.get(), signal)
                    && machine.get().transitions().stream()
                            .anyMatch(move -> completes(machine.get(), move, name(plan.get(), signal)));
        }

        private static boolean isChoice(StepTemplate plan, Signal signal) {
            Optional<Value> said = Optional.ofNullable(signal.facts().get(CHOICE));
            return !(plan.kind() instanceof StepKind.Decision decision)
                    || said.map(value -> JourneyFacts.isChoice(decision, value)).orElse(true);
        }

        private static String name(StepTemplate plan, Signal signal) {
            return plan.kind() instanceof StepKind.Wait wait && wait.signal().equals(signal.name())
                    ? Meaning.HAPPENED.word()
                    : signal.name();
        }

        private boolean completes(StepMachine machine, Transition move, String name) {
            return move.from().equals(state)
                    && move.on().equals(name)
                    && move.guard().isNone()
                    && machine.state(move.to())
                            .flatMap(end -> end.outcome())
                            .filter(end -> end == Outcome.COMPLETED)
                            .isPresent();
        }
    }

    private static Map<StepRef, Missed> missed(Books books) {
        Map<StepRef, Missed> missed = new HashMap<>();
        Course.of(books, state -> state.events().forEach(event -> enter(state, event, missed)), entry -> {});
        return missed;
    }

    private static void enter(State state, Event event, Map<StepRef, Missed> missed) {
        if (event instanceof StepEvent.Ended ended && ended.outcome() == Outcome.MISSED) {
            state.before()
                    .step(ended.step())
                    .filter(Step::isActive)
                    .map(step -> new Missed(ended.step(), step.state(), state.at(), Optional.empty()))
                    .ifPresent(one -> missed.put(ended.step(), one));
        } else if (event instanceof StepEvent.Ended || event instanceof StepEvent.Reopened) {
            missed.computeIfPresent(((StepEvent) event).step(), (step, one) -> one.endedBy(state));
        }
    }

    private static void judge(Telling telling, Missed missed, Verdicts verdicts) {
        State state = telling.led().orElseThrow();
        boolean open = state.before()
                .journey(missed.step().journey())
                .filter(journey -> journey.isOpen())
                .isPresent();
        Clause clause = open ? STEP : JOURNEY;
        Instant effective = telling.signal().orElseThrow().effective().orElse(telling.at());
        verdicts.met(clause);
        boolean counts = state.events().stream()
                .anyMatch(event -> event instanceof StepEvent.Ended ended
                        && ended.step().equals(missed.step())
                        && ended.outcome() == Outcome.COMPLETED
                        && ended.stamp().effective().equals(effective));
        if (!counts) {
            verdicts.broken(new Finding(
                    clause,
                    state.at(),
                    state.after().id(),
                    Optional.of(missed.step()),
                    "its late completion changed nothing",
                    "it was done as of " + effective + ", and it accepts that"));
        }
    }
}
