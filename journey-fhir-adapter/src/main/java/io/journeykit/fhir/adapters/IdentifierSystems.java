package io.journeykit.fhir.adapters;

import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.TenantId;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.Identifier;

/**
 * By which systems a vendor's people, providers and services are known on a FHIR server; each tenant has its own, so
 * that what belongs to one tenant is not found for another.
 */
public final class IdentifierSystems {

    private static final TenantId ONLY = AgendaId.of("anybody").tenant();

    private final Map<TenantId, TenantSystems> byTenant;

    private IdentifierSystems(Map<TenantId, TenantSystems> byTenant) {
        this.byTenant = byTenant;
    }

    /**
     * The systems of one tenant.
     *
     * @param people of the identifiers of Patients; the value is the person's reference in {@link AgendaId}
     * @param providers of the identifiers of HealthcareServices, PractitionerRoles and Organizations; the value is the
     *     reference that slots, referrals and transfers name
     * @param services of the codes of services, as templates name them
     * @param zone where a place does not say its own
     */
    public record TenantSystems(String people, String providers, String services, ZoneId zone) {

        /** The provider's reference among the identifiers of a resource. */
        Optional<String> reference(List<Identifier> identifiers) {
            return identifiers.stream()
                    .filter(each -> providers.equals(each.getSystem()))
                    .map(Identifier::getValue)
                    .findFirst();
        }
    }

    /** Where a vendor has one tenant only. */
    public static IdentifierSystems of(TenantSystems tenantSystems) {
        return new IdentifierSystems(Map.of()).with(ONLY, tenantSystems);
    }

    /** The same, and this tenant's. */
    public IdentifierSystems with(TenantId tenant, TenantSystems tenantSystems) {
        Map<TenantId, TenantSystems> more = new LinkedHashMap<>(byTenant);
        more.put(tenant, tenantSystems);
        return new IdentifierSystems(more);
    }

    /** Empty for a tenant that nobody has named. */
    public Optional<TenantSystems> of(TenantId tenant) {
        return Optional.ofNullable(byTenant.get(tenant));
    }

    /** Whose agenda it is, by the identifiers of a Patient; empty for somebody who has none. */
    public Optional<AgendaId> agendaOf(List<Identifier> identifiers) {
        for (Map.Entry<TenantId, TenantSystems> each : byTenant.entrySet()) {
            for (Identifier identifier : identifiers) {
                if (each.getValue().people().equals(identifier.getSystem()) && identifier.hasValue()) {
                    return Optional.of(new AgendaId(each.getKey(), identifier.getValue()));
                }
            }
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        return "the systems of " + byTenant.size() + (byTenant.size() == 1 ? " tenant" : " tenants");
    }
}
