package io.journeykit.kernel;

import io.journeykit.agenda.Because.Why;
import io.journeykit.agenda.ContactEvent.Closing;
import io.journeykit.agenda.JourneyEvent;
import io.journeykit.agenda.Phase;
import io.journeykit.agenda.Stamp;
import io.journeykit.agenda.Step;
import io.journeykit.agenda.StepEvent;
import io.journeykit.lifecycle.Signals;
import io.journeykit.template.Cancels;
import io.journeykit.template.Exit;
import io.journeykit.template.Stage;
import io.journeykit.template.StepKind;
import io.journeykit.vocabulary.Outcome;
import java.util.Optional;

/** What the end of a step leads to, and how steps and journeys are called off. */
final class Finishing {

    private Finishing() {}

    /** Ends a step: what is still asked for it is of no use any more. */
    static void end(Turn turn, Run run, Outcome outcome, String state, Stamp stamp) {
        Asked.withdraw(turn, run, stamp);
        finish(turn, run, outcome, state, stamp);
    }

    /** The same for a step whose machine has asked for something with its last move. */
    static void finish(Turn turn, Run run, Outcome outcome, String state, Stamp stamp) {
        turn.emit(new StepEvent.Ended(run.ref(), outcome, state, stamp));
        turn.changed(run);
        Clocks.moved(turn, run, stamp);
        Contacts.closeAll(turn, run, outcome == Outcome.COMPLETED ? Closing.SETTLED : Closing.WITHDRAWN, stamp);
        Work.withdraw(turn, run, stamp);
        Incidents.isOver(turn, run, stamp);
        // A window that closes is looked at once, however much of its quota was still to come.
        if ((outcome == Outcome.MISSED || outcome == Outcome.FAILED) && !Quotas.isRemainder(run)) {
            turn.incident(Gates.word(outcome), run.step().id().value(), run.about(), stamp);
        }
        Sharing.ended(turn, run, stamp);
        Exclusion.release(turn, run);
        Recurring.again(turn, run);
        Bettering.visitEnded(turn, run, stamp);
        milestones(turn, run, stamp);
        if (run.plan().kind() instanceof StepKind.SubJourney) {
            Beginning.cancelChild(turn, run, stamp);
        }
        if (outcome == Outcome.COMPLETED) {
            Choosing.wins(turn, run);
            callOff(turn, run, Cancels.On.COMPLETION);
            run.plan().template().endsJourney().ifPresent(how -> close(turn, run.journey(), how, stamp));
        }
    }

    /** Calls a step off. Cancelling is a request: what holds something stays active until that is released. */
    static void cancel(Turn turn, Run run, Stamp stamp) {
        Step step = run.step();
        if (!step.isOpen()) {
            return;
        }
        if (step.isHeld()) {
            turn.emit(new StepEvent.HoldChanged(step.ref(), Optional.empty(), stamp));
        }
        if (step.aside().leader().isPresent()) {
            Sharing.leave(turn, run, stamp);
            end(turn, run, Outcome.CANCELLED, "", stamp);
        } else if (!Sharing.handsOver(turn, run, stamp) && !Running.fire(turn, run, Signals.CANCEL, stamp)) {
            boolean asked = run.plan().machine().signalOf(Signals.CANCEL) >= 0 && step.isActive();
            if (!asked || !isCancelling(run)) {
                end(turn, run, Outcome.CANCELLED, "", stamp);
            }
        }
    }

    /** Whether the request to cancel is already with the other side: the state was entered by it. */
    private static boolean isCancelling(Run run) {
        String state = run.step().state();
        return run.plan().machine().machine().transitions().stream()
                .anyMatch(move -> move.on().equals(Signals.CANCEL) && move.to().equals(state));
    }

    static void callOff(Turn turn, Run run, Cancels.On on) {
        for (Cancels cancels : run.plan().template().cancels()) {
            if (cancels.on() == on) {
                Stamp stamp = turn.stamp(Why.CALLED_OFF, run.step().id().value());
                cancels.targets().forEach(target -> callOff(turn, run, target, stamp));
            }
        }
    }

    private static void callOff(Turn turn, Run run, Cancels.Target target, Stamp stamp) {
        if (target instanceof Cancels.Target.Journey) {
            close(turn, run.journey(), Outcome.CANCELLED, stamp);
            return;
        }
        for (int i = 0; i < run.journey().size(); i++) {
            Run other = run.at(i);
            if (i != run.index() && isMeant(other, target)) {
                cancel(turn, other, stamp);
            }
        }
    }

