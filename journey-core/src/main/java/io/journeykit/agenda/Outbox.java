package io.journeykit.agenda;

import io.journeykit.agenda.list.ImmutableLists;
import io.journeykit.vocabulary.Eternity;
import java.time.Instant;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/**
 * All contact with the person: what is wanted or under way, what counts against budgets, and which addresses failed.
 *
 * @param open in the order in which they were wanted
 * @param counted when contacts were emitted that count, oldest first; as far as the longest budget reaches back, and a month at least
 * @param distrusted addresses that bounced; tried last from then on
 */
public record Outbox(List<Outreach> open, List<Counted> counted, List<Address> distrusted) {

    public static final Outbox EMPTY = new Outbox(List.of(), List.of(), List.of());

    /** An emission that counts; a failure takes it back. */
    public record Counted(long outreach, Instant at) {}

    public Outbox {
        open = ImmutableLists.of(open);
        counted = ImmutableLists.of(counted);
        distrusted = List.copyOf(distrusted);
    }

    /** The same, laid out to be kept and read, once no more changes of it follow. */
    public Outbox settled() {
        return new Outbox(List.copyOf(open), List.copyOf(counted), distrusted);
    }

    /** When the first deferred contact is judged again. */
    public Instant wakeAt() {
        Instant earliest = Eternity.END;
        for (int i = 0; i < open.size(); i++) {
            Outreach outreach = open.get(i);
            Instant at = outreach.judgedAt();
            if (at.isBefore(earliest)) {
                earliest = at;
            }
        }
        return earliest;
    }

    /** When contacts were emitted that count, oldest first. */
    public List<Instant> times() {
        return new Times(counted);
    }

    private static final class Times extends AbstractList<Instant> implements RandomAccess {
        private final List<Counted> counted;

        Times(List<Counted> counted) {
            this.counted = counted;
        }

        @Override
        public Instant get(int index) {
            return counted.get(index).at();
        }

        @Override
        public int size() {
            return counted.size();
        }
    }

    @Override
    public String toString() {
        return open.size() + " open contacts, " + counted.size() + " counted";
    }
}
