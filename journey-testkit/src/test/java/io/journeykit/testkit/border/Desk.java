package io.journeykit.testkit.border;

import io.journeykit.agenda.Report;
import io.journeykit.agenda.Request;
import io.journeykit.spi.Appointments;
import io.journeykit.spi.Delivery;
import io.journeykit.spi.Messaging;
import io.journeykit.spi.Performer;
import io.journeykit.spi.Port;
import io.journeykit.spi.Records;
import io.journeykit.spi.Referrals;
import io.journeykit.spi.Reply;
import io.journeykit.spi.Worklist;
import io.journeykit.vocabulary.AgendaId;
import java.util.List;
import java.util.function.Function;

/** All ports at one desk: does what it is asked, and says that it was asked. */
final class Desk implements Appointments, Messaging, Referrals, Records, Worklist, Performer {

    private final Sight sight;
    private final Function<Delivery, Reply> answers;

    /** @param answers to all that is asked */
    Desk(Sight sight, Function<Delivery, Reply> answers) {
        this.sight = sight;
        this.answers = answers;
    }

    /** A port was asked for something on behalf of an agenda. */
    record Asked(Port port, AgendaId whose) {}

    /** What a desk answers to which nobody is hostile. */
    static Reply usual(Delivery delivery) {
        return delivery.effect().request() instanceof Request.FindSlots find
                ? Reply.found(find.visits().stream()
                        .map(visit -> new Report.Found(visit.step().toString(), List.of()))
                        .toList())
                : Reply.done();
    }

    private Reply ask(Delivery delivery) {
        sight.see(new Asked(Port.of(delivery.effect().request()), delivery.agenda()));
        return answers.apply(delivery);
    }

    @Override
    public Reply findSlots(Request.FindSlots request, Delivery delivery) {
        return ask(delivery);
    }

    @Override
    public Reply holdSlot(Request.HoldSlot request, Delivery delivery) {
        return ask(delivery);
    }

    @Override
    public Reply bookSlot(Request.BookSlot request, Delivery delivery) {
        return ask(delivery);
    }

    @Override
    public Reply releaseSlot(Request.ReleaseSlot request, Delivery delivery) {
        return ask(delivery);
    }

    @Override
    public Reply cancelBooking(Request.CancelBooking request, Delivery delivery) {
        return ask(delivery);
    }

    @Override
    public Reply sendMessage(Request.SendMessage request, Delivery delivery) {
        return ask(delivery);
    }

    @Override
    public Reply askPatient(Request.AskPatient request, Delivery delivery) {
        return ask(delivery);
    }

    @Override
    public Reply sendReferral(Request.SendReferral request, Delivery delivery) {
        return ask(delivery);
    }

    @Override
    public Reply requestCancellation(Request.RequestCancellation request, Delivery delivery) {
        return ask(delivery);
    }

    @Override
    public Reply transferRecords(Request.TransferRecords request, Delivery delivery) {
        return ask(delivery);
    }

    @Override
    public Reply assignWork(Request.AssignWork request, Delivery delivery) {
        return ask(delivery);
    }

    @Override
    public Reply withdrawWork(Request.WithdrawWork request, Delivery delivery) {
        return ask(delivery);
    }

    @Override
    public Reply perform(Request.Perform request, Delivery delivery) {
        return ask(delivery);
    }
}
