package io.journeykit.kernel;

import io.journeykit.agenda.Input;
import io.journeykit.agenda.OpenEffect;
import io.journeykit.vocabulary.StepRef;
import java.util.List;

/**
 * Visits that wait for her answer while nobody asks her any more, since the question went with another visit, or was never
 * asked: what is open for them is found, and asked.
 */
final class LostOffers {

    private LostOffers() {}

    /** Whether slots are now to be found for such visits. */
    static boolean seeks(DecisionBuilder decision, Input input) {
        // What has just been found and cannot be asked is not found again at once.
        if (input instanceof Input.EffectReported) {
            return false;
        }
        boolean any = false;
        for (StepRef ref : decision.watch().touched()) {
            any |= decision.step(ref).filter(LostOffers::seeks).isPresent();
        }
        return any;
    }

    private static boolean seeks(LiveStep step) {
        List<LiveStep> offered = OfferTimes.offeredWith(step);
        if (offered.isEmpty() || isAsked(step)) {
            return false;
        }
        offered.forEach(one -> one.journey().unsettled().bookings().set(one.index()));
        return true;
    }

    /** Whether she is asked, or providers are. */
    private static boolean isAsked(LiveStep step) {
        List<LiveStep> members = OfferTimes.members(step);
        return !Contacts.questions(members).isEmpty()
                || step.agenda().awaited().stream()
                        .filter(OpenEffect::isSearch)
                        .anyMatch(search -> members.stream().anyMatch(member -> search.isAbout(member.ref())));
    }
}
