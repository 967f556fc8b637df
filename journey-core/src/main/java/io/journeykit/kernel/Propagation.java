package io.journeykit.kernel;

import io.journeykit.agenda.Because.Why;
import java.util.BitSet;
import java.util.Optional;

/** Looks at every step that depends on what has changed, until nothing changes any more. */
final class Propagation {

    private static final int MOST_LOOKS = 10_000;
    private static final int MOST_LOOKS_AT_A_STEP = 100;

    private Propagation() {}

    static void settle(DecisionBuilder decision) {
        int looks = 0;
        boolean more = true;
        while (more) {
            // What a fact ends must not begin anything more because of it.
            JourneyEnding.exits(decision);
            int most = most(decision);
            looks += look(decision, most - looks);
            if (looks >= most) {
                decision.draft.journeys().forEach(JourneyDraft::lookNoMore);
                decision.incident(
                        "does-not-settle",
                        Optional.empty(),
                        Optional.empty(),
                        decision.stamp(Why.REDATED),
                        DecisionBuilder.ROLE);
                return;
            }
            more = SlotRequests.find(decision) | JourneyEnding.journeys(decision);
            for (int i = 0; i < decision.draft.journeys().size(); i++) {
                more |= decision.draft.journeys().get(i).isToBeLookedAt();
            }
        }
    }

    // In proportion to what there was before, so that steps which go on adding others are stopped as well.
    private static int most(DecisionBuilder decision) {
        int most = MOST_LOOKS;
        for (int i = 0; i < decision.draft.journeys().size(); i++) {
            most += MOST_LOOKS_AT_A_STEP
                    * decision.draft.journeys().get(i).head().steps().size();
        }
        return most;
    }

    private static int look(DecisionBuilder decision, int most) {
        int looks = 0;
        for (int j = 0; j < decision.draft.journeys().size(); j++) {
            JourneyDraft journey = decision.draft.journeys().get(j);
            if (journey.isToBeLookedAt()) {
                looks += look(decision, journey, most - looks);
            }
        }
        return looks;
    }

    private static int look(DecisionBuilder decision, JourneyDraft journey, int most) {
        Optional<CompiledTemplate> template = decision.template(journey);
        if (!journey.isOpen() || template.isEmpty()) {
            journey.lookNoMore();
            return 0;
        }
        BitSet places = journey.unsettled().steps;
        int looks = 0;
        for (int i = places.nextSetBit(0); i >= 0 && looks < most; i = places.nextSetBit(0)) {
            places.clear(i);
            looks++;
            if (i < journey.size()) {
                LiveStep step = new LiveStep(decision, journey, template.get(), i);
                decision.causedByWhatMoved(step);
                Enablement.look(step);
            }
        }
        return looks;
    }
}
