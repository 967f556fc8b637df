package io.journeykit.planning.search;

import io.journeykit.phrase.Phrase;
import io.journeykit.planning.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the search has decided on the way to a part: the order of visits, slots passed over, and other choices.
 */
record Decisions(List<Order> orders, List<PassedOver> passedOver, List<Choice> choices) {

    static final Decisions NONE = new Decisions(List.of(), List.of(), List.of());

    /** The order of two visits is decided, or known more exactly. */
    Decisions with(Order order) {
        boolean news = of(order.noOverlap()).isEmpty();
        return new Decisions(plus(orders, order), passedOver, news ? plus(choices, order) : choices);
    }

    Decisions with(PassedOver passed) {
        return new Decisions(orders, plus(passedOver, passed), choices);
    }

    Decisions with(Choice choice) {
        return new Decisions(orders, passedOver, plus(choices, choice));
    }

    /** The order of two visits, as last decided. */
    Optional<Order> of(NoOverlap noOverlap) {
        for (int i = orders.size() - 1; i >= 0; i--) {
            if (orders.get(i).noOverlap() == noOverlap) {
                return Optional.of(orders.get(i));
            }
        }
        return Optional.empty();
    }

    /** What is to be said of the choices. */
    List<Phrase> phrases() {
        return choices.stream().map(Choice::phrase).toList();
    }

    private static <T> List<T> plus(List<T> list, T last) {
        List<T> longer = new ArrayList<>(list);
        longer.add(last);
        return List.copyOf(longer);
    }

    /** The slots of a visit before this one are passed over, for a reason that is said of each. */
    record PassedOver(int visit, Slot until, Phrase reason) {}
}
