package io.journeykit.agenda;

import java.time.Instant;
import java.util.List;

/**
 * All contact with the person: what is wanted or under way, what counts against budgets, and which addresses failed.
 *
 * @param open in the order in which they were wanted
 * @param counted when contacts were emitted that count, oldest first; no longer than the longest budget reaches back
 * @param distrusted addresses that bounced; tried last from then on
 */
public record Outbox(List<Outreach> open, List<Counted> counted, List<Address> distrusted) {

    public static final Outbox EMPTY = new Outbox(List.of(), List.of(), List.of());

    /** An emission that counts; a failure takes it back. */
    public record Counted(long outreach, Instant at) {}

    public Outbox {
        open = List.copyOf(open);
        counted = List.copyOf(counted);
        distrusted = List.copyOf(distrusted);
    }

    /** When the first deferred contact is judged again. */
    public Instant wakeAt() {
        Instant earliest = Instant.MAX;
        for (Outreach outreach : open) {
            Instant until = outreach.deferredUntil().orElse(Instant.MAX);
            if (until.isBefore(earliest)) {
                earliest = until;
            }
        }
        return earliest;
    }

    @Override
    public String toString() {
        return open.size() + " open contacts, " + counted.size() + " counted";
    }
}
