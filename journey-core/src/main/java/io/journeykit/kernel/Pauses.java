package io.journeykit.kernel;

import io.journeykit.agenda.Because.Why;
import io.journeykit.agenda.Hold;
import io.journeykit.agenda.Stamp;
import io.journeykit.agenda.Step;
import io.journeykit.phrase.Part;
import io.journeykit.readings.PausedSteps;
import io.journeykit.template.Point;
import io.journeykit.template.StepKind;
import io.journeykit.vocabulary.Owner;
import io.journeykit.vocabulary.StepId;
import io.journeykit.vocabulary.StepRef;
import java.util.Optional;

/**
 * What a step pauses while it is active: nothing of it begins or is said, and no ladder goes on. A pause calls nothing off:
 * visits that are booked stand, with what is said before them.
 */
final class Pauses {

    private Pauses() {}

    /** Puts a step aside that is to be paused by now, or takes it up that is no longer; what a person put aside stays so. */
    static void look(LiveStep step) {
        Step entry = step.entry();
        if (!entry.isOpen() || entry.isHeld() && !entry.isPaused()) {
            return;
        }
        Optional<StepRef> by = pausing(step);
        if (by.equals(entry.pausedBy())) {
            return;
        }
        if (by.isPresent()) {
            hold(step, by.get());
        } else {
            takeUp(step, entry.pausedBy().orElseThrow());
        }
        childrenLook(step);
    }

    /** It has been paused for long: the ladder of what pauses it says who looks after that. */
    static void review(LiveStep step) {
        Optional<StepRef> before = step.entry().pausedBy();
        look(step);
        step.entry().pausedBy().filter(by -> before.equals(Optional.of(by))).ifPresent(by -> hold(step, by));
    }

    private static void hold(LiveStep step, StepRef by) {
        Stamp stamp = step.stamp(Why.PAUSED, Part.of(by));
        step.hold(new Hold(Owner.SYSTEM, step.review(), Optional.of(by)), stamp);
        PausedContacts.takeBack(step);
    }

    private static void takeUp(LiveStep step, StepRef by) {
        boolean ended = step.decision().step(by).filter(LiveStep::isOpen).isEmpty();
        step.takeUp(ended ? step.stamp(Why.ENDED, Part.of(by)) : step.stamp(Why.GATE_OPEN, step.itself()));
        Deadlines.resume(step);
        if (step.isActive() && Deadlines.windowClosed(step, step.effective())) {
            ClosedWindows.miss(step);
        }
        step.decision().judgeContacts();
    }

    /** What is paused here is paused in the journey that it runs. */
    private static void childrenLook(LiveStep step) {
        if (step.plan().kind() instanceof StepKind.SubJourney) {
            step.decision().draft.journeys().stream()
                    .filter(journey ->
                            journey.isOpen() && journey.head().origin().parent().equals(step.about()))
                    .forEach(JourneyDraft::lookAgainAtAll);
        }
    }

    /** The first step that pauses this one, or what pauses the step that runs its journey. */
    private static Optional<StepRef> pausing(LiveStep step) {
        int[] pausing = step.plan().pausedBy();
        Optional<StepRef> parent = step.journey().head().origin().parent();
        boolean isNever = pausing.length == 0 && parent.isEmpty()
                || PausedSteps.goesOn(step.plan().template())
                || isOfAVisitThatStands(step);
        if (isNever) {
            return Optional.empty();
        }
        for (int place : pausing) {
            Optional<StepRef> by =
                    active(step, step.template().step(place).template().id());
            if (by.isPresent()) {
                return by;
            }
        }
        return parent.flatMap(step.decision()::step)
                .flatMap(running -> running.entry().pausedBy());
    }

    private static Optional<StepRef> active(LiveStep step, StepId pausing) {
        for (int i = step.first(pausing); i >= 0; i = step.next(pausing, i)) {
            if (step.sibling(i).isActive()) {
                return Optional.of(step.sibling(i).ref());
            }
        }
        return Optional.empty();
    }

    private static boolean isOfAVisitThatStands(LiveStep step) {
        return step.extras().leader().isPresent()
                || step.hasVisit()
                || spokenOf(step).filter(booking -> stands(step, booking)).isPresent();
    }

    private static Optional<StepId> spokenOf(LiveStep step) {
        return step.plan()
                .template()
                .due()
                .filter(due -> DueDates.isContact(step.plan().kind()))
                .flatMap(due -> due.from() instanceof Point.OfStep of ? Optional.of(of.step()) : Optional.empty())
                .filter(id -> SpokenVisit.isBooking(step, id));
    }

    private static boolean stands(LiveStep step, StepId booking) {
        for (int i = step.first(booking); i >= 0; i = step.next(booking, i)) {
            if (step.at(i).isOpen() && step.at(i).hasVisit()) {
                return true;
            }
        }
        return false;
    }
}
