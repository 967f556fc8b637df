package io.journeykit.agenda;

import io.journeykit.phrase.Phrase;
import io.journeykit.planning.Slot;
import io.journeykit.vocabulary.StepRef;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Bookings that are planned, offered and booked together.
 *
 * @param members in the order of the template
 * @param options what is offered, until one of them is chosen
 * @param waitlisted providers whose earlier slots are still watched for
 */
public record Chain(List<StepRef> members, List<Option> options, List<String> waitlisted) {

    public Chain {
        members = List.copyOf(members);
        options = List.copyOf(options);
        waitlisted = List.copyOf(waitlisted);
    }

    /** The member that speaks for all. */
    public StepRef leader() {
        return members.get(0);
    }

    /** The chain once its question is answered: what was offered stands in the events, and no longer in the agenda. */
    public Chain settled() {
        return new Chain(members, List.of(), waitlisted);
    }

    /**
     * One way to have all the visits.
     *
     * @param number as the patient is asked, from 1
     * @param slots by member
     * @param says its visits in order, and what speaks against it
     * @param reasons why then and not earlier
     */
    public record Option(int number, SortedMap<String, Slot> slots, Phrase says, List<Phrase> reasons) {
        public Option {
            slots = Collections.unmodifiableSortedMap(new TreeMap<>(slots));
            reasons = List.copyOf(reasons);
        }

        public Optional<Slot> slotFor(StepRef member) {
            return Optional.ofNullable(slots.get(member.toString()));
        }
    }
}
