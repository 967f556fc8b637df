package io.journeykit.kernel;

import io.journeykit.agenda.Dates;
import io.journeykit.agenda.Step;
import io.journeykit.planning.Slot;
import io.journeykit.template.StepKind;
import java.util.Optional;

/** Whom a referral goes to, and the visit that is booked under it. */
final class ReferredVisit {

    private ReferredVisit() {}

    /** To whom this occurrence of a referral goes. */
    static Optional<String> recipient(LiveStep step) {
        return step.plan().kind() instanceof StepKind.Referral referral
                ? referral.to().or(step::item)
                : step.item();
    }

    /** The visit that is booked under a referral with whom it goes to; else one with another, on whose outcome it waits. */
    static Optional<Dates> visit(LiveStep referral) {
        Optional<Dates> other = Optional.empty();
        for (int i = 0; i < referral.journey().size(); i++) {
            Step step = referral.sibling(i);
            if (step.dates().slot().isPresent()
                    && step.dates().start().isPresent()
                    && isUnder(referral.at(i), referral)) {
                other = Optional.of(step.dates());
                if (recipient(referral).equals(step.dates().slot().map(Slot::provider))) {
                    return other;
                }
            }
        }
        return other;
    }

    static boolean isUnder(LiveStep step, LiveStep referral) {
        return step.plan().isBooking() && step.plan().booking().under().equals(Optional.of(referral.id()));
    }
}
