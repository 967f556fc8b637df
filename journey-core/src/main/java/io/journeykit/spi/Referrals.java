package io.journeykit.spi;

import io.journeykit.agenda.Request;

/** The way to those whom a person is referred to; what they make of it comes as signals under the reference given. */
public non-sealed interface Referrals extends Adapter {

    /** Sends the referral with its documents. */
    Reply sendReferral(Request.SendReferral request, Delivery delivery);

    /** Asks the recipient to call the referral off; the recipient's signal confirms it, or says that it is completed. */
    Reply requestCancellation(Request.RequestCancellation request, Delivery delivery);
}
