package io.journeykit.kernel;

import io.journeykit.agenda.Because.Why;
import io.journeykit.agenda.ContactEvent.Closing;
import io.journeykit.agenda.Outreach;
import io.journeykit.agenda.Stamp;
import io.journeykit.agenda.StepEvent;
import io.journeykit.calendar.DueWindow;
import io.journeykit.phrase.Part;
import io.journeykit.template.StepKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Steps that had begun when their date turned out to be still ahead: what nobody has acted on yet is taken back and begins
 * at its time, and else a person is shown it.
 */
final class PrematureSteps {

    /** What is due within a day may as well go on. */
    private static final Duration SOON = Duration.ofDays(1);

    private PrematureSteps() {}

    /** Whether its window moved, and opens more than a day ahead; a booking begins long before its visit. */
    static boolean isBegunTooEarly(LiveStep step, Optional<DueWindow> before) {
        Optional<DueWindow> due = step.dates().due();
        return !step.plan().isBooking()
                && !due.equals(before)
                && due.map(DueWindow::earliest)
                        .filter(opens -> isAhead(opens, step.now()))
                        .isPresent();
    }

    private static boolean isAhead(Instant opens, Instant now) {
        return opens.isAfter(now.plus(SOON));
    }

    static void takeBack(LiveStep step) {
        Part due = DueDates.said(step);
        Stamp stamp = step.stamp(Why.REDATED, due);
        if (!isUntouched(step)) {
            step.incident("begun-too-early", due, stamp);
            return;
        }
        PendingEffects.withdraw(step, stamp);
        Contacts.closeAll(step, Closing.WITHDRAWN, stamp);
        step.emit(new StepEvent.Reopened(step.ref(), step.review(), stamp));
        WorkItems.withdraw(step, stamp);
        Incidents.isOver(step, stamp);
        step.changed();
        step.journey().lookAgain(step.index());
    }

    /** Whether nobody has acted on it: it stands where it began, nothing was said, and nobody outside was asked. */
    private static boolean isUntouched(LiveStep step) {
        StepKind kind = step.plan().kind();
        boolean isOurs = kind instanceof StepKind.Work || kind instanceof StepKind.Wait || asks(kind);
        return isOurs
                && step.history().reached().size() == 1
                && step.agenda().outbox().open().stream()
                        .filter(contact -> contact.step().equals(step.ref()))
                        .noneMatch(Outreach::isUnderWay);
    }

    private static boolean asks(StepKind kind) {
        return kind instanceof StepKind.Decision || DueDates.isContact(kind);
    }
}
