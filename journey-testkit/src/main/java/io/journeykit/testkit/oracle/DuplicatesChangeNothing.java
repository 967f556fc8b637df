package io.journeykit.testkit.oracle;

import static java.util.Objects.requireNonNull;

import io.journeykit.agenda.Event;
import io.journeykit.agenda.Journey;
import io.journeykit.agenda.NoticeEvent;
import io.journeykit.agenda.Signal;
import io.journeykit.agenda.Step;
import io.journeykit.agenda.StepEvent;
import io.journeykit.template.StepKind;
import io.journeykit.testkit.oracle.Inputs.Telling;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.StepRef;
import io.journeykit.vocabulary.Value;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Law 20: a second completion corrects where it bears the first one's reference; else it changes nothing, and what it says otherwise is shown. */
final class DuplicatesChangeNothing implements Law {

    private static final Clause NOBODY = new Clause(
            20,
            "duplicate-gives-nobody-work",
            "A second completion with the first one's values, by what may be chosen, of what does not listen on, asks nothing of"
                    + " anybody, and gives nobody work.");
    private static final Clause NOTHING = new Clause(
            20,
            "duplicate-changes-nothing",
            "A second completion with the first one's values, by what may be chosen, of what does not listen on, changes no step,"
                    + " and is not kept.");
    private static final Clause CORRECTS = new Clause(
            20,
            "same-reference-corrects",
            "A second completion with the first one's reference, that says another effective time, corrects it, or is"
                    + " shown.");

    private static final Clause VALUES = new Clause(
            20,
            "another-value-is-heard-or-shown",
            "A second completion that says another value than the first, which can be read, makes it known, or is shown, unless"
                    + " it or something newer is known.");

    @Override
    public List<Clause> clauses() {
        return List.of(NOBODY, NOTHING, CORRECTS, VALUES);
    }

    @Override
    public void judge(Books books, Verdicts verdicts) {
        Map<StepRef, Telling> completed = new HashMap<>();
        for (Telling telling : books.inputs().signals()) {
            Signal signal = telling.signal().orElseThrow();
            Optional<StepRef> meant = isKnown(completed, signal) ? meant(books, telling, completed) : Optional.empty();
            meant.filter(step -> completed.containsKey(step)
                            && name(completed.get(step)).equals(signal.name()))
                    .ifPresent(step ->
                            new Second(books, telling, step, requireNonNull(completed.get(step))).judge(verdicts));
            completes(telling, signal).ifPresent(step -> completed.put(step, telling));
        }
    }

    private static boolean isKnown(Map<StepRef, Telling> completed, Signal signal) {
        for (Telling former : completed.values()) {
            if (name(former).equals(signal.name())) {
                return true;
            }
        }
        return false;
    }

    private static String name(Telling telling) {
        return telling.signal().orElseThrow().name();
    }

    /** The step that it has completed; not one that it only moved to where something told before completed it. */
    private static Optional<StepRef> completes(Telling telling, Signal signal) {
        Map<StepRef, Signal> last = new HashMap<>();
        for (Event event : telling.led().orElseThrow().events()) {
            if (event instanceof NoticeEvent.SignalHeard heard) {
                heard.step().ifPresent(step -> last.put(step, heard.signal()));
            } else if (event instanceof StepEvent.Ended ended
                    && ended.outcome() == Outcome.COMPLETED
                    && signal.about().step().equals(Optional.of(ended.step().step()))
                    && signal.equals(last.get(ended.step()))) {
                return Optional.of(ended.step());
            }
        }
        return Optional.empty();
    }

    /** A step that is done, where it can mean no other; of a series the last that is done, while none is open. */
    private static Optional<StepRef> meant(Books books, Telling telling, Map<StepRef, Telling> completed) {
        Signal signal = telling.signal().orElseThrow();
        State state = telling.led().orElseThrow();
        Optional<StepRef> one = MeantStep.one(books, state.before(), signal);
        if (one.isEmpty() && signal.about().item().isEmpty()) {
            one = completed.keySet().stream()
                    .filter(step -> signal.about().step().equals(Optional.of(step.step())))
                    .filter(step -> isTheOnly(books, state, signal, step))
                    .max(Comparator.comparing(StepRef::occurrence));
        }
        return one.filter(step -> isDone(state, step));
    }

