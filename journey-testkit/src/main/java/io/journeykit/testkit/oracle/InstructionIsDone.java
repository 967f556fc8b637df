package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.Input;
import io.journeykit.agenda.Input.Instruction;
import io.journeykit.agenda.Journey;
import io.journeykit.agenda.JourneyEvent;
import io.journeykit.agenda.Step;
import io.journeykit.agenda.StepEvent;
import io.journeykit.lifecycle.Meaning;
import io.journeykit.testkit.oracle.Inputs.Telling;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.JourneyId;
import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.StepRef;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Law 20 of instructions: what somebody orders is done, or refused, or shown; it does not go unsaid. */
final class InstructionIsDone implements Law {

    private static final Clause DONE = new Clause(
            20,
            "instruction-is-done-or-shown",
            "An instruction changes the step or the journey that it is about, or is refused, or is shown at once.");

    @Override
    public List<Clause> clauses() {
        return List.of(DONE);
    }

    @Override
    public void judge(Books books, Verdicts verdicts) {
        Set<AgendaId> untouched = Merges.untouched(books);
        for (Telling telling : books.inputs().all()) {
            if (telling.led().isPresent()
                    && telling.input() instanceof Input.Instruct order
                    && untouched.contains(telling.agenda())) {
                State state = telling.led().get();
                step(order.instruction())
                        .ifPresent(step -> judge(books, new Ordered(state, order.instruction(), step), verdicts));
                if (order.instruction() instanceof Instruction.CancelJourney cancel) {
                    judge(books, state, cancel.journey(), verdicts);
                }
            }
        }
    }

    /** A journey that is to be called off. */
    private static void judge(Books books, State state, JourneyId id, Verdicts verdicts) {
        Optional<Journey> before = state.before().journey(id);
        boolean isCalledOff = before.flatMap(Journey::outcome).equals(Optional.of(Outcome.CANCELLED))
                || before.flatMap(Journey::closing).isPresent();
        if (isCalledOff) {
            return;
        }
        verdicts.met(DONE);
        boolean done = state.events().stream()
                .anyMatch(event ->
                        event instanceof JourneyEvent one && one.journey().equals(id));
        if (!done && !Seen.is(books, state, id.value())) {
            String library = "CancelJourney changed nothing of " + id + ", which has ended";
            verdicts.broken(new Finding(
                    DONE, state.at(), state.after().id(), Optional.empty(), library, "whoever ordered it is to know"));
        }
    }

    private static Optional<StepRef> step(Instruction instruction) {
        if (instruction instanceof Instruction.Skip skip) {
            return Optional.of(skip.step());
        }
        if (instruction instanceof Instruction.Complete complete) {
            return Optional.of(complete.step());
        }
        if (instruction instanceof Instruction.Reopen reopen) {
            return Optional.of(reopen.step());
        }
        if (instruction instanceof Instruction.Reschedule reschedule) {
            return Optional.of(reschedule.step());
        }
        if (instruction instanceof Instruction.HoldStep hold) {
            return Optional.of(hold.step());
        }
        return instruction instanceof Instruction.CancelStep cancel ? Optional.of(cancel.step()) : Optional.empty();
    }

    private static void judge(Books books, Ordered ordered, Verdicts verdicts) {
        if (ordered.isSoAlready(books)) {
            return;
        }
        verdicts.met(DONE);
        if (!ordered.isDone() && !ordered.isShown(books)) {
            verdicts.broken(new Finding(
                    DONE,
                    ordered.state().at(),
                    ordered.state().after().id(),
                    Optional.of(ordered.step()),
                    ordered.word() + " changed nothing of what is " + ordered.status(),
                    "whoever ordered it is to know"));
        }
    }

    /** An order about a step, and what was decided of it. */
    private record Ordered(State state, Instruction instruction, StepRef step) {

        private Optional<Step> before() {
            return state.before().step(step);
        }

        /** Whether all that is ordered was so before, or is on its way. */
        boolean isSoAlready(Books books) {
            Optional<Outcome> outcome = before().flatMap(Step::outcome);
            if (instruction instanceof Instruction.Skip) {
                return outcome.equals(Optional.of(Outcome.NOT_NEEDED));
            }
            if (instruction instanceof Instruction.CancelStep) {
                return outcome.equals(Optional.of(Outcome.CANCELLED))
                        || before().filter(one -> Machines.hasHeard(books, one, Meaning.CANCEL.word()))
                                .isPresent();
            }
            if (instruction instanceof Instruction.Complete complete) {
                return outcome.equals(Optional.of(Outcome.COMPLETED))
                        && before().flatMap(one -> one.dates().end()).equals(Optional.of(complete.effective()));
            }
            return instruction instanceof Instruction.Reopen && isOpen();
        }

        private boolean isOpen() {
            return before().filter(Step::isOpen).isPresent();
        }

        /** Whether anything became of it, or of the step whose act serves it too. */
        boolean isDone() {
            Optional<StepRef> leader = before().flatMap(one -> one.extras().leader());
            boolean asked = state.commit().effects().stream()
                    .anyMatch(effect -> effect.step().equals(Optional.of(step)));
            return asked
                    || state.events().stream()
                            .anyMatch(event -> event instanceof StepEvent one
                                    && (one.step().equals(step)
                                            || Optional.of(one.step()).equals(leader)));
        }

        boolean isShown(Books books) {
            Agenda then = state.after();
            return Shown.by(books, state, Optional.of(step))
                    || Shown.isOpen(then, step)
                    || Shown.isOpen(then, step.toString())
                    || Shown.isOpen(then, step.step().value());
        }

        String word() {
            return instruction.getClass().getSimpleName();
        }

        String status() {
            return before().map(Step::toString).orElse("unknown")
                    + (isInAnEndedJourney() ? ", in a journey that ended" : "");
        }

        private boolean isInAnEndedJourney() {
            Agenda agenda = state.before();
            return agenda.journey(step.journey()).filter(Journey::isOpen).isEmpty();
        }
    }
}
