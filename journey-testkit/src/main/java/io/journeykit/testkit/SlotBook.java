package io.journeykit.testkit;

import io.journeykit.agenda.Report.Found;
import io.journeykit.agenda.Request;
import io.journeykit.agenda.Request.FindSlots.Visit;
import io.journeykit.agenda.Signal;
import io.journeykit.lifecycle.Meaning;
import io.journeykit.planning.Slot;
import io.journeykit.spi.Appointments;
import io.journeykit.spi.Delivery;
import io.journeykit.spi.Reply;
import io.journeykit.vocabulary.AgendaId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The calendars of all sites in one book: slots are offered, held for a while, booked, given back and watched for. */
public final class SlotBook implements Appointments {

    private final Scene scene;
    private final AnswersByKey answered = new AnswersByKey();
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final List<Watch> watches = new ArrayList<>();
    private Duration holdsFor = Duration.ofHours(1);
    private Reaction<Request.BookSlot> onBooking = Reaction.none();
    private Reaction<Request.CancelBooking> onCancellation = Reaction.none();

    public SlotBook(Scene scene) {
        this.scene = scene;
    }

    /** One slot, and who has it until when; {@link Instant#MAX} for a booking. */
    private static final class Entry {
        final String service;
        final Slot slot;
        Optional<AgendaId> holder = Optional.empty();
        Instant until = Instant.MIN;

        Entry(String service, Slot slot) {
            this.service = service;
            this.slot = slot;
        }

        boolean isFree(Instant now) {
            return holder.isEmpty() || until.isBefore(now);
        }

        boolean isFreeFor(AgendaId person, Instant now) {
            return isFree(now) || holder.get().equals(person);
        }

        boolean isBooked() {
            return until.equals(Instant.MAX);
        }

        void take(AgendaId person, Instant end) {
            holder = Optional.of(person);
            until = end;
        }

        void free() {
            holder = Optional.empty();
            until = Instant.MIN;
        }
    }

    private record Watch(AgendaId person, Visit visit) {}

    /** Offers a slot from now on, and tells those who watch for one. */
    public SlotBook offer(String service, Slot slot) {
        Entry entry = new Entry(service, slot);
        entries.put(slot.id(), entry);
        opened(entry);
        return this;
    }

    /** Offers a slot from that time on. */
    public SlotBook offerFrom(Instant when, String service, Slot slot) {
        scene.at(when, () -> offer(service, slot));
        return this;
    }

    /** Takes a slot out of the book, as when somebody else has booked it. */
    public void takeAway(String slot) {
        entries.remove(slot);
    }

    public SlotBook holdingFor(Duration duration) {
        holdsFor = duration;
        return this;
    }

    public SlotBook onBooking(Reaction<Request.BookSlot> reaction) {
        onBooking = reaction;
        return this;
    }

    public SlotBook onCancellation(Reaction<Request.CancelBooking> reaction) {
        onCancellation = reaction;
        return this;
    }

    /** Frees a slot that a person has, as when the place moves the visit; others who watch are told. */
    public void giveBack(AgendaId person, Slot slot) {
        Entry entry = entries.get(slot.id());
        if (entry != null && entry.holder.equals(Optional.of(person))) {
            entry.free();
            opened(entry);
        }
    }

    /** Who has booked a slot. */
    public Optional<AgendaId> bookedBy(String slot) {
        return Optional.ofNullable(entries.get(slot)).filter(Entry::isBooked).flatMap(entry -> entry.holder);
    }

    /** What a person has booked, in the order of the book. */
    public List<Slot> bookingsOf(AgendaId person) {
        return entries.values().stream()
                .filter(entry -> entry.isBooked() && entry.holder.equals(Optional.of(person)))
                .map(entry -> entry.slot)
                .toList();
    }

    @Override
    public Reply findSlots(Request.FindSlots request, Delivery delivery) {
        if (request.watch()) {
            request.visits().forEach(visit -> watch(new Watch(delivery.agenda(), visit)));
            return Reply.accepted(delivery.key().value());
        }
        return Reply.found(request.visits().stream()
                .map(visit -> new Found(visit.step().toString(), slotsFor(delivery.agenda(), visit)))
                .toList());
    }

    @Override
    public Reply holdSlot(Request.HoldSlot request, Delivery delivery) {
        return answered.once(
                delivery,
                () -> take(delivery.agenda(), request.slot(), scene.now().plus(holdsFor)));
    }

    @Override
    public Reply bookSlot(Request.BookSlot request, Delivery delivery) {
        return answered.once(delivery, () -> {
            Reply reply = take(delivery.agenda(), request.slot(), Instant.MAX);
            if (reply instanceof Reply.Done) {
                scene.in(Duration.ZERO, () -> onBooking.to(request, delivery));
            }
            return reply;
        });
    }

    @Override
    public Reply releaseSlot(Request.ReleaseSlot request, Delivery delivery) {
        return answered.once(delivery, () -> givenBack(delivery, request.slot()));
    }

    @Override
    public Reply cancelBooking(Request.CancelBooking request, Delivery delivery) {
        return answered.once(delivery, () -> {
            scene.in(Duration.ZERO, () -> onCancellation.to(request, delivery));
            return givenBack(delivery, request.slot());
        });
    }

    private Reply take(AgendaId person, Slot slot, Instant until) {
        Entry entry = entries.get(slot.id());
        if (entry == null || !entry.isFreeFor(person, scene.now())) {
            return Reply.refused("the slot is taken");
        }
        entry.take(person, until);
        return Reply.done(slot.id());
    }

    private Reply givenBack(Delivery delivery, Slot slot) {
        giveBack(delivery.agenda(), slot);
        return Reply.done();
    }

    private List<Slot> slotsFor(AgendaId person, Visit visit) {
        return entries.values().stream()
                .filter(entry -> !entry.isBooked() && entry.isFreeFor(person, scene.now()))
                .filter(entry -> suits(entry, visit))
                .map(entry -> entry.slot)
                .toList();
    }

    private void watch(Watch watch) {
        if (!watches.contains(watch)) {
            watches.add(watch);
        }
    }

    private void opened(Entry entry) {
        for (Watch watch : watches) {
            if (suits(entry, watch.visit())) {
                Signal signal = Signal.of(Meaning.SLOT_OPENED)
                        .about(watch.visit().step().step().value())
                        .in(watch.visit().step().journey())
                        .occurrence(watch.visit().step().occurrence())
                        .with(entry.slot);
                scene.signalIn(Duration.ZERO, watch.person(), signal);
            }
        }
    }

    private static boolean suits(Entry entry, Visit visit) {
        Instant start = entry.slot.start();
        return entry.service.equals(visit.service())
                && visit.providers().allow(entry.slot.provider())
                && !start.isBefore(visit.from())
                && visit.to().map(to -> !start.isAfter(to)).orElse(true);
    }

    @Override
    public String toString() {
        return entries.size() + " slots";
    }
}
