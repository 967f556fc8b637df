package io.journeykit.kernel;

import io.journeykit.agenda.Because.Why;
import io.journeykit.agenda.Stamp;
import io.journeykit.agenda.Step;
import io.journeykit.lifecycle.Meaning;
import io.journeykit.template.Cancels;
import io.journeykit.vocabulary.Outcome;
import java.util.List;

/** How steps are called off, each at its own pace. */
final class Cancellation {

    private Cancellation() {}

    /** Calls a step off. Cancelling is a request: what holds something stays active until that is released. */
    static void cancel(LiveStep step, Stamp stamp) {
        Step entry = step.entry();
        if (!entry.isOpen()) {
            return;
        }
        if (entry.isHeld()) {
            step.takeUp(stamp);
        }
        if (entry.extras().leader().isPresent()) {
            SharedVisits.leave(step, stamp);
            step.end(Outcome.CANCELLED, stamp);
        } else if (!SharedVisits.handsOver(step, stamp) && !isCalledOff(step, stamp)) {
            if (!entry.isActive() || !step.isBeingCancelled()) {
                step.end(Outcome.CANCELLED, stamp);
            }
        }
    }

    /** Whether its machine does so; a visit that another step has too stays as it is, and there is nothing to wait for. */
    private static boolean isCalledOff(LiveStep step, Stamp stamp) {
        return !UnwantedSlots.isKept(step) && step.fire(Meaning.CANCEL, stamp);
    }

    /** Calls off what a step calls off when it comes so far. */
    static void ofOthers(LiveStep step, Cancels.On on) {
        List<Cancels> all = step.plan().template().cancels();
        for (int i = 0; i < all.size(); i++) {
            Cancels cancels = all.get(i);
            if (cancels.on() == on) {
                Stamp stamp = step.stamp(Why.CALLED_OFF, step.itself());
                cancels.targets().forEach(target -> of(step, target, stamp));
            }
        }
    }

    private static void of(LiveStep step, Cancels.Target target, Stamp stamp) {
        if (target instanceof Cancels.Target.Journey) {
            step.decision().close(step.journey(), Outcome.CANCELLED, stamp);
            return;
        }
        for (int i = 0; i < step.journey().size(); i++) {
            LiveStep other = step.at(i);
            if (i != step.index() && isMeant(other, target)) {
                other.cancel(stamp);
            }
        }
    }

    /** Whether a target names this step, or the stage it stands in, or all of the journey. */
    static boolean isMeant(LiveStep step, Cancels.Target target) {
        return target.names(step.plan().template());
    }
}
