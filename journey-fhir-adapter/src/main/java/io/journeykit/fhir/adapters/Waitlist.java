package io.journeykit.fhir.adapters;

import io.journeykit.agenda.Signal;
import io.journeykit.fhir.adapters.IdentifierSystems.TenantSystems;
import io.journeykit.lifecycle.Meaning;
import io.journeykit.planning.Slot;
import io.journeykit.vocabulary.AgendaId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentParticipantComponent;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Slot.SlotStatus;

/** Who waits for a slot that has become free: those whose watch stands on the server as an Appointment in waitlist. */
public final class Waitlist {

    private final PortContext context;
    private final SlotSearch search;

    private Waitlist(PortContext context) {
        this.context = context;
        this.search = new SlotSearch(context);
    }

    public static Waitlist at(PortContext context) {
        return new Waitlist(context);
    }

    /** Whom to tell that a slot has opened. */
    public record Opening(AgendaId person, Signal signal) {

        @Override
        public String toString() {
            return signal.toString();
        }
    }

    /** Empty where the slot is not free, or nobody waits for it. */
    public List<Opening> opened(org.hl7.fhir.r4.model.Slot freed) {
        return freed.getStatus() == SlotStatus.FREE
                ? context.search(Appointment.class, Query.where("status", "waitlist")).stream()
                        .flatMap(waiting -> opening(waiting, freed).stream())
                        .toList()
                : List.of();
    }

    private Optional<Opening> opening(Appointment waiting, org.hl7.fhir.r4.model.Slot freed) {
        Optional<AgendaId> person = context.agendaOf(identifiers(waiting).toList());
        Optional<TenantSystems> tenantSystems = person.flatMap(known -> context.tenantSystems(known.tenant()));
        Optional<Slot> slot = tenantSystems.flatMap(known -> search.calendar(freed, known)
                .filter(calendar -> waiting.getServiceType().stream()
                        .flatMap(type -> type.getCoding().stream())
                        .anyMatch(service -> calendar.offers(freed, known.services(), service.getCode())))
                .map(calendar -> calendar.slot(freed))
                .filter(found -> isWanted(found, waiting, known)));
        return slot.flatMap(found -> Keys.first(waiting.getIdentifier())
                .map(key -> new Opening(
                        person.get(),
                        Signal.of(Meaning.SLOT_OPENED)
                                .referring(key)
                                .about(AppointmentSignals.about(waiting))
                                .with(found))));
    }

    private static boolean isWanted(Slot slot, Appointment waiting, TenantSystems tenantSystems) {
        Period when = waiting.getRequestedPeriodFirstRep();
        List<String> providers = identifiers(waiting)
                .filter(each -> tenantSystems.providers().equals(each.getSystem()))
                .map(Identifier::getValue)
                .toList();
        return (providers.isEmpty() || providers.contains(slot.provider()))
                && (!when.hasStart() || !slot.start().isBefore(when.getStart().toInstant()))
                && (!when.hasEnd() || !slot.start().isAfter(when.getEnd().toInstant()));
    }

    private static Stream<Identifier> identifiers(Appointment waiting) {
        return waiting.getParticipant().stream()
                .map(AppointmentParticipantComponent::getActor)
                .map(Reference::getIdentifier);
    }

    @Override
    public String toString() {
        return "waitlist at " + context;
    }
}
