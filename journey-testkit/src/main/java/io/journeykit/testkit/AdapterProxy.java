package io.journeykit.testkit;

import io.journeykit.agenda.Request;
import io.journeykit.spi.Appointments;
import io.journeykit.spi.Delivery;
import io.journeykit.spi.Messaging;
import io.journeykit.spi.Performer;
import io.journeykit.spi.Records;
import io.journeykit.spi.Referrals;
import io.journeykit.spi.Reply;
import io.journeykit.spi.Worklist;

/** Stands in front of a vendor's adapters: every call for any of them passes through one place. */
public abstract class AdapterProxy implements Appointments, Messaging, Referrals, Records, Worklist, Performer {

    /** For whoever extends it. */
    protected AdapterProxy() {}

    /** What becomes of a call; mostly {@code Adapters.hand} has a part in it. */
    protected abstract Reply pass(Delivery delivery);

    @Override
    public final Reply findSlots(Request.FindSlots request, Delivery delivery) {
        return pass(delivery);
    }

    @Override
    public final Reply holdSlot(Request.HoldSlot request, Delivery delivery) {
        return pass(delivery);
    }

    @Override
    public final Reply bookSlot(Request.BookSlot request, Delivery delivery) {
        return pass(delivery);
    }

    @Override
    public final Reply releaseSlot(Request.ReleaseSlot request, Delivery delivery) {
        return pass(delivery);
    }

    @Override
    public final Reply cancelBooking(Request.CancelBooking request, Delivery delivery) {
        return pass(delivery);
    }

    @Override
    public final Reply sendMessage(Request.SendMessage request, Delivery delivery) {
        return pass(delivery);
    }

    @Override
    public final Reply askPatient(Request.AskPatient request, Delivery delivery) {
        return pass(delivery);
    }

    @Override
    public final Reply sendReferral(Request.SendReferral request, Delivery delivery) {
        return pass(delivery);
    }

    @Override
    public final Reply requestCancellation(Request.RequestCancellation request, Delivery delivery) {
        return pass(delivery);
    }

    @Override
    public final Reply transferRecords(Request.TransferRecords request, Delivery delivery) {
        return pass(delivery);
    }

    @Override
    public final Reply assignWork(Request.AssignWork request, Delivery delivery) {
        return pass(delivery);
    }

    @Override
    public final Reply withdrawWork(Request.WithdrawWork request, Delivery delivery) {
        return pass(delivery);
    }

    @Override
    public final Reply perform(Request.Perform request, Delivery delivery) {
        return pass(delivery);
    }
}
