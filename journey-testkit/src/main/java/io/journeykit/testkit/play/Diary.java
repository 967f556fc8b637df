package io.journeykit.testkit.play;

import io.journeykit.agenda.Effect;
import io.journeykit.agenda.EffectKey;
import io.journeykit.agenda.Input;
import io.journeykit.agenda.Request;
import io.journeykit.agenda.Signal;
import io.journeykit.lifecycle.Meaning;
import io.journeykit.planning.Slot;
import io.journeykit.spi.Delivery;
import io.journeykit.spi.Reply;
import io.journeykit.testkit.Scene;
import io.journeykit.testkit.SlotBook;
import io.journeykit.testkit.play.Chronicle.Fate;
import io.journeykit.testkit.world.Cast;
import io.journeykit.testkit.world.Opening;
import io.journeykit.testkit.world.Sequence;
import io.journeykit.testkit.world.VisitCourse;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.StepRef;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** The appointments of a world: when they open and are gone, who has them, and what becomes of the visits. */
final class Diary {

    private final Scene scene;
    private final Cast cast;
    private final Deeds deeds;
    private final Messenger messenger;
    private final Recorder recorder;
    private final SlotBook slots;
    private final Bookings bookings;
    private final Set<EffectKey> givenBack = new HashSet<>();
    private final AskCounts counts = new AskCounts();
    private int byHand;

    Diary(Stage stage, Cast cast, Deeds deeds, Bookings bookings) {
        this.scene = stage.scene();
        this.messenger = stage.messenger();
        this.recorder = stage.recorder();
        this.cast = cast;
        this.deeds = deeds;
        this.bookings = bookings;
        this.slots = new SlotBook(scene);
    }

    /** Writes down when slots open and when they are gone. */
    void open() {
        cast.parties().values().forEach(party -> party.openings().forEach(this::open));
    }

    private void open(Opening opening) {
        slots.offerFrom(opening.appears().orElse(scene.now()), opening.service(), opening.slot());
        opening.gone().ifPresent(at -> scene.at(at, () -> takeAway(opening.slot())));
    }

    private void takeAway(Slot slot) {
        if (slots.bookedBy(slot.id()).isEmpty()) {
            slots.takeAway(slot.id());
        }
    }

    Reply find(Request.FindSlots request, Delivery delivery) {
        return slots.findSlots(request, delivery);
    }

    Reply hold(Request.HoldSlot request, Delivery delivery) {
        return slots.holdSlot(request, delivery);
    }

    Reply release(Request.ReleaseSlot request, Delivery delivery) {
        return givenBack(request.slot(), delivery, slots.releaseSlot(request, delivery));
    }

    Reply cancel(Request.CancelBooking request, Delivery delivery) {
        return givenBack(request.slot(), delivery, slots.cancelBooking(request, delivery));
    }

    /** What was had under another record of hers is given back as well, once that was taken into this one. */
    private Reply givenBack(Slot slot, Delivery delivery, Reply reply) {
        AgendaId whose = delivery.agenda();
        if (reply instanceof Reply.Done && givenBack.add(delivery.key())) {
            slots.bookedBy(slot.id()).filter(other -> isNow(other, whose)).ifPresent(other -> {
                slots.giveBack(other, slot);
                bookings.givenBack(other, slot);
            });
            bookings.givenBack(whose, slot);
        }
        return reply;
    }

    private boolean isNow(AgendaId other, AgendaId whose) {
        return scene.agenda(other).merges().into().equals(Optional.of(whose));
    }

    /** Books the slot; on the day the person comes, or does not, unless it was called off by then. */
    Reply book(Request.BookSlot request, Delivery delivery) {
        Reply reply = slots.bookSlot(request, delivery);
        if (reply instanceof Reply.Done && bookings.make(request, delivery)) {
            scene.at(request.slot().start(), () -> visit(request.slot(), delivery));
        }
        return reply;
    }

    /** Somebody called and booked it, perhaps in the place of another; the provider then has that one free again. */
    void bookByHand(AgendaId person, StepRef step, Slot slot, Optional<Slot> former) {
        former.filter(old ->
                        !old.id().equals(slot.id()) && slots.bookedBy(old.id()).equals(Optional.of(person)))
                .ifPresent(old -> movedAway(person, step, old));
        Request.BookSlot request = new Request.BookSlot(step.step().value(), slot);
        byHand++;
        EffectKey key = new EffectKey("by hand " + byHand + ", " + slot.id());
        recorder.became(person, Optional.of(step), slot, Fate.BOOKED_BY_HAND);
        book(request, new Delivery(person, new Effect(key, Optional.of(step), Optional.empty(), request), 1));
    }

    private void movedAway(AgendaId person, StepRef step, Slot old) {
        recorder.became(person, Optional.of(step), old, Fate.MOVED_AWAY);
        slots.giveBack(person, old);
        bookings.givenBack(person, old);
    }

    /** The provider no longer has the slot, so nobody comes. */
    void callOff(AgendaId person, StepRef step, Slot slot) {
        recorder.became(person, Optional.of(step), slot, Fate.CALLED_OFF);
        slots.takeAway(slot.id());
        bookings.calledOff(slot);
    }

    private void visit(Slot slot, Delivery booking) {
        if (!bookings.stands(booking.key())) {
            return;
        }
        VisitCourse course = counts.next(
                slot.provider(),
                cast.party(slot.provider()).map(party -> party.visits()).orElse(Sequence.always(VisitCourse.USUAL)));
        if (course.told() && course.comes()) {
            tell(Meaning.ARRIVED.word(), slot, booking);
        }
        scene.at(slot.end(), () -> over(course, slot, booking));
    }

    private void over(VisitCourse course, Slot slot, Delivery booking) {
        if (!bookings.stands(booking.key())) {
            return;
        }
        recorder.became(booking.agenda(), booking.step(), slot, course.comes() ? Fate.ATTENDED : Fate.MISSED);
        if (course.told()) {
            tell(course.comes() ? Meaning.FULFILLED.word() : Meaning.NO_SHOW.word(), slot, booking);
        }
        deeds.plan(course.then(), Occasion.of(booking, scene.now()));
    }

    /** The step is found by the slot that it has, whichever journey leads it by now. */
    private void tell(String signal, Slot slot, Delivery booking) {
        AgendaId person = booking.agenda();
        StepRef step = booking.step().orElseThrow();
        Signal told = Signal.of(signal)
                .referring(slot.id())
                .about(step.step().value())
                .in(step.journey())
                .occurrence(step.occurrence());
        messenger.tell(person, new Input.SignalReceived(scene.inputId(), told));
    }
}
