package io.journeykit.fhir.servertests;

import ca.uhn.fhir.rest.client.api.IGenericClient;
import io.journeykit.fhir.adapters.IdentifierSystems;
import io.journeykit.fhir.adapters.IdentifierSystems.TenantSystems;
import io.journeykit.fhir.adapters.PortContext;
import io.journeykit.fhir.naming.BusinessId;
import io.journeykit.fhir.naming.Extensions;
import io.journeykit.fhir.server.FhirServer;
import io.journeykit.planning.Slot;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.StepRef;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Enumerations.DocumentReferenceStatus;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Schedule;
import org.hl7.fhir.r4.model.Slot.SlotStatus;

/**
 * A clinic of its own on the server that all tests share: its people, providers and services are known by systems that
 * nobody else uses.
 */
final class Clinic {

    static final ZoneId BOSTON = ZoneId.of("America/New_York");

    private final String own = "https://journeykit.io/fhir/test/" + UUID.randomUUID();
    private final TenantSystems systems =
            new TenantSystems(own + "/people", own + "/providers", own + "/services", BOSTON);
    private final IGenericClient client = RealServer.shared().client();

    PortContext context() {
        return PortContext.at(FhirServer.over(RealServer.shared().client()), IdentifierSystems.of(systems));
    }

    /** The same clinic behind another address. */
    PortContext deskAt(String base) {
        return PortContext.at(
                FhirServer.over(client.getFhirContext().newRestfulGenericClient(base)), IdentifierSystems.of(systems));
    }

    /** Somebody whom the vendor knows by that reference. */
    Reference patient(String reference) {
        Patient patient = new Patient();
        patient.addIdentifier().setSystem(systems.people()).setValue(reference);
        return written(patient);
    }

    /** Somebody who offers a service; those of a lower rank are tried first. */
    Reference provider(String reference, String service, int rank) {
        HealthcareService provider =
                new HealthcareService().setName("The " + reference).addType(concept(service));
        provider.addIdentifier().setSystem(systems.providers()).setValue(reference);
        provider.addExtension(Extensions.RANK, new IntegerType(rank));
        provider.addLocation(place(reference + "-house", BOSTON));
        return written(provider);
    }

    private Reference place(String reference, ZoneId zone) {
        Location place = new Location().setName("A place");
        place.addIdentifier().setSystem(systems.providers()).setValue(reference);
        place.addExtension(Extensions.TIMEZONE, new CodeType(zone.getId()));
        return written(place);
    }

    /** The book of a provider. */
    Reference schedule(Reference provider, String service) {
        return written(new Schedule().setActive(true).addActor(provider).addServiceType(concept(service)));
    }

    /** A free slot of half an hour. */
    Slot slot(Reference schedule, Instant start, String provider) {
        Instant end = start.plus(Duration.ofMinutes(30));
        Reference written = written(new org.hl7.fhir.r4.model.Slot()
                .setStatus(SlotStatus.FREE)
                .setSchedule(schedule)
                .setStart(Date.from(start))
                .setEnd(Date.from(end)));
        String id = written.getReferenceElement().getIdPart();
        return new Slot(id, start, end, provider, provider + "-house", BOSTON);
    }

    /** A document that a step has brought. */
    void document(Reference patient, AgendaId person, StepRef step) {
        BusinessId id = BusinessId.of(person, step);
        DocumentReference document = new DocumentReference()
                .setStatus(DocumentReferenceStatus.CURRENT)
                .setSubject(patient)
                .addIdentifier(new Identifier().setSystem(id.system()).setValue(id.value()));
        document.addContent().getAttachment().setContentType("text/plain").setTitle("a report");
        written(document);
    }

    /** All that the server has of a type by that query, oldest first. */
    <R extends Resource> List<R> all(Class<R> type, String query) {
        Bundle found = client.search()
                .byUrl(type.getSimpleName() + "?" + query + "&_count=100")
                .returnBundle(Bundle.class)
                .execute();
        return found.getEntry().stream()
                .map(BundleEntryComponent::getResource)
                .map(type::cast)
                .sorted(Comparator.comparing(each -> each.getMeta().getLastUpdated()))
                .toList();
    }

    Reference written(Resource resource) {
        String id = client.create().resource(resource).execute().getId().getIdPart();
        return new Reference(resource.fhirType() + "/" + id);
    }

    void replaced(Resource resource) {
        client.update().resource(resource).execute();
    }

    void remove(Resource resource) {
        client.delete()
                .resourceById(resource.fhirType(), resource.getIdElement().getIdPart())
                .execute();
    }

    private CodeableConcept concept(String service) {
        return new CodeableConcept(new Coding(systems.services(), service, null));
    }
}
