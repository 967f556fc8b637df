package io.journeykit.testkit.play;

import io.journeykit.agenda.Request;
import io.journeykit.planning.Slot;
import io.journeykit.spi.Appointments;
import io.journeykit.spi.Delivery;
import io.journeykit.spi.Messaging;
import io.journeykit.spi.Performer;
import io.journeykit.spi.Records;
import io.journeykit.spi.Referrals;
import io.journeykit.spi.Reply;
import io.journeykit.spi.Worklist;
import io.journeykit.testkit.play.ScriptedResponses.Asked;
import io.journeykit.testkit.world.Cast;
import io.journeykit.testkit.world.Response;
import io.journeykit.testkit.world.Sequence;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Everybody of a world behind the library's ports. */
record Parties(Cast cast, ScriptedResponses scripted, Diary diary, Patience patience, Team team)
        implements Appointments, Messaging, Referrals, Records, Worklist, Performer {

    @Override
    public Reply findSlots(Request.FindSlots request, Delivery delivery) {
        return respond(delivery, "anybody", () -> diary.find(request, delivery));
    }

    @Override
    public Reply holdSlot(Request.HoldSlot request, Delivery delivery) {
        return respond(delivery, request.slot(), () -> diary.hold(request, delivery));
    }

    @Override
    public Reply bookSlot(Request.BookSlot request, Delivery delivery) {
        return respond(delivery, request.slot(), () -> diary.book(request, delivery));
    }

    @Override
    public Reply releaseSlot(Request.ReleaseSlot request, Delivery delivery) {
        return respond(delivery, request.slot(), () -> diary.release(request, delivery));
    }

    @Override
    public Reply cancelBooking(Request.CancelBooking request, Delivery delivery) {
        return respond(delivery, request.slot(), () -> diary.cancel(request, delivery));
    }

    @Override
    public Reply sendReferral(Request.SendReferral request, Delivery delivery) {
        return respond(delivery, request.to(), Reply::done);
    }

    @Override
    public Reply requestCancellation(Request.RequestCancellation request, Delivery delivery) {
        return respond(delivery, request.to(), Reply::done);
    }

    @Override
    public Reply transferRecords(Request.TransferRecords request, Delivery delivery) {
        return respond(delivery, request.to(), Reply::done);
    }

    @Override
    public Reply sendMessage(Request.SendMessage request, Delivery delivery) {
        return respond(delivery, request.to().channel().code(), cast.channels(), Reply::done);
    }

    @Override
    public Reply askPatient(Request.AskPatient request, Delivery delivery) {
        return respond(
                delivery, request.to().channel().code(), cast.channels(), () -> patience.asked(request, delivery));
    }

    @Override
    public Reply assignWork(Request.AssignWork request, Delivery delivery) {
        return scripted.to(team.asked(request, delivery), Reply::done);
    }

    @Override
    public Reply withdrawWork(Request.WithdrawWork request, Delivery delivery) {
        return scripted.to(new Asked(delivery, "withdraw-work", Optional.empty()), () -> {
            scripted.withdraw(request.assigned());
            return Reply.done();
        });
    }

    @Override
    public Reply perform(Request.Perform request, Delivery delivery) {
        return respond(delivery, request.act(), cast.acts(), Reply::done);
    }

    private Reply respond(Delivery delivery, Slot slot, Supplier<Reply> well) {
        return respond(delivery, slot.provider(), well);
    }

    private Reply respond(Delivery delivery, String party, Supplier<Reply> well) {
        String verb = delivery.effect().request().verb();
        Optional<Sequence<Response>> responses = cast.party(party).flatMap(it -> it.to(verb));
        return scripted.to(new Asked(delivery, party + " " + verb, responses), well);
    }

    private Reply respond(
            Delivery delivery, String name, Map<String, Sequence<Response>> responses, Supplier<Reply> well) {
        return scripted.to(new Asked(delivery, name, Optional.ofNullable(responses.get(name))), well);
    }
}
