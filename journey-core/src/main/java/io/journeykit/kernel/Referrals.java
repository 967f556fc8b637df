package io.journeykit.kernel;

import io.journeykit.agenda.Because.Why;
import io.journeykit.agenda.Chain;
import io.journeykit.agenda.Stamp;
import io.journeykit.agenda.Step;
import io.journeykit.planning.Slot;
import io.journeykit.planning.search.Option;
import io.journeykit.planning.search.Options;
import io.journeykit.vocabulary.StepId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What becomes of the referrals to several providers, when a visit with one of them is booked. */
final class Referrals {

    private Referrals() {}

    /**
     * The providers of later options, and the one of the first where it misses its target: their place on the waitlist is
     * kept, where the template wants it.
     */
    static List<String> waitlisted(DecisionBuilder decision, List<LiveStep> members, Options options) {
        List<String> waitlisted = new ArrayList<>();
        for (LiveStep step : members) {
            if (!step.plan().booking().waitlist()) {
                continue;
            }
            String name = step.label();
            Option first = options.options().get(0);
            for (String provider : SlotRequests.accepting(step)) {
                if (!first.slot(name).provider().equals(provider) || !first.isOnTarget(name)) {
                    waitlisted.add(provider);
                }
            }
        }
        return waitlisted;
    }

    /**
     * The referral to a provider who is neither visited nor waited for is called off; a provider whose booking was
     * given back is no longer waited for.
     */
    static void booked(LiveStep step, Slot slot, Optional<Slot> former, Stamp stamp) {
        List<String> waitlisted =
                step.journey().head().chainOf(step.ref()).map(Chain::waitlisted).orElse(List.of());
        callOff(step, slot.provider(), former.isPresent() ? List.of() : waitlisted, stamp);
    }

    /** The visit has been: nobody else is waited for. */
    static void visited(LiveStep step, Stamp stamp) {
        step.dates().slot().ifPresent(slot -> callOff(step, slot.provider(), List.of(), stamp));
    }

    private static void callOff(LiveStep step, String visited, List<String> kept, Stamp stamp) {
        Optional<StepId> under = step.plan().booking().under();
        for (int i = 0; under.isPresent() && i < step.journey().size(); i++) {
            Step entry = step.journey().step(i);
            LiveStep referral = step.at(i);
            if (entry.id().equals(under.get())
                    && ReferredVisit.recipient(referral)
                            .filter(to -> to.equals(visited) || kept.contains(to))
                            .isEmpty()) {
                referral.cancel(step.stamp(Why.CALLED_OFF, step.itself()));
            }
        }
    }
}
