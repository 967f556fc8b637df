package io.journeykit.fhir.adapters;

import io.journeykit.agenda.Report.Found;
import io.journeykit.agenda.Request;
import io.journeykit.agenda.Request.FindSlots.Visit;
import io.journeykit.planning.Slot;
import io.journeykit.spi.Appointments;
import io.journeykit.spi.Delivery;
import io.journeykit.spi.Reply;
import java.time.Duration;
import java.util.List;

/**
 * Appointments on a FHIR server: by the operations {@code $find}, {@code $hold} and {@code $book} of IHE ITI Scheduling
 * where the server names them in its CapabilityStatement, and else by Slots that are taken with a versioned update.
 *
 * <p>Its reference for a hold or a booking is the delivery key, which the Appointment carries as an identifier; so what
 * was done under it is found again, also after it was called off.
 */
public final class FhirAppointments implements Appointments {

    private final PortContext context;
    private final Scheduling bySlots;
    private final Scheduling byIhe;
    private final WaitlistEntries waitlist;

    private FhirAppointments(PortContext context, Duration holding) {
        this.context = context;
        this.bySlots = new SlotScheduling(context, holding);
        this.byIhe = new IheScheduling(context);
        this.waitlist = new WaitlistEntries(context);
    }

    /** Holds last an hour, where the server does not limit them itself. */
    public static FhirAppointments at(PortContext context) {
        return at(context, Duration.ofHours(1));
    }

    /** @param holding how long a hold lasts, where the server does not limit it itself */
    public static FhirAppointments at(PortContext context, Duration holding) {
        return new FhirAppointments(context, holding);
    }

    @Override
    public Reply findSlots(Request.FindSlots request, Delivery delivery) {
        return context.answer(() -> request.watch()
                ? waitlist.watch(request, delivery)
                : Reply.found(request.visits().stream()
                        .map(visit -> new Found(visit.step().toString(), find(visit, delivery)))
                        .toList()));
    }

    private List<Slot> find(Visit visit, Delivery delivery) {
        return visit.providers().isNobody() ? List.of() : scheduling().find(delivery.agenda(), visit);
    }

    @Override
    public Reply holdSlot(Request.HoldSlot request, Delivery delivery) {
        return context.answer(() -> scheduling().hold(request.service(), request.slot(), delivery));
    }

    @Override
    public Reply bookSlot(Request.BookSlot request, Delivery delivery) {
        return context.answer(() -> scheduling().book(request.service(), request.slot(), delivery));
    }

    @Override
    public Reply releaseSlot(Request.ReleaseSlot request, Delivery delivery) {
        return context.answer(() -> scheduling().release(request.slot(), delivery));
    }

    @Override
    public Reply cancelBooking(Request.CancelBooking request, Delivery delivery) {
        return context.answer(() -> scheduling().cancel(request.slot(), delivery));
    }

    private Scheduling scheduling() {
        return IheScheduling.isOffered(context.server().capabilities()) ? byIhe : bySlots;
    }

    @Override
    public String toString() {
        return "appointments at " + context;
    }
}
