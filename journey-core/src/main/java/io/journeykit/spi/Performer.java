package io.journeykit.spi;

import io.journeykit.agenda.Request;

/** Performs the acts that a vendor's own machines name. */
@FunctionalInterface
public non-sealed interface Performer extends Adapter {

    /** Performs the act once for each delivery key; refuses an act it does not know. */
    Reply perform(Request.Perform request, Delivery delivery);
}
