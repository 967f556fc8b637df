package io.journeykit.kernel;

import io.journeykit.agenda.ContactEvent.Closing;
import io.journeykit.agenda.Stamp;
import io.journeykit.agenda.StepEvent;
import io.journeykit.template.Cancels;
import io.journeykit.template.StepKind;
import io.journeykit.vocabulary.Outcome;
import java.util.Optional;

/** What the end of a step leads to. */
final class StepEnding {

    private StepEnding() {}

    /** Ends a step: what is still asked for it is of no use any more. */
    static void end(LiveStep step, Outcome outcome, Optional<String> state, Stamp stamp) {
        PendingEffects.withdraw(step, stamp);
        VisitNews.ending(step, outcome, stamp);
        finish(step, outcome, state, stamp);
    }

    /** The same for a step whose machine has asked for something with its last move. */
    static void finish(LiveStep step, Outcome outcome, Optional<String> state, Stamp stamp) {
        UnwantedSlots.ended(step, stamp);
        boolean quiet = UnsaidChoice.endsQuietly(step, outcome);
        LostGrounds grounds = LostGrounds.of(step);
        step.emit(new StepEvent.Ended(step.ref(), outcome, state, stamp));
        step.changed();
        grounds.showSince(step.effective());
        Clocks.moved(step, stamp);
        EarlySignals.neverHeard(step, stamp);
        Contacts.closeAll(step, outcome == Outcome.COMPLETED ? Closing.SETTLED : Closing.WITHDRAWN, stamp);
        WorkItems.withdraw(step, stamp);
        Incidents.isOver(step, stamp);
        FactBringers.ended(step);
        // A window that closes is looked at once, however much of its quota was still to come.
        if ((outcome == Outcome.MISSED || outcome == Outcome.FAILED) && !Quotas.isRemainder(step) && !quiet) {
            step.incident(outcome.word(), stamp);
        }
        SharedVisits.ended(step, stamp);
        Exclusion.release(step);
        Repetitions.again(step);
        Listeners.isOver(step, stamp);
        VisitMessages.ended(step, stamp);
        EarlierSlots.visitEnded(step, stamp);
        Milestones.reached(step, stamp);
        if (step.plan().kind() instanceof StepKind.SubJourney) {
            JourneyStarts.cancelChild(step, stamp);
        }
        if (outcome == Outcome.COMPLETED) {
            DeferredChoices.wins(step);
            Cancellation.ofOthers(step, Cancels.On.COMPLETION);
            Optional<Outcome> how = step.plan().template().endsJourney();
            if (how.isPresent()) {
                step.decision().close(step.journey(), how.get(), stamp);
            }
        }
    }

    /** A step that had ended is to be done after all. */
    static void reopen(LiveStep step, Stamp stamp) {
        step.emit(new StepEvent.Reopened(step.ref(), step.review(), stamp));
        step.changed();
        step.journey().lookAgain(step.index());
    }
}
