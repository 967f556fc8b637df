package io.journeykit.testkit.oracle;

import io.journeykit.planning.Slot;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.StepRef;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A question by which a person is offered slots.
 *
 * @param leader the step that asks
 * @param outreach the contact that it is
 * @param instead whether it is offered in the place of what is booked
 * @param none the keys by which all of it is refused
 * @param written the decision by which it was wanted
 */
record Offer(StepRef leader, long outreach, boolean instead, List<Option> options, List<String> none, State written) {

    Offer {
        options = List.copyOf(options);
        none = List.copyOf(none);
    }

    /** One of the things that may be chosen, and the slots that come with it. */
    record Option(String key, Map<StepRef, Slot> slots) {

        Option {
            slots = Collections.unmodifiableMap(new LinkedHashMap<>(slots));
        }
    }

    /**
     * An offer while it is open: handed over, and neither answered nor taken back.
     *
     * @param closedBy the decision that ended it; absent: none did
     */
    record Open(Offer offer, Moment since, Optional<State> closedBy) {

        Instant from() {
            return since.at();
        }

        /** Whether both are one offer, of which the later is a reminder: what they offer ended by one decision. */
        boolean isOneWith(Open other) {
            return offer.agenda().equals(other.offer.agenda())
                    && offer.leader().equals(other.offer.leader())
                    && offer.options().equals(other.offer.options())
                    && closedBy.map(State::moment).equals(other.closedBy.map(State::moment));
        }

        boolean isAt(Moment moment) {
            return since.place() <= moment.place()
                    && closedBy.map(state -> moment.isBefore(state.moment())).orElse(true);
        }

        /** Whether it is open when all that happens at that time has happened. */
        boolean isOpenAt(Instant time) {
            return !from().isAfter(time)
                    && closedBy.map(state -> time.isBefore(state.at())).orElse(true);
        }
    }

    /**
     * What somebody answered to an open offer.
     *
     * @param option absent: none of them
     */
    record Answer(Open open, Optional<Option> option, State state) {

        Moment moment() {
            return state.moment();
        }

        Instant at() {
            return state.at();
        }

        Offer offer() {
            return open.offer();
        }
    }

    AgendaId agenda() {
        return written.after().id();
    }

    Optional<Option> option(String key) {
        return options.stream().filter(option -> option.key().equals(key)).findFirst();
    }

    /** Every slot that it offers, once. */
    List<Slot> slots() {
        return options.stream()
                .flatMap(option -> option.slots().values().stream())
                .distinct()
                .toList();
    }

    /** Whether it offers a slot, to whichever of its steps. */
    boolean has(Slot slot) {
        return options.stream()
                .flatMap(option -> option.slots().values().stream())
                .anyMatch(one -> one.id().equals(slot.id()));
    }

    @Override
    public String toString() {
        return "an offer of " + options.size() + " options for " + leader;
    }
}
