package io.journeykit.kernel;

import io.journeykit.agenda.Because.Why;
import java.util.BitSet;
import java.util.Optional;

/** Looks at every step that depends on what has changed, until nothing changes any more. */
final class Settling {

    private static final int MOST_LOOKS = 10_000;
    private static final int MOST_LOOKS_AT_A_STEP = 100;

    private Settling() {}

    static void settle(Turn turn) {
        int looks = 0;
        boolean more = true;
        while (more) {
            // What a fact ends must not begin anything more because of it.
            Finishing.exits(turn);
            int most = most(turn);
            looks += look(turn, most - looks);
            if (looks >= most) {
                turn.draft.journeys().forEach(JourneyDraft::lookNoMore);
                turn.incident("does-not-settle", "", Optional.empty(), turn.stamp(Why.REDATED, "its steps"));
                return;
            }
            more = Seeking.find(turn) | Finishing.journeys(turn);
            for (int i = 0; i < turn.draft.journeys().size(); i++) {
                more |= turn.draft.journeys().get(i).isToBeLookedAt();
            }
        }
    }

    // In proportion to what there was before, so that steps which go on adding others are stopped as well.
    private static int most(Turn turn) {
        return MOST_LOOKS
                + turn.draft.journeys().stream()
                        .mapToInt(journey ->
                                MOST_LOOKS_AT_A_STEP * journey.head().steps().size())
                        .sum();
    }

    private static int look(Turn turn, int most) {
        int looks = 0;
        for (int j = 0; j < turn.draft.journeys().size(); j++) {
            JourneyDraft journey = turn.draft.journeys().get(j);
            if (journey.isToBeLookedAt()) {
                looks += look(turn, journey, most - looks);
            }
        }
        return looks;
    }

    private static int look(Turn turn, JourneyDraft journey, int most) {
        Optional<CompiledTemplate> template = turn.template(journey);
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
                Run run = new Run(journey, template.get(), i);
                turn.causedByWhatMoved(run);
                Opening.look(turn, run);
            }
        }
        return looks;
    }
}
