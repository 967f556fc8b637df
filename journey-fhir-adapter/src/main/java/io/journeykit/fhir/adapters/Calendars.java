package io.journeykit.fhir.adapters;

import io.journeykit.fhir.adapters.IdentifierSystems.TenantSystems;
import io.journeykit.fhir.naming.Extensions;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Schedule;

/** Schedules with their actors and places, as a server gave them, read as calendars. */
final class Calendars {

    private final Map<String, Resource> byReference = new LinkedHashMap<>();
    private final TenantSystems tenantSystems;

    Calendars(List<Resource> resources, TenantSystems tenantSystems) {
        this.tenantSystems = tenantSystems;
        resources.forEach(each ->
                byReference.put(each.fhirType() + "/" + each.getIdElement().getIdPart(), each));
    }

    /** Those that belong to somebody known by the tenant's systems, in the order given. */
    List<Calendar> all() {
        return byReference.values().stream()
                .filter(Schedule.class::isInstance)
                .flatMap(schedule -> of((Schedule) schedule).stream())
                .toList();
    }

    private Optional<Calendar> of(Schedule schedule) {
        return of(schedule.getIdElement().getIdPart(), schedule.getActor(), schedule.getServiceType());
    }

    /** What these actors have in common; empty where none of them is known by the tenant's systems. */
    Optional<Calendar> of(String id, List<Reference> references, List<CodeableConcept> services) {
        List<Resource> actors = at(references).toList();
        Optional<Location> place = actors.stream().flatMap(this::places).findFirst();
        return actors.stream()
                .flatMap(actor -> tenantSystems.reference(identifiers(actor)).stream())
                .findFirst()
                .map(provider -> new Calendar(
                        id,
                        provider,
                        place.flatMap(this::name).orElse(provider),
                        place.flatMap(Calendars::zone).orElse(tenantSystems.zone()),
                        services));
    }

    private Stream<Resource> at(List<Reference> references) {
        return references.stream()
                .map(reference -> reference
                        .getReferenceElement()
                        .toUnqualifiedVersionless()
                        .getValue())
                .flatMap(reference -> Stream.ofNullable(byReference.get(reference)));
    }

    private Stream<Location> places(Resource actor) {
        Stream<Resource> places = actor instanceof HealthcareService service
                ? at(service.getLocation())
                : actor instanceof PractitionerRole role ? at(role.getLocation()) : Stream.of(actor);
        return places.filter(Location.class::isInstance).map(Location.class::cast);
    }

    private Optional<String> name(Location place) {
        return tenantSystems.reference(place.getIdentifier()).or(() -> Optional.ofNullable(place.getName()));
    }

    static Optional<ZoneId> zone(Location place) {
        return Optional.ofNullable(place.getExtensionString(Extensions.TIMEZONE))
                .map(ZoneId::of);
    }

    // A place is never whom one sees: it may carry an identifier of the same system, by which travel is told.
    private static List<Identifier> identifiers(Resource actor) {
        if (actor instanceof HealthcareService service) {
            return service.getIdentifier();
        }
        if (actor instanceof PractitionerRole role) {
            return role.getIdentifier();
        }
        if (actor instanceof Practitioner practitioner) {
            return practitioner.getIdentifier();
        }
        return actor instanceof Organization organization ? organization.getIdentifier() : List.of();
    }
}
