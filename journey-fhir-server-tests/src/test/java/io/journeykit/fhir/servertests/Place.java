package io.journeykit.fhir.servertests;

import ca.uhn.fhir.rest.client.api.IGenericClient;
import io.journeykit.fhir.adapters.IdentifierSystems;
import io.journeykit.testkit.world.Opening;
import io.journeykit.testkit.world.Party;
import io.journeykit.testkit.world.World;
import io.journeykit.vocabulary.AgendaId;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Enumerations.DocumentReferenceStatus;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Schedule;
import org.hl7.fhir.r4.model.Slot;

/** What stands on the server before anything happens: the person, providers and schedules; under systems of this run. */
final class Place {

    private final IGenericClient client;
    private final String run = "https://town.example/" + UUID.randomUUID();
    private final World world;
    private final AgendaId person;
    private final Reference patient;
    private final List<IdType> written = new ArrayList<>();
    private final Map<String, Reference> schedules = new LinkedHashMap<>();

    Place(World world, IGenericClient client) {
        this.world = world;
        this.client = client;
        this.person = AgendaId.of(world.person().id().person() + "-" + UUID.randomUUID());
        Patient sally = new Patient().setActive(true);
        sally.addIdentifier().setSystem(people()).setValue(person.person());
        this.patient = create(sally);
        world.cast().parties().values().forEach(this::settle);
        List.of("referral-letter", "medication-list").forEach(this::file);
    }

    IdentifierSystems systems() {
        return IdentifierSystems.of(new IdentifierSystems.TenantSystems(
                people(), providers(), services(), world.setting().almanac().zone()));
    }

    AgendaId person() {
        return person;
    }

    Reference patient() {
        return patient;
    }

    String providers() {
        return run + "/provider";
    }

    private String people() {
        return run + "/person";
    }

    private String services() {
        return run + "/service";
    }

    private void settle(Party party) {
        HealthcareService provider = new HealthcareService().setActive(true).setName(party.name());
        provider.addIdentifier().setSystem(providers()).setValue(party.name());
        party.openings().stream()
                .map(Opening::service)
                .distinct()
                .forEach(service -> provider.addType(service(service)));
        Reference there = create(provider);
        Schedule schedule = new Schedule().setActive(true).addActor(there);
        provider.getType().forEach(schedule::addServiceType);
        schedules.put(party.name(), create(schedule));
    }

    private void file(String name) {
        DocumentReference document = new DocumentReference()
                .setStatus(DocumentReferenceStatus.CURRENT)
                .setSubject(patient)
                .setType(new CodeableConcept().setText(name));
        document.getType().addCoding().setSystem(run + "/document").setCode(name);
        document.addContent().getAttachment().setContentType("text/plain").setTitle(name);
        create(document);
    }

    /** Puts an appointment that can be had on the server; where it is. */
    Reference open(Opening opening) {
        Slot slot = new Slot()
                .setStatus(Slot.SlotStatus.FREE)
                .setSchedule(schedules.get(opening.slot().provider()))
                .setStart(Date.from(opening.slot().start()))
                .setEnd(Date.from(opening.slot().end()));
        return create(slot.addServiceType(service(opening.service())));
    }

    private CodeableConcept service(String code) {
        CodeableConcept concept = new CodeableConcept();
        concept.addCoding().setSystem(services()).setCode(code);
        return concept;
    }

    Reference create(Resource resource) {
        IIdType id = client.create().resource(resource).execute().getId();
        written.add(new IdType(id.getValue()));
        return new Reference(id.toUnqualifiedVersionless().getValue());
    }

    void put(Resource resource) {
        written.add(
                new IdType(client.update().resource(resource).execute().getId().getValue()));
    }

    /** What others wrote since this was last asked. */
    List<IdType> written() {
        List<IdType> since = List.copyOf(written);
        written.clear();
        return since;
    }
}
