package io.journeykit.fhir.adapters;

import io.journeykit.agenda.Request.FindSlots.Visit;
import io.journeykit.planning.Slot;
import io.journeykit.spi.Delivery;
import io.journeykit.spi.Reply;
import io.journeykit.vocabulary.AgendaId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.CodeableConcept;

/**
 * Appointments on a server that leaves it to its clients to keep Slots and Appointments together.
 *
 * <p>The Slot decides: it is taken by a versioned update that writes the delivery key into it, so that of two who take it
 * one is refused, and only then is the Appointment written. Whoever is interrupted in between finds the key in the Slot
 * and goes on; no transaction is needed, which not every server has.
 */
final class SlotScheduling implements Scheduling {

    private static final Set<AppointmentStatus> HELD = Set.of(AppointmentStatus.PENDING);
    private static final Set<AppointmentStatus> HELD_OR_BOOKED =
            Set.of(AppointmentStatus.PENDING, AppointmentStatus.BOOKED);

    private final PortContext context;
    private final Duration holding;
    private final SlotSearch search;

    SlotScheduling(PortContext context, Duration holding) {
        this.context = context;
        this.holding = holding;
        this.search = new SlotSearch(context);
    }

    /** One look at a slot by one person; empty where somebody else has changed it meanwhile. */
    private interface Look {
        Optional<Reply> at(SlotState status);
    }

    @Override
    public List<Slot> find(AgendaId person, Visit visit) {
        return search.find(person, visit);
    }

    @Override
    public Reply hold(String service, Slot slot, Delivery delivery) {
        Instant until = context.now().plus(holding);
        return take(new SlotClaim(named(service, delivery), slot, delivery, Optional.of(until)));
    }

    @Override
    public Reply book(String service, Slot slot, Delivery delivery) {
        return take(new SlotClaim(named(service, delivery), slot, delivery, Optional.empty()));
    }

    @Override
    public Reply release(Slot slot, Delivery delivery) {
        return giveBack(slot, delivery, HELD);
    }

    @Override
    public Reply cancel(Slot slot, Delivery delivery) {
        return giveBack(slot, delivery, HELD_OR_BOOKED);
    }

    /** What stands under the key was done, whatever became of it since. */
    private Reply take(SlotClaim claim) {
        Reply done = Reply.done(claim.key().value());
        if (context.under(claim.key(), Appointment.class).isPresent()) {
            return done;
        }
        return looking(claim.slot(), claim.delivery(), Reply.refused("the slot is no longer offered"), status -> {
            if (!status.mayBeTaken(context.now())) {
                return Optional.of(Reply.refused("the slot is taken"));
            }
            boolean taken = context.replaced(claim.taken(status.slot()));
            return taken && written(claim, status) ? Optional.of(done) : Optional.empty();
        });
    }

    private boolean written(SlotClaim claim, SlotState status) {
        Optional<Appointment> own = status.own();
        if (own.isPresent()) {
            return context.replaced(claim.onto(own.get()));
        }
        Appointment appointment = claim.appointment(status.patient(), search.actors(status.slot()));
        context.once(appointment, Keys.of(claim.key()));
        // Whose hold has run out has none any more; should this come to nothing, the slot says the same.
        status.lapsed().forEach(lapsed -> context.replaced(CancellationReason.LAPSED.on(lapsed)));
        return true;
    }

    private Reply giveBack(Slot slot, Delivery delivery, Set<AppointmentStatus> which) {
        return looking(slot, delivery, Reply.done(), status -> {
            Optional<Appointment> former = status.former();
            Optional<Appointment> own = former.or(status::own).filter(each -> which.contains(each.getStatus()));
            if (own.isPresent()) {
                CancellationReason.GIVEN_BACK.on(own.get()).addIdentifier(Keys.of(delivery.key()));
                if (!context.replaced(own.get())) {
                    return Optional.empty();
                }
            }
            boolean free = own.or(() -> former).filter(status::isOf).isEmpty();
            return free || context.replaced(status.freed()) ? Optional.of(Reply.done()) : Optional.empty();
        });
    }

    private Reply looking(Slot slot, Delivery delivery, Reply otherwise, Look look) {
        return context.forPatient(
                delivery.agenda(),
                patient -> context.looking(() -> {
                    Optional<SlotState> status = search.standing(slot, patient, delivery.key());
                    return status.isEmpty() ? Optional.of(otherwise) : look.at(status.get());
                }));
    }

    private CodeableConcept named(String service, Delivery delivery) {
        return context.service(delivery.agenda().tenant(), service);
    }
}
