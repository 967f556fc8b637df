package io.journeykit.check;

import io.journeykit.condition.Condition;
import io.journeykit.lifecycle.State;
import io.journeykit.lifecycle.StepMachine;
import io.journeykit.template.Entry;
import io.journeykit.template.Join;
import io.journeykit.template.Otherwise;
import io.journeykit.template.Repetition;
import io.journeykit.template.StepTemplate;
import io.journeykit.vocabulary.Outcome;
import java.util.List;
import java.util.Optional;

/** How a step can end, as far as its template and its machine prove it. */
final class Ends {

    private final Scope scope;

    Ends(Scope scope) {
        this.scope = scope;
    }

    /** Whether this is provably never reached, or only by ending the journey. */
    boolean never(Join.Reached leaf) {
        Optional<StepTemplate> step =
                scope.step(leaf.step()).filter(each -> scope.machine(each).isPresent());
        boolean named = !leaf.names().isEmpty();
        return step.isPresent()
                && (endsJourney(leaf) || named && leaf.names().stream().allMatch(name -> never(step.get(), name)));
    }

    /** Whether a step provably never ends so. */
    boolean never(StepTemplate step, Outcome outcome) {
        return scope.machine(step).isPresent()
                && (outcome == Outcome.DECLINED && !hasEnd(step, Outcome.DECLINED)
                        || outcome == Outcome.MISSED && cannotBeMissed(step));
    }

    /** Whether none of these is a state in which the step is under way, which alone keeps a milestone open. */
    boolean neverDuring(Join.Reached milestone) {
        Optional<StepMachine> machine = scope.step(milestone.step()).flatMap(scope::machine);
        return machine.isPresent()
                && milestone.names().stream()
                        .flatMap(name -> machine.get().state(name).stream())
                        .allMatch(State::isEnd);
    }

    /** Whether only a completion satisfies it, and that completion ends the journey. */
    boolean endsJourney(Join.Reached leaf) {
        Optional<StepTemplate> ending =
                scope.step(leaf.step()).filter(step -> step.endsJourney().isPresent());
        if (ending.isEmpty()) {
            return false;
        }
        return leaf.names().isEmpty()
                ? !mayBeNotNeeded(ending.get())
                : leaf.names().stream().allMatch(name -> isCompletion(ending.get(), name));
    }

    /** Whether only a step that has ended well, and happens once, satisfies it. */
    boolean isDoneForGood(Join.Reached leaf) {
        return scope.step(leaf.step())
                .filter(step ->
                        step.repeat() instanceof Repetition.Once && !step.kind().isListener())
                .filter(step -> leaf.names().stream().allMatch(name -> isCompletion(step, name)))
                .isPresent();
    }

    boolean mayBeNotNeeded(StepTemplate step) {
        return !(step.when() instanceof Condition.Always)
                || step.otherwise() == Otherwise.SKIP
                || scope.template().entry() == Entry.SKIP_PAST
                || scope.template().entry() == Entry.CURRENT && isFollowed(step)
                || Occurrences.areOpen(step)
                || hasEnd(step, Outcome.NOT_NEEDED);
    }

    private boolean isCompletion(StepTemplate step, String name) {
        Optional<State> state = scope.machine(step).flatMap(machine -> machine.state(name));
        return state.isEmpty()
                ? name.equals(Outcome.COMPLETED.word())
                : state.get().outcome().equals(Optional.of(Outcome.COMPLETED));
    }

    /** Where dates are fixed, one that nobody closed is missed when the next is due. */
    private static boolean isFollowed(StepTemplate step) {
        return step.repeat() instanceof Repetition.At
                || step.repeat() instanceof Repetition.Recurs
                || step.repeat() instanceof Repetition.Every every
                        && every.recall() != Repetition.Recall.LAST_COMPLETED;
    }

    /** Only a machine declines, and only a machine or a window that closes lets a step be missed. */
    private boolean never(StepTemplate step, String name) {
        if (scope.states(step).contains(name)) {
            return false;
        }
        boolean declined = name.equals(Outcome.DECLINED.word()) && !hasEnd(step, Outcome.DECLINED);
        return declined || name.equals(Outcome.MISSED.word()) && cannotBeMissed(step);
    }

    private boolean cannotBeMissed(StepTemplate step) {
        return !hasEnd(step, Outcome.MISSED) && !hasWindow(step) && !isFollowed(step);
    }

    private static boolean hasWindow(StepTemplate step) {
        return step.due().flatMap(due -> due.latest()).isPresent()
                || !step.timings().isEmpty()
                || step.contact().usefulFor().isPresent();
    }

    private boolean hasEnd(StepTemplate step, Outcome outcome) {
        List<State> states =
                scope.machine(step).map(machine -> machine.states()).orElse(List.of());
        return states.stream().anyMatch(state -> state.outcome().equals(Optional.of(outcome)));
    }
}
