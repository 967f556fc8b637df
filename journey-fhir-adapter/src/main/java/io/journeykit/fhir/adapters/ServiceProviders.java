package io.journeykit.fhir.adapters;

import io.journeykit.fhir.adapters.IdentifierSystems.TenantSystems;
import io.journeykit.fhir.naming.Extensions;
import io.journeykit.spi.Provider;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** Those who offer one service, with their places, as a server gave them, read as providers. */
final class ServiceProviders {

    private static final Comparator<RankedProvider> IN_ORDER = Comparator.comparing(RankedProvider::rank)
            .thenComparing(ranked -> ranked.provider().reference());

    private final Map<String, Resource> byReference = new LinkedHashMap<>();
    private final TenantSystems tenantSystems;

    ServiceProviders(List<Resource> resources, TenantSystems tenantSystems) {
        this.tenantSystems = tenantSystems;
        resources.forEach(each -> byReference.put(PortContext.reference(each).getReference(), each));
    }

    private record RankedProvider(int rank, Provider provider) {}

    List<Provider> providers() {
        return byReference.values().stream()
                .flatMap(each -> ranked(each).stream())
                .sorted(IN_ORDER)
                .map(RankedProvider::provider)
                .toList();
    }

    private Optional<RankedProvider> ranked(Resource resource) {
        if (resource instanceof HealthcareService service && (!service.hasActive() || service.getActive())) {
            return ranked(
                    service, service.getIdentifier(), Optional.ofNullable(service.getName()), service.getLocation());
        }
        if (resource instanceof PractitionerRole role && (!role.hasActive() || role.getActive())) {
            return ranked(role, role.getIdentifier(), name(role), role.getLocation());
        }
        return Optional.empty();
    }

    private Optional<RankedProvider> ranked(
            DomainResource resource, List<Identifier> identifiers, Optional<String> name, List<Reference> places) {
        ZoneId zone = at(places)
                .filter(Location.class::isInstance)
                .flatMap(place -> Calendars.zone((Location) place).stream())
                .findFirst()
                .orElse(tenantSystems.zone());
        return tenantSystems
                .reference(identifiers)
                .map(reference ->
                        new RankedProvider(rank(resource), new Provider(reference, name.orElse(reference), zone)));
    }

    private Stream<Resource> at(List<Reference> references) {
        return references.stream()
                .flatMap(reference -> Stream.ofNullable(byReference.get(reference
                        .getReferenceElement()
                        .toUnqualifiedVersionless()
                        .getValue())));
    }

    private Optional<String> name(PractitionerRole role) {
        return at(List.of(role.getPractitioner()))
                .filter(Practitioner.class::isInstance)
                .flatMap(each -> ((Practitioner) each).getName().stream())
                .map(HumanName::getNameAsSingleString)
                .findFirst();
    }

    private static int rank(DomainResource resource) {
        Extension rank = resource.getExtensionByUrl(Extensions.RANK);
        return rank != null && rank.getValue() instanceof IntegerType number ? number.getValue() : Integer.MAX_VALUE;
    }
}
