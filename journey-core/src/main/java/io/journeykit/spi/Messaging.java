package io.journeykit.spi;

import io.journeykit.agenda.Request;

/**
 * The ways to reach a person. Contact rules are judged before a request comes here: send it at once, once for each
 * delivery key.
 *
 * <p>{@link Reply#done Done} says that it was delivered. Where that is known only later, answer {@link Reply#accepted
 * accepted}, and signal {@code delivered} or {@code undeliverable} with the delivery key as its reference. What an address
 * does not take is {@link Reply#refused refused} or {@code undeliverable}; the next address is tried then.
 */
public non-sealed interface Messaging extends Adapter {

    Reply sendMessage(Request.SendMessage request, Delivery delivery);

    /** Asks for one of the choices, or in free words where there are none; the answer comes as the request's signal. */
    Reply askPatient(Request.AskPatient request, Delivery delivery);
}
