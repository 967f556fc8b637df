package io.journeykit.testkit;

import io.journeykit.agenda.Request;
import io.journeykit.spi.Adapters;
import io.journeykit.spi.Appointments;
import io.journeykit.spi.Delivery;
import io.journeykit.spi.Messaging;
import io.journeykit.spi.Performer;
import io.journeykit.spi.Records;
import io.journeykit.spi.Referrals;
import io.journeykit.spi.Reply;
import io.journeykit.spi.Worklist;
import io.journeykit.testkit.Mischief.Dice;

/** Adapters behind a line on which things go wrong. */
record Unreliable(Adapters behind, Dice dice)
        implements Appointments, Messaging, Referrals, Records, Worklist, Performer {

    private Reply pass(Delivery delivery) {
        return switch (dice.nextCall()) {
            case NONE -> behind.hand(delivery);
            case FAIL -> throw new IllegalStateException("the line is down");
            case LOSE_ANSWER -> {
                behind.hand(delivery);
                throw new IllegalStateException("the answer was lost");
            }
            case REPEAT -> {
                behind.hand(delivery);
                yield behind.hand(delivery);
            }
        };
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

    @Override
    public Reply perform(Request.Perform request, Delivery delivery) {
        return pass(delivery);
    }
}
