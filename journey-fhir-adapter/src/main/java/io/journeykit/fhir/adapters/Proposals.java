package io.journeykit.fhir.adapters;

import io.journeykit.agenda.Request.FindSlots.Visit;
import io.journeykit.fhir.adapters.IdentifierSystems.TenantSystems;
import io.journeykit.planning.Slot;
import io.journeykit.vocabulary.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentParticipantComponent;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;

/** Appointments that a server proposes, read as slots. */
final class Proposals {

    /** How far ahead is looked where a visit has no latest time: {@code $find} wants an end. */
    private static final Duration HORIZON = Duration.ofDays(365);

    private static final List<Class<? extends Resource>> ACTORS = List.of(
            HealthcareService.class, PractitionerRole.class, Practitioner.class, Organization.class, Location.class);

    private final PortContext context;
    private final IheOperations operations;

    Proposals(PortContext context, IheOperations operations) {
        this.context = context;
        this.operations = operations;
    }

    List<Slot> slots(TenantId tenant, Reference patient, Visit visit) {
        Instant end = visit.to().orElseGet(() -> visit.from().plus(HORIZON));
        List<Appointment> proposed = find(tenant, patient, visit.service(), List.of(visit.from(), end));
        Function<Appointment, Optional<Slot>> reading = reading(proposed, tenant);
        return proposed.stream()
                .flatMap(each -> reading.apply(each).stream())
                .filter(slot -> visit.providers().allow(slot.provider()))
                .filter(slot ->
                        !slot.start().isBefore(visit.from()) && !slot.start().isAfter(end))
                .toList();
    }

    /** What the server proposes now for that very slot. */
    Optional<Appointment> proposed(TenantId tenant, Reference patient, String service, Slot slot) {
        return matching(find(tenant, patient, service, List.of(slot.start(), slot.end())), tenant, slot);
    }

    /** A server may number its proposals anew each time: they are the same where time and provider are. */
    Optional<Appointment> matching(List<Appointment> appointments, TenantId tenant, Slot slot) {
        Function<Appointment, Optional<Slot>> reading = reading(appointments, tenant);
        return appointments.stream()
                .filter(each -> reading.apply(each).filter(slot::equals).isPresent())
                .findFirst();
    }

    private List<Appointment> find(TenantId tenant, Reference patient, String service, List<Instant> between) {
        Optional<TenantSystems> tenantSystems = context.tenantSystems(tenant);
        if (tenantSystems.isEmpty()) {
            return List.of();
        }
        Parameters wanted = new Parameters();
        wanted.addParameter().setName("start").setValue(Moments.dateTime(between.get(0)));
        wanted.addParameter().setName("end").setValue(Moments.dateTime(between.get(1)));
        wanted.addParameter()
                .setName("visit-type")
                .setValue(new StringType(tenantSystems.get().services() + "|" + service));
        wanted.addParameter().setName("patient-reference").setValue(patient);
        return operations.find(wanted);
    }

    private Function<Appointment, Optional<Slot>> reading(List<Appointment> appointments, TenantId tenant) {
        Optional<Calendars> calendars = appointments.isEmpty()
                ? Optional.empty()
                : context.tenantSystems(tenant)
                        .map(tenantSystems -> new Calendars(actors(appointments), tenantSystems));
        return appointment -> calendars
                .flatMap(known -> known.of("", references(appointment), appointment.getServiceType()))
                .map(calendar -> slot(calendar, appointment));
    }

    private static Slot slot(Calendar calendar, Appointment appointment) {
        Instant start = Moments.of(appointment.getStartElement());
        String id = appointment.hasSlot()
                ? appointment.getSlotFirstRep().getReferenceElement().getIdPart()
                : start + "+" + calendar.provider();
        return new Slot(
                id,
                start,
                Moments.of(appointment.getEndElement()),
                calendar.provider(),
                calendar.place(),
                calendar.zone());
    }

    private List<Resource> actors(List<Appointment> appointments) {
        List<Resource> actors = new ArrayList<>();
        for (Class<? extends Resource> type : ACTORS) {
            String ids = appointments.stream()
                    .flatMap(each -> references(each).stream())
                    .map(Reference::getReferenceElement)
                    .filter(reference -> type.getSimpleName().equals(reference.getResourceType()))
                    .map(reference -> reference.getIdPart())
                    .collect(Collectors.toCollection(TreeSet::new))
                    .stream()
                    .collect(Collectors.joining(","));
            if (!ids.isEmpty()) {
                Query query = Query.where("_id", ids)
                        .including("HealthcareService:location")
                        .including("PractitionerRole:location");
                actors.addAll(context.searchWithIncluded(type, query));
            }
        }
        return actors;
    }

    private static List<Reference> references(Appointment appointment) {
        return appointment.getParticipant().stream()
                .map(AppointmentParticipantComponent::getActor)
                .toList();
    }
}
