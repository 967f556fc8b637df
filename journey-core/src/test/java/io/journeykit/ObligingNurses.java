package io.journeykit;

import io.journeykit.agenda.Request;
import io.journeykit.spi.Delivery;
import io.journeykit.spi.Reply;
import io.journeykit.spi.Worklist;

/** A list that takes all work, and gives it back. */
final class ObligingNurses implements Worklist {

    @Override
    public Reply assignWork(Request.AssignWork request, Delivery delivery) {
        return Reply.done();
    }

    @Override
    public Reply withdrawWork(Request.WithdrawWork request, Delivery delivery) {
        return Reply.done();
    }
}
