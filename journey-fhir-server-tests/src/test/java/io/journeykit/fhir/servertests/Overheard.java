package io.journeykit.fhir.servertests;

import io.journeykit.agenda.Request;
import io.journeykit.spi.Adapters;
import io.journeykit.spi.Appointments;
import io.journeykit.spi.Delivery;
import io.journeykit.spi.Messaging;
import io.journeykit.spi.Records;
import io.journeykit.spi.Referrals;
import io.journeykit.spi.Reply;
import io.journeykit.spi.Worklist;

/** Adapters after each call of which others may look at the server: on virtual time, nobody looks by himself. */
record Overheard(Adapters behind, Runnable look) implements Appointments, Messaging, Referrals, Records, Worklist {

    private Reply pass(Delivery delivery) {
        try {
            return behind.hand(delivery);
        } finally {
            look.run();
        }
    }

    @Override
    public Reply findSlots(Request.FindSlots request, Delivery delivery) {
        return pass(delivery);
    }

    @Override
    public Reply holdSlot(Request.HoldSlot request, Delivery delivery) {
        return pass(delivery);
    }

    @Override
    public Reply bookSlot(Request.BookSlot request, Delivery delivery) {
        return pass(delivery);
    }

    @Override
    public Reply releaseSlot(Request.ReleaseSlot request, Delivery delivery) {
        return pass(delivery);
    }

    @Override
    public Reply cancelBooking(Request.CancelBooking request, Delivery delivery) {
        return pass(delivery);
    }

    @Override
    public Reply sendMessage(Request.SendMessage request, Delivery delivery) {
        return pass(delivery);
    }

    @Override
    public Reply askPatient(Request.AskPatient request, Delivery delivery) {
        return pass(delivery);
    }

    @Override
    public Reply sendReferral(Request.SendReferral request, Delivery delivery) {
        return pass(delivery);
    }

    @Override
    public Reply requestCancellation(Request.RequestCancellation request, Delivery delivery) {
        return pass(delivery);
    }

    @Override
    public Reply transferRecords(Request.TransferRecords request, Delivery delivery) {
        return pass(delivery);
    }

    @Override
    public Reply assignWork(Request.AssignWork request, Delivery delivery) {
        return pass(delivery);
    }

    @Override
    public Reply withdrawWork(Request.WithdrawWork request, Delivery delivery) {
        return pass(delivery);
    }
}
