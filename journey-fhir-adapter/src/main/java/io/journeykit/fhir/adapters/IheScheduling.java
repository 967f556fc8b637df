package io.journeykit.fhir.adapters;

import io.journeykit.agenda.Request.FindSlots.Visit;
import io.journeykit.fhir.server.Capabilities;
import io.journeykit.fhir.server.Capabilities.Verb;
import io.journeykit.planning.Slot;
import io.journeykit.spi.Delivery;
import io.journeykit.spi.Reply;
import io.journeykit.vocabulary.AgendaId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.Reference;

/**
 * Appointments on a server that keeps its calendars itself: found by {@code $find}, held by {@code $hold}, booked and
 * called off by {@code $book} (IHE ITI-115, 116 and 117).
 *
 * <p>These operations know no idempotency key. So what a person has there already is looked for first, and the key is
 * written into the Appointment afterwards, where the server lets it be updated.
 */
final class IheScheduling implements Scheduling {

    private static final Set<AppointmentStatus> HELD = Set.of(AppointmentStatus.PENDING);
    private static final Set<AppointmentStatus> BOOKED = Set.of(AppointmentStatus.BOOKED);
    private static final Set<AppointmentStatus> HELD_OR_BOOKED =
            Set.of(AppointmentStatus.PENDING, AppointmentStatus.BOOKED);
    private static final Reply TAKEN = Reply.refused("the slot is taken");

    private final PortContext context;
    private final Proposals proposals;
    private final IheOperations operations;

    IheScheduling(PortContext context) {
        this.context = context;
        this.operations = new IheOperations(context);
        this.proposals = new Proposals(context, operations);
    }

    static boolean isOffered(Capabilities server) {
        return server.offers("$find", "Appointment")
                && server.offers("$hold", "Appointment")
                && server.offers("$book", "Appointment");
    }

    @Override
    public List<Slot> find(AgendaId person, Visit visit) {
        return context.patient(person)
                .map(patient -> proposals.slots(person.tenant(), patient, visit))
                .orElse(List.of());
    }

    @Override
    public Reply hold(String service, Slot slot, Delivery delivery) {
        return take(service, slot, delivery, HELD_OR_BOOKED);
    }

    @Override
    public Reply book(String service, Slot slot, Delivery delivery) {
        return take(service, slot, delivery, BOOKED);
    }

    @Override
    public Reply release(Slot slot, Delivery delivery) {
        return giveBack(slot, delivery, HELD);
    }

    @Override
    public Reply cancel(Slot slot, Delivery delivery) {
        return giveBack(slot, delivery, HELD_OR_BOOKED);
    }

    /** @param done in which statuses an Appointment of the person's needs nothing more */
    private Reply take(String service, Slot slot, Delivery delivery, Set<AppointmentStatus> done) {
        if (context.under(delivery.key(), Appointment.class).isPresent()) {
            return PortContext.done(delivery);
        }
        return context.forPatient(delivery.agenda(), patient -> {
            Optional<Appointment> own = own(slot, delivery, patient);
            Optional<Appointment> has = own.filter(each -> done.contains(each.getStatus()));
            Optional<Appointment> taken = has.isPresent()
                    ? has
                    : own.or(() -> proposals.proposed(delivery.agenda().tenant(), patient, service, slot))
                            .flatMap(found -> done == BOOKED ? operations.book(found) : operations.hold(found));
            taken.ifPresent(appointment -> known(appointment, delivery));
            return taken.isPresent() ? PortContext.done(delivery) : TAKEN;
        });
    }

    private Reply giveBack(Slot slot, Delivery delivery, Set<AppointmentStatus> which) {
        if (context.under(delivery.key(), Appointment.class).isPresent()) {
            return Reply.done();
        }
        Optional<Appointment> own = context.patient(delivery.agenda())
                .flatMap(patient -> own(slot, delivery, patient))
                .filter(each -> which.contains(each.getStatus()));
        if (own.isEmpty()) {
            return Reply.done();
        }
        Appointment calledOff = CancellationReason.GIVEN_BACK.on(own.get()).addIdentifier(Keys.of(delivery.key()));
        return operations.change(calledOff).isPresent()
                ? Reply.done()
                : Reply.refused("the server does not call the visit off");
    }

    private Optional<Appointment> own(Slot slot, Delivery delivery, Reference patient) {
        Query query = Query.where("patient", patient.getReference()).and("date", "ge" + slot.start());
        List<Appointment> all = context.search(Appointment.class, query.and("date", "le" + slot.start())).stream()
                .filter(each -> HELD_OR_BOOKED.contains(each.getStatus()))
                .toList();
        return proposals.matching(all, delivery.agenda().tenant(), slot);
    }

    private void known(Appointment appointment, Delivery delivery) {
        boolean mayBeWritten = context.server().capabilities().can(Verb.UPDATE, "Appointment");
        if (mayBeWritten && !Keys.isUnder(delivery.key(), appointment.getIdentifier())) {
            Appointment known = SlotClaim.knownAs(delivery, appointment);
            context.replaced(known);
        }
    }
}
