package io.journeykit.spi;

import io.journeykit.agenda.Request;

/** The way by which records reach another organization. */
@FunctionalInterface
public non-sealed interface Records extends Adapter {

    /**
     * Brings the records of a step to a recipient. {@link Reply#done Done} says that they were sent; proof of receipt is
     * the recipient's signal {@code acknowledged} under the reference given.
     */
    Reply transferRecords(Request.TransferRecords request, Delivery delivery);
}
