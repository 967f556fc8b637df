package io.journeykit.kernel;

import io.journeykit.agenda.Chain;
import io.journeykit.planning.Promise;
import io.journeykit.planning.Slot;
import io.journeykit.planning.TravelTime;
import java.util.List;

/** Whether what is offered can still be had as it was offered: as time has gone on, and as other visits stand now. */
final class OptionFit {

    private OptionFit() {}

    /** Whether each visit of an option can still be had, the others of the option being what it says. */
    static boolean holds(List<LiveStep> members, Chain.Option option) {
        for (LiveStep member : members) {
            if (option.slotFor(member.ref())
                    .filter(slot -> !fits(member, slot, members))
                    .isPresent()) {
                return false;
            }
        }
        return true;
    }

    /** Whether a slot keeps its notice, its window, its timings, what it has in common with others, and the way to them. */
    static boolean fits(LiveStep step, Slot slot, List<LiveStep> together) {
        return MeantVisit.booked(step.entry()).filter(slot::equals).isPresent()
                || Notice.allows(step, slot, step.now())
                        && BookingFit.isInWindow(step, slot)
                        && !isPromisedToAnother(step, slot)
                        && isApart(step, slot)
                        && SeriesSpacing.of(step, together).allows(slot)
                        && keepsTimings(step, slot, together);
    }

    /** What was not kept for her any more, since a person sees to it, may have been offered to another. */
    private static boolean isPromisedToAnother(LiveStep step, Slot slot) {
        return step.decision().rivals.keptAt(step.now()).contains(Promise.Key.of(slot));
    }

    private static boolean isApart(LiveStep step, Slot slot) {
        TravelTime travel = step.definitions().travel();
        return Visits.besides(step).stream().allMatch(other -> Visits.areApart(slot, other, travel));
    }

    private static boolean keepsTimings(LiveStep step, Slot slot, List<LiveStep> together) {
        return FixedTiming.of(step, together).stream().allMatch(fixed -> fixed.allows(slot))
                && CommonVisits.bounds(step, together).stream().allMatch(bound -> bound.allows(slot));
    }
}
