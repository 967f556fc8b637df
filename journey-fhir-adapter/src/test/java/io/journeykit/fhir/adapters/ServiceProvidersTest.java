package io.journeykit.fhir.adapters;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.fhir.adapters.IdentifierSystems.TenantSystems;
import io.journeykit.fhir.naming.Extensions;
import io.journeykit.spi.Provider;
import java.time.ZoneId;
import java.util.List;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;

class ServiceProvidersTest {

    private static final ZoneId BOSTON = ZoneId.of("America/New_York");
    private static final TenantSystems HOUSE = new TenantSystems("urn:people", "urn:providers", "urn:services", BOSTON);

    @Test
    void providers_come_by_their_rank_and_those_without_one_last_by_their_references() {
        HealthcareService second = service("b", "ortho-b").setName("B");
        second.addExtension(Extensions.RANK, new IntegerType(2));
        HealthcareService first = service("c", "ortho-c").setName("C");
        first.addExtension(Extensions.RANK, new IntegerType(1));

        assertThat(read(service("z", "ortho-z"), second, first, service("a", "ortho-a")))
                .extracting(Provider::reference)
                .containsExactly("ortho-c", "ortho-b", "ortho-a", "ortho-z");
    }

    @Test
    void a_role_has_the_name_of_its_practitioner_and_the_zone_of_its_place() {
        Practitioner practitioner = with(new Practitioner(), "p1");
        practitioner.addName().addGiven("Rosa").setFamily("Diaz");
        Location chicago = with(new Location(), "l1");
        chicago.addExtension(Extensions.TIMEZONE, new CodeType("America/Chicago"));
        PractitionerRole role = with(new PractitionerRole(), "r1")
                .setPractitioner(new Reference("Practitioner/p1"))
                .addLocation(new Reference("Location/l1"));
        role.addIdentifier().setSystem("urn:providers").setValue("dr-diaz");

        assertThat(read(role, practitioner, chicago))
                .containsExactly(new Provider("dr-diaz", "Rosa Diaz", ZoneId.of("America/Chicago")));
    }

    @Test
    void whoever_is_no_longer_active_or_of_another_house_is_left_out() {
        HealthcareService closed = service("a", "ortho-a").setActive(false);
        HealthcareService foreign = with(new HealthcareService(), "b");
        foreign.addIdentifier().setSystem("urn:others").setValue("ortho-b");

        assertThat(read(closed, foreign)).isEmpty();
    }

    private static List<Provider> read(Resource... resources) {
        return new ServiceProviders(List.of(resources), HOUSE).providers();
    }

    private static HealthcareService service(String id, String reference) {
        HealthcareService service = with(new HealthcareService(), id);
        service.addIdentifier().setSystem("urn:providers").setValue(reference);
        return service;
    }

    private static <R extends Resource> R with(R resource, String id) {
        resource.setId(resource.fhirType() + "/" + id);
        return resource;
    }
}
