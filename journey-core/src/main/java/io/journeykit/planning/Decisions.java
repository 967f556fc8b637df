package io.journeykit.planning;

import java.util.ArrayList;
import java.util.List;

/**
 * What the search has decided on the way to a part: the order of visits, slots passed over, and other choices in words.
 */
record Decisions(List<Order> orders, List<PassedOver> passedOver, List<String> choices) {

    static final Decisions NONE = new Decisions(List.of(), List.of(), List.of());

    Decisions with(Order order) {
        return new Decisions(plus(orders, order), passedOver, plus(choices, order.toString()));
    }

    Decisions with(PassedOver passed) {
        return new Decisions(orders, plus(passedOver, passed), choices);
    }

    Decisions with(String choice) {
        return new Decisions(orders, passedOver, plus(choices, choice));
    }

    boolean has(Apart apart) {
        return orders.stream().anyMatch(order -> order.apart().equals(apart));
    }

    private static <T> List<T> plus(List<T> list, T last) {
        List<T> longer = new ArrayList<>(list);
        longer.add(last);
        return List.copyOf(longer);
    }

    /** The slots of a visit before this one are passed over, for a reason that completes {@code Wed 4 Mar 08:00 …}. */
    record PassedOver(int visit, Slot until, String reason) {}
}
