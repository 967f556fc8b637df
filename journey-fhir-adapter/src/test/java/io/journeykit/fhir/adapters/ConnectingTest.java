package io.journeykit.fhir.adapters;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.fhir.adapters.IdentifierSystems.TenantSystems;
import io.journeykit.fhir.server.Connection;
import io.journeykit.fhir.server.FhirServer;
import io.journeykit.spi.Adapters;
import io.journeykit.spi.Port;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.TenantId;
import java.time.ZoneId;
import java.util.List;
import org.apache.http.impl.client.HttpClientBuilder;
import org.hl7.fhir.r4.model.Identifier;
import org.junit.jupiter.api.Test;

class ConnectingTest {

    private static final ZoneId BOSTON = ZoneId.of("America/New_York");

    private final IdentifierSystems systems = IdentifierSystems.of(new TenantSystems(
            "https://clinic.example/people",
            "https://clinic.example/providers",
            "https://clinic.example/services",
            BOSTON));

    @Test
    void the_ports_may_be_at_one_server_or_at_several() {
        PortContext tasks = PortContext.at(server("https://tasks.clinic.example/fhir"), systems);
        PortContext ehr = PortContext.at(server("https://ehr.clinic.example/fhir"), systems);

        Adapters adapters = Adapters.of(
                FhirAppointments.at(ehr),
                FhirReferrals.at(tasks, DocumentIndex.elsewhere(ehr)),
                FhirRecords.at(tasks, DocumentIndex.elsewhere(ehr)),
                FhirMessaging.at(tasks),
                FhirWorklist.at(tasks),
                FhirConsents.at(ehr),
                FhirDirectory.at(ehr));

        assertThat(List.of(Port.APPOINTMENTS, Port.REFERRALS, Port.RECORDS, Port.MESSAGING, Port.WORKLIST))
                .allMatch(adapters::fill);
        assertThat(adapters.consents()).isPresent();
        assertThat(adapters.directory()).isPresent();
    }

    @Test
    void what_is_put_in_says_what_it_is_and_names_nobody() {
        PortContext context = PortContext.at(server("https://ehr.clinic.example/fhir"), systems);

        assertThat(context).hasToString("a FHIR server with the systems of 1 tenant");
        assertThat(FhirAppointments.at(context))
                .hasToString("appointments at a FHIR server with the systems of 1 tenant");
        assertThat(FhirWorklist.at(context)).hasToString("worklist at a FHIR server with the systems of 1 tenant");
    }

    @Test
    void a_person_is_known_by_the_system_of_the_tenant() {
        TenantId north = TenantId.of("north");
        IdentifierSystems two = systems.with(
                north,
                new TenantSystems("https://north.example/people", "https://north.example/p", "urn:north", BOSTON));

        assertThat(two.agendaOf(List.of(
                        new Identifier()
                                .setSystem("http://hl7.org/fhir/sid/us-ssn")
                                .setValue("1"),
                        new Identifier()
                                .setSystem("https://north.example/people")
                                .setValue("sally"))))
                .contains(new AgendaId(north, "sally"));
        assertThat(two.agendaOf(List.of(new Identifier().setSystem("urn:others").setValue("sally"))))
                .isEmpty();
        assertThat(two).hasToString("the systems of 2 tenants");
    }

    private static FhirServer server(String base) {
        return FhirServer.over(Connection.to(base, HttpClientBuilder.create()));
    }
}
