package io.journeykit.fhir.listening;

import io.journeykit.fhir.listening.ResourceSubject.Cause.OwnResource;
import io.journeykit.fhir.listening.ResourceSubject.Cause.WaitlistSignal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Slot;

/**
 * Whom a resource concerns by our identifiers on it, else by those on what it was made for; and by its Patient. A slot
 * concerns whoever waits for one like it.
 */
record LinkedSubjects(Source source, People people, Openings openings) implements ResourceSubjects {

    private static final List<String> MADE_FOR =
            List.of("basedOn", "inResponseTo", "partOf", "focus", "reasonReference");
    private static final List<String> SUBJECT = List.of("subject", "for", "patient", "sender");

    @Override
    public List<ResourceSubject> of(Resource resource) {
        if (resource instanceof Slot slot) {
            return openings.opened(slot).stream()
                    .map(opening -> ResourceSubject.of(opening.person()).causedBy(new WaitlistSignal(opening.signal())))
                    .toList();
        }
        ResourceSubject own = Links.on(resource);
        ResourceSubject linked = own.isLinked() ? own : own.or(cause(resource));
        return List.of(linked.person().isPresent() ? linked : linked.or(person(resource)));
    }

    private ResourceSubject cause(Resource resource) {
        return causes(resource)
                .flatMap(reference -> read(reference).stream())
                .map(read -> Links.on(read).causedBy(new OwnResource(read)))
                .filter(ResourceSubject::isLinked)
                .findFirst()
                .orElse(ResourceSubject.UNKNOWN);
    }

    private static Stream<Reference> causes(Resource resource) {
        Stream<Reference> named = MADE_FOR.stream().flatMap(name -> references(resource, name));
        return resource instanceof DocumentReference document
                ? Stream.concat(named, document.getContext().getRelated().stream())
                : named;
    }

    private Optional<Resource> read(Reference reference) {
        String type = reference.getReferenceElement().getResourceType();
        String id = reference.getReferenceElement().getIdPart();
        return type == null || id == null
                ? Optional.empty()
                : source.read(type, id).map(Version::resource);
    }

    private ResourceSubject person(Resource resource) {
        return patients(resource)
                .flatMap(patient -> people.whose(patient).stream())
                .findFirst()
                .map(ResourceSubject::of)
                .orElse(ResourceSubject.UNKNOWN);
    }

    private Stream<Patient> patients(Resource resource) {
        if (resource instanceof Patient patient) {
            return Stream.of(patient);
        }
        Stream<Reference> subjects = resource instanceof Appointment appointment
                ? appointment.getParticipant().stream().map(Appointment.AppointmentParticipantComponent::getActor)
                : SUBJECT.stream().flatMap(name -> references(resource, name));
        return subjects.filter(LinkedSubjects::isPatient).flatMap(this::patient);
    }

    /** By the identifier that the reference gives, then as the server knows the Patient. */
    private Stream<Patient> patient(Reference reference) {
        Stream<Patient> named = reference.hasIdentifier()
                ? Stream.of(new Patient().addIdentifier(reference.getIdentifier()))
                : Stream.empty();
        Stream<Patient> known =
                read(reference).stream().filter(Patient.class::isInstance).map(Patient.class::cast);
        return Stream.concat(named, known);
    }

    private static boolean isPatient(Reference reference) {
        String type = reference.getReferenceElement().getResourceType();
        return type == null ? reference.hasIdentifier() : type.equals("Patient");
    }

    private static Stream<Reference> references(Resource resource, String name) {
        Property property = resource.getNamedProperty(name);
        List<Base> values = property == null ? List.of() : property.getValues();
        return values.stream().filter(Reference.class::isInstance).map(Reference.class::cast);
    }
}