    /** Whether a target names this step, or the stage it stands in, or all of the journey. */
    static boolean isMeant(Run run, Cancels.Target target) {
        if (target instanceof Cancels.Target.Step step) {
            return run.step().id().equals(step.step());
        }
        return !(target instanceof Cancels.Target.Stage stage)
                || run.plan().template().stage().equals(Optional.of(stage.stage()));
    }

    /** The journey is to end like this: what is open in it is called off, and it ends when all is released. */
    static void close(Turn turn, JourneyDraft journey, Outcome outcome, Stamp stamp) {
        if (!journey.isOpen() || journey.head().closing().isPresent()) {
            return;
        }
        turn.emit(new JourneyEvent.Closing(journey.id(), outcome, stamp));
        turn.template(journey).ifPresent(template -> {
            for (int i = 0; i < journey.size(); i++) {
                cancel(turn, new Run(journey, template, i), stamp);
            }
        });
    }

    /** A step that had ended is to be done after all. */
    static void reopen(Turn turn, Run run, Stamp stamp) {
        turn.emit(new StepEvent.Reopened(run.ref(), turn.review(run.template()), stamp));
        turn.changed(run);
        run.journey().lookAgain(run.index());
    }

    /** Ends journeys of which nothing is open any more, and those whose exit has come true. */
    static boolean journeys(Turn turn) {
        boolean any = exits(turn);
        for (int i = 0; i < turn.draft.journeys().size(); i++) {
            JourneyDraft journey = turn.draft.journeys().get(i);
            any |= journey.isOpen() && ends(turn, journey);
        }
        return any;
    }

    /** Closes journeys whose exit has come true. */
    static boolean exits(Turn turn) {
        boolean any = false;
        for (int i = 0; i < turn.draft.journeys().size(); i++) {
            JourneyDraft journey = turn.draft.journeys().get(i);
            any |= journey.isOpen() && exits(turn, journey);
        }
        return any;
    }

    private static boolean exits(Turn turn, JourneyDraft journey) {
        if (journey.isUntouched()
                || !journey.unsettled().exits
                || journey.head().closing().isPresent()) {
            return false;
        }
        Optional<CompiledTemplate> template = turn.template(journey);
        if (template.isEmpty()) {
            return false;
        }
        journey.unsettled().exits = false;
        for (Exit exit : template.get().template().exits()) {
            if (exit.when()
                    .judge(Knowledge.of(turn, journey), turn.definitions.languages())
                    .holds()) {
                close(turn, journey, exit.outcome(), turn.stamp(Why.FACT, exit.id()));
                return true;
            }
        }
        return false;
    }

    private static boolean ends(Turn turn, JourneyDraft journey) {
        for (int i = 0; i < journey.size(); i++) {
            if (journey.step(i).isOpen()) {
                return false;
            }
        }
        if (turn.template(journey).isEmpty()) {
            return false;
        }
        Outcome outcome = journey.head().closing().orElse(Outcome.COMPLETED);
        Stamp stamp = turn.stamp(Why.ENDED, "every step");
        turn.emit(new JourneyEvent.JourneyEnded(journey.id(), outcome, stamp));
        turn.causedByLast();
        journey.lookNoMore();
        journey.head().origin().parent().flatMap(turn::run).ifPresent(parent -> {
            String signal = outcome == Outcome.COMPLETED
                    ? Signals.ENDED
                    : outcome == Outcome.CANCELLED ? Signals.CANCELLED : Signals.FAILED;
            Stamp ended = turn.stamp(Why.ENDED, journey.id().value());
            if (!Running.fire(turn, parent, signal, ended)) {
                Running.fire(turn, parent, Signals.FAILED, ended);
            }
        });
        return true;
    }

    private static void milestones(Turn turn, Run run, Stamp stamp) {
        for (Stage stage : run.template().template().stages()) {
            boolean reached = !run.journey().head().milestones().contains(stage.id())
                    && stage.milestone()
                            .map(step -> step.equals(run.step().id()) && allEnded(run, stage, true))
                            .orElseGet(() -> run.plan().template().stage().equals(Optional.of(stage.id()))
                                    && allEnded(run, stage, false));
            if (reached) {
                turn.emit(new JourneyEvent.MilestoneReached(run.journey().id(), stage.id(), stamp));
            }
        }
    }

    private static boolean allEnded(Run run, Stage stage, boolean milestoneOnly) {
        for (int i = 0; i < run.journey().size(); i++) {
            Run other = run.at(i);
            boolean counts = milestoneOnly
                    ? stage.milestone().equals(Optional.of(other.step().id()))
                    : other.plan().template().stage().equals(Optional.of(stage.id()));
            if (counts && other.step().phase() != Phase.ENDED) {
                return false;
            }
            if (counts && milestoneOnly && other.step().outcome().get() != Outcome.COMPLETED) {
                return false;
            }
        }
        return true;
    }
}
