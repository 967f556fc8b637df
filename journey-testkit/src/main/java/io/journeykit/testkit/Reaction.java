package io.journeykit.testkit;

import io.journeykit.agenda.Request;
import io.journeykit.spi.Delivery;

/** What the world makes of a request; usually a signal some time later, by {@link Scene#signalIn}. */
@FunctionalInterface
public interface Reaction<R extends Request> {

    void to(R request, Delivery delivery);

    /** Nobody stirs. */
    static <R extends Request> Reaction<R> none() {
        return (request, delivery) -> {};
    }

    /** This, and then that. */
    default Reaction<R> and(Reaction<R> then) {
        return (request, delivery) -> {
            to(request, delivery);
            then.to(request, delivery);
        };
    }
}
