package io.journeykit.fhir.servertests;

import ca.uhn.fhir.rest.client.api.IGenericClient;
import ca.uhn.fhir.rest.server.exceptions.PreconditionFailedException;
import ca.uhn.fhir.rest.server.exceptions.ResourceVersionConflictException;
import java.util.List;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.Appointment.ParticipationStatus;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Schedule;
import org.hl7.fhir.r4.model.Slot;
import org.hl7.fhir.r4.model.Slot.SlotStatus;

/** A clinic's own book: it keeps Slots and Appointments together, and numbers its proposals anew each time. */
final class IheBook {

    private final IGenericClient client;

    IheBook(IGenericClient client) {
        this.client = client;
    }

    Bundle find(Parameters asked) {
        Bundle proposed = new Bundle().setType(BundleType.SEARCHSET);
        Reference patient = (Reference) asked.getParameterValue("patient-reference");
        for (Schedule schedule :
                all(Schedule.class, "service-type=" + text(asked, "visit-type").replace("|", "%7C"))) {
            String query = "schedule=" + reference(schedule) + "&status=free&_sort=start&start=ge"
                    + text(asked, "start") + "&start=le" + text(asked, "end");
            for (Slot slot : all(Slot.class, query)) {
                proposed.addEntry().setResource(created(proposal(schedule, slot, patient)));
            }
        }
        return proposed;
    }

    private Appointment proposal(Schedule schedule, Slot slot, Reference patient) {
        Appointment proposal = new Appointment()
                .setStatus(AppointmentStatus.PROPOSED)
                .setStartElement(slot.getStartElement())
                .setEndElement(slot.getEndElement())
                .setServiceType(schedule.getServiceType())
                .addSlot(new Reference(reference(slot)));
        proposal.addParticipant().setStatus(ParticipationStatus.NEEDSACTION).setActor(patient);
        schedule.getActor()
                .forEach(actor -> proposal.addParticipant()
                        .setStatus(ParticipationStatus.NEEDSACTION)
                        .setActor(actor));
        return proposal;
    }

    Bundle hold(Parameters asked) {
        Appointment proposed = asked(asked);
        Slot slot = slot(proposed);
        return slot.getStatus() == SlotStatus.FREE && replaced(slot.setStatus(SlotStatus.BUSYTENTATIVE))
                ? answer(written(proposed.setStatus(AppointmentStatus.PENDING)))
                : gone();
    }

    Bundle book(Parameters asked) {
        if (asked.hasParameter("appointment-resource")) {
            Appointment changed =
                    (Appointment) asked.getParameter("appointment-resource").getResource();
            boolean calledOff = changed.getStatus() == AppointmentStatus.CANCELLED;
            return calledOff && replaced(slot(changed).setStatus(SlotStatus.FREE)) ? answer(written(changed)) : gone();
        }
        Appointment appointment = asked(asked);
        Slot slot = slot(appointment);
        boolean free = slot.getStatus()
                == (appointment.getStatus() == AppointmentStatus.PENDING ? SlotStatus.BUSYTENTATIVE : SlotStatus.FREE);
        return free && replaced(slot.setStatus(SlotStatus.BUSY))
                ? answer(written(appointment.setStatus(AppointmentStatus.BOOKED)))
                : gone();
    }

    private Appointment asked(Parameters asked) {
        Reference reference = (Reference) asked.getParameterValue("appointment-reference");
        return client.read()
                .resource(Appointment.class)
                .withId(reference.getReferenceElement().getIdPart())
                .execute();
    }

    private Slot slot(Appointment appointment) {
        String id = appointment.getSlotFirstRep().getReferenceElement().getIdPart();
        return client.read().resource(Slot.class).withId(id).execute();
    }

    private boolean replaced(Slot slot) {
        try {
            client.update()
                    .resource(slot)
                    .withAdditionalHeader("If-Match", "W/\"" + slot.getMeta().getVersionId() + "\"")
                    .execute();
            return true;
        } catch (ResourceVersionConflictException | PreconditionFailedException somebodyElse) {
            return false;
        }
    }

    private Appointment created(Appointment appointment) {
        String id = client.create().resource(appointment).execute().getId().getIdPart();
        return client.read().resource(Appointment.class).withId(id).execute();
    }

    private Appointment written(Appointment appointment) {
        client.update().resource(appointment).execute();
        return client.read()
                .resource(Appointment.class)
                .withId(appointment.getIdElement().getIdPart())
                .execute();
    }

    private <R extends Resource> List<R> all(Class<R> type, String query) {
        Bundle found = client.search()
                .byUrl(type.getSimpleName() + "?" + query)
                .returnBundle(Bundle.class)
                .execute();
        return found.getEntry().stream()
                .map(BundleEntryComponent::getResource)
                .map(type::cast)
                .toList();
    }

    private static Bundle answer(Appointment appointment) {
        Bundle answer = new Bundle().setType(BundleType.SEARCHSET);
        answer.addEntry().setResource(appointment);
        return answer;
    }

    private static Bundle gone() {
        OperationOutcome outcome = new OperationOutcome();
        outcome.addIssue().setSeverity(IssueSeverity.FATAL).setCode(IssueType.NOTFOUND);
        Bundle answer = new Bundle().setType(BundleType.SEARCHSET);
        answer.addEntry().setResource(outcome);
        return answer;
    }

    private static String text(Parameters asked, String name) {
        return asked.getParameterValue(name).primitiveValue();
    }

    private static String reference(Resource resource) {
        return resource.fhirType() + "/" + resource.getIdElement().getIdPart();
    }
}
