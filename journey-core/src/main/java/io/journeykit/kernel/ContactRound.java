package io.journeykit.kernel;

import io.journeykit.agenda.Outreach;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Judges all that waits to be said, the most important first, so that a higher priority is never kept waiting by a
 * lower one. What is wanted in one moment is judged together, once everything has settled.
 */
final class ContactRound {

    private static final Comparator<Outreach> FIRST = Comparator.comparing(
                    (Outreach outreach) -> outreach.urgency().priority())
            .reversed()
            .thenComparing(Outreach::wanted)
            .thenComparingLong(Outreach::id);

    private ContactRound() {}

    /** Judges, if anything has come up since the last round; afterwards there may be something to settle. */
    static boolean judge(DecisionBuilder decision) {
        if (!decision.beginsRound()) {
            return false;
        }
        NewsDelivery.forget(decision);
        List<Outreach> waiting = new ArrayList<>();
        List<Outreach> contacts = decision.draft.outbox().open();
        for (int i = 0; i < contacts.size(); i++) {
            Outreach outreach = contacts.get(i);
            if (!outreach.isUnderWay()) {
                waiting.add(outreach);
            }
        }
        if (waiting.size() > 1) {
            waiting.sort(FIRST);
        }
        for (int i = 0; i < waiting.size(); i++) {
            long id = waiting.get(i).id();
            if (ContactDispatch.find(decision, id)
                    .filter(one -> !one.isUnderWay())
                    .isPresent()) {
                ContactDispatch.judge(decision, id);
            }
        }
        return true;
    }
}