    private static boolean isTheOnly(Books books, State state, Signal signal, StepRef step) {
        List<Journey> journeys = MeantStep.journeys(books, state.before(), signal, step.step());
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

    /**
     * A signal that completes what is completed.
     *
     * @param first the one that has completed it
     */
    private record Second(Books books, Telling telling, StepRef step, Telling first) {

        void judge(Verdicts verdicts) {
            if (listens() || isHeardElsewhere() || isAnother() || isNoChoice()) {
                return;
            }
            if (saysAnotherValue()) {
                heardOrShown(verdicts);
            }
            if (corrects()) {
                corrected(verdicts);
            } else if (!saysAnotherValue()) {
                changesNothing(verdicts);
            }
        }

        private boolean listens() {
            return books.template(step)
                    .filter(template -> template.kind().isListener())
                    .isPresent();
        }

        private State state() {
            return telling.led().orElseThrow();
        }

        private boolean isHeardElsewhere() {
            return state().events().stream()
                    .anyMatch(event -> event instanceof NoticeEvent.SignalHeard heard
                            && heard.step().isPresent()
                            && !heard.step().get().equals(step));
        }

        private Optional<String> reference(Telling one) {
            return one.signal().orElseThrow().reference();
        }

        /** Whether it may speak of another thing, or of another time without saying that it corrects. */
        private boolean isAnother() {
            return reference(telling).isPresent()
                    ? !reference(telling).equals(reference(first))
                    : saysWhen() && isOfAnotherTime();
        }

        /** Words that are none of the choices complete nothing; that a person gets them is another law's. */
        private boolean isNoChoice() {
            Optional<Value> said =
                    Optional.ofNullable(telling.signal().orElseThrow().facts().get(FactName.of("choice")));
            return said.isPresent()
                    && books.template(step)
                            .filter(plan -> plan.kind() instanceof StepKind.Decision decision
                                    && !JourneyFacts.isChoice(decision, said.get()))
                            .isPresent();
        }

        /** What only comes later, and says nothing of when it was done, is told again. */
        private boolean corrects() {
            return reference(telling).isPresent() && saysWhen() && isOfAnotherTime();
        }

        private boolean saysAnotherValue() {
            return !otherValues().isEmpty();
        }

        /** What it says of something that can be read, and the first did not say. */
        private Map<FactName, Value> otherValues() {
            Map<FactName, Value> known = said(first);
            Map<FactName, Value> others = said(telling);
            others.entrySet()
                    .removeIf(one -> !isReadable(one.getKey(), one.getValue())
                            || known.containsKey(one.getKey())
                                    && isSame(requireNonNull(known.get(one.getKey())), one.getValue()));
            return others;
        }

        private boolean isReadable(FactName name, Value value) {
            return books.template(step.journey())
                    .filter(template -> JourneyFacts.isOne(template, name, value))
                    .isPresent();
        }

        private static boolean isSame(Value one, Value other) {
            return one.equals(other)
                    || one.word().strip().equalsIgnoreCase(other.word().strip());
        }

        /** What was chosen is known by the step at which it was. */
        private Map<FactName, Value> said(Telling one) {
            Map<FactName, Value> said = new HashMap<>();
            one.signal()
                    .orElseThrow()
                    .facts()
                    .forEach((name, value) -> said.put(
                            name.value().equals("choice")
                                    ? FactName.of(step.step().value())
                                    : name,
                            value));
            return said;
        }

        private void heardOrShown(Verdicts verdicts) {
            verdicts.met(VALUES);
            Map<FactName, Value> others = otherValues();
            boolean heard = state().events().stream()
                    .flatMap(event -> JourneyFacts.told(event).stream())
                    .anyMatch(fact -> fact.value().equals(others.get(fact.name())));
            boolean known = others.entrySet().stream().allMatch(one -> isKnown(one.getKey(), one.getValue()));
            if (!heard && !known && !isShown()) {
                String told = "another value was told than at " + first.at();
                verdicts.broken(finding(VALUES, "nothing came of it", told));
            }
        }

        /** Whether that is known, or something newer, so that it is no longer what anybody goes by. */
        private boolean isKnown(FactName name, Value value) {
            return state().before().journey(step.journey()).stream()
                    .flatMap(journey ->
                            Optional.ofNullable(journey.facts().byName().get(name)).stream())
                    .anyMatch(fact ->
                            isSame(fact.value(), value) || fact.effective().isAfter(effective(first)));
        }

        private boolean isShown() {
            String name = telling.signal().orElseThrow().name();
            return Shown.by(books, state(), Optional.of(step))
                    || Seen.isOpen(state(), name, step.step().value());
        }

        private boolean saysWhen() {
            return telling.signal().orElseThrow().effective().isPresent();
        }

        private boolean isOfAnotherTime() {
            return !effective(telling).equals(effective(first));
        }

        private static Instant effective(Telling one) {
            return one.signal().orElseThrow().effective().orElse(one.at());
        }

        private void changesNothing(Verdicts verdicts) {
            verdicts.met(NOBODY);
            verdicts.met(NOTHING);
            String done = "the step was done by the same signal at " + first.at();
            if (!state().commit().effects().isEmpty()) {
                verdicts.broken(finding(NOBODY, "it asks " + state().commit().effects(), done));
            }
            state().events().stream()
                    .filter(event -> event instanceof StepEvent || event instanceof NoticeEvent.SignalKept)
                    .findFirst()
                    .map(event -> "it led to " + event.getClass().getSimpleName())
                    .ifPresent(led -> verdicts.broken(finding(NOTHING, led, done)));
        }

        private void corrected(Verdicts verdicts) {
            verdicts.met(CORRECTS);
            boolean again = state().events().stream()
                    .anyMatch(event -> event instanceof StepEvent.Ended ended
                            && ended.step().equals(step)
                            && ended.stamp().effective().equals(effective(telling)));
            if (!again && !isShown()) {
                String told = "it was told under the same reference to be done as of " + effective(telling);
                verdicts.broken(finding(CORRECTS, "it is done as of when it was", told));
            }
        }

        private Finding finding(Clause clause, String library, String oracle) {
            return new Finding(clause, state().at(), state().after().id(), Optional.of(step), library, oracle);
        }
    }
}
