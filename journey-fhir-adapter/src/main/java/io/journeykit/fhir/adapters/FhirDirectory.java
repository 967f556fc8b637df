package io.journeykit.fhir.adapters;

import io.journeykit.fhir.adapters.IdentifierSystems.TenantSystems;
import io.journeykit.spi.Directory;
import io.journeykit.spi.Provider;
import io.journeykit.vocabulary.TenantId;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Resource;

/**
 * Who offers a service: HealthcareServices of that type, and PractitionerRoles of that code, that bear an identifier of
 * the tenant; by the rank that each carries as an extension, and those without one last, by their identifiers.
 */
public final class FhirDirectory implements Directory {

    private final PortContext context;

    private FhirDirectory(PortContext context) {
        this.context = context;
    }

    public static FhirDirectory at(PortContext context) {
        return new FhirDirectory(context);
    }

    @Override
    public List<Provider> providersOf(String service, TenantId tenant) {
        return context.tenantSystems(tenant)
                .map(tenantSystems -> new ServiceProviders(found(tenantSystems, service), tenantSystems).providers())
                .orElse(List.of());
    }

    private List<Resource> found(TenantSystems tenantSystems, String service) {
        String code = tenantSystems.services() + "|" + service;
        List<Resource> found = new ArrayList<>();
        Query services = Query.where("service-type", code).including("HealthcareService:location");
        found.addAll(context.searchWithIncluded(HealthcareService.class, services));
        Query roles = Query.where("specialty", code)
                .including("PractitionerRole:location")
                .including("PractitionerRole:practitioner");
        found.addAll(context.searchWithIncluded(PractitionerRole.class, roles));
        return found;
    }

    @Override
    public String toString() {
        return "directory at " + context;
    }
}
