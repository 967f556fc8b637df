package io.journeykit.spi;

import io.journeykit.agenda.Request;

/** The list that the care team works by. */
public non-sealed interface Worklist extends Adapter {

    /** Puts an item on the list of a role; one item for each delivery key. */
    Reply assignWork(Request.AssignWork request, Delivery delivery);

    /** Takes off what was put on the list under another key; done also where it is no longer there. */
    Reply withdrawWork(Request.WithdrawWork request, Delivery delivery);
}
