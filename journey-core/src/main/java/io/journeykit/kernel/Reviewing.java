package io.journeykit.kernel;

import io.journeykit.agenda.Because.Why;
import io.journeykit.calendar.DueWindow;
import io.journeykit.condition.Condition;
import io.journeykit.condition.Truth;
import io.journeykit.template.Repetition;
import java.util.Optional;

/** What a step that is under way, or has ended, makes of a change: its dates move, or it is needed after all. */
final class Reviewing {

    private Reviewing() {}

    /** A step under way: its dates move with what they are counted from, and new items bring new occurrences. */
    static void redate(Turn turn, Run run) {
        if (run.plan().template().repeat() instanceof Repetition.ForEach) {
            Recurring.expanded(turn, run);
        }
        if (!run.step().isActive()) {
            return;
        }
        Optional<DueWindow> before = run.step().dates().due();
        if (Dues.isDated(run)) {
            Dues.refresh(turn, run);
        }
        Deadlines.refresh(turn, run);
        Keeping.look(turn, run, !run.step().dates().due().equals(before));
    }

    /** A step that was not needed may be needed after all, once a fact is corrected. */
    static void reconsider(Turn turn, Run run) {
        if (run.journey().head().closing().isPresent()) {
            return;
        }
        if (run.plan().template().repeat() instanceof Repetition.ForEach) {
            Recurring.expanded(turn, run);
        }
        Condition when = run.plan().template().when();
        if (Opening.isRuledOut(run.step())
                && !Recurring.isOver(turn, run)
                && when.judge(Knowledge.of(turn, run.journey()), turn.definitions.languages())
                        .holds()
                && Gates.of(run) == Truth.TRUE) {
            Finishing.reopen(turn, run, turn.stamp(Why.FACT, when.toString()));
        }
    }
}
