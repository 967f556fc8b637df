package io.journeykit.kernel;

import io.journeykit.agenda.Because.Why;
import io.journeykit.calendar.DueWindow;
import io.journeykit.condition.Condition;
import io.journeykit.condition.Truth;
import io.journeykit.readings.Gates;
import io.journeykit.template.Repetition;
import io.journeykit.vocabulary.Outcome;
import java.util.Optional;

/** What a step that is under way, or has ended, makes of a change: its dates move, or it is needed after all. */
final class Reconsideration {

    private Reconsideration() {}

    /** A step under way: its dates move with what they are counted from, and new items bring new occurrences. */
    static void redate(LiveStep step) {
        if (step.plan().template().repeat() instanceof Repetition.ForEach) {
            Repetitions.expanded(step);
        }
        if (!step.isActive()) {
            return;
        }
        Optional<DueWindow> before = step.dates().due();
        if (DueDates.isDated(step)) {
            DueDates.refresh(step);
        }
        Rewording.look(step);
        if (PrematureSteps.isBegunTooEarly(step, before)) {
            PrematureSteps.takeBack(step);
            return;
        }
        Deadlines.refresh(step);
        BookingFit.look(step, !step.dates().due().equals(before));
        // Where a signal leads may have depended on a fact that is known only now.
        EarlySignals.kept(step);
    }

    /**
     * A step that was not needed may be needed after all, once a fact is corrected; and a visit that has been may be one that
     * another was to come before.
     */
    static void reconsider(LiveStep step) {
        if (step.journey().head().closing().isPresent()) {
            return;
        }
        if (step.outcome().equals(Optional.of(Outcome.COMPLETED))) {
            BookingFit.look(step, false);
        }
        if (step.plan().template().repeat() instanceof Repetition.ForEach) {
            Repetitions.expanded(step);
        }
        Condition when = step.plan().template().when();
        if (Enablement.isRuledOut(step.entry())
                && !Repetitions.isOver(step)
                && when.judge(step.facts(), step.definitions().languages()).holds()
                && Gates.of(step, step.plan().template()) == Truth.TRUE) {
            step.reopen(step.stamp(Why.FACT, step.plan().gates().when()));
        }
    }
}
