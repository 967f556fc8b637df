package io.journeykit.spi;

import io.journeykit.agenda.Request;

/** Found as a service by {@link AdaptersTest}. */
public final class FoundPerformer implements Performer {
    @Override
    public Reply perform(Request.Perform request, Delivery delivery) {
        return Reply.done("found");
    }
}
