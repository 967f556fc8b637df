package io.journeykit.kernel;

import io.journeykit.agenda.Because.Why;
import java.util.Optional;

/** Looks at every step that depends on what has changed, until nothing changes any more. */
final class Settling {

    private static final int MOST_LOOKS = 1_000_000;

    private Settling() {}

    static void settle(Turn turn) {
        int looks = 0;
        boolean more = true;
        while (more) {
            // What a fact ends must not begin anything more because of it.
            Finishing.exits(turn);
            looks += look(turn, MOST_LOOKS - looks);
            if (looks >= MOST_LOOKS) {
                turn.draft.journeys().forEach(journey -> journey.dirty.clear());
                turn.incident("does-not-settle", "", Optional.empty(), turn.stamp(Why.REDATED, "its steps"));
                return;
            }
            more = Chains.find(turn) | Finishing.journeys(turn);
            more |= turn.draft.journeys().stream().anyMatch(journey -> !journey.dirty.isEmpty());
        }
    }

    private static int look(Turn turn, int most) {
        int looks = 0;
        for (int j = 0; j < turn.draft.journeys().size(); j++) {
            JourneyDraft journey = turn.draft.journeys().get(j);
            Optional<CompiledTemplate> template = turn.template(journey);
            if (!journey.isOpen() || template.isEmpty()) {
                journey.dirty.clear();
                continue;
            }
            for (int i = journey.dirty.nextSetBit(0); i >= 0 && looks < most; i = journey.dirty.nextSetBit(0)) {
                journey.dirty.clear(i);
                looks++;
                if (i < journey.size()) {
                    turn.causedByLast();
                    Opening.look(turn, new Run(journey, template.get(), i));
                }
            }
        }
        return looks;
    }
}
