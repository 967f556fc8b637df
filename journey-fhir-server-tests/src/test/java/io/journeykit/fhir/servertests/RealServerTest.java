package io.journeykit.fhir.servertests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import ca.uhn.fhir.rest.api.MethodOutcome;
import ca.uhn.fhir.rest.client.api.IGenericClient;
import ca.uhn.fhir.rest.client.exceptions.FhirClientConnectionException;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import java.util.UUID;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskIntent;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;

/** What a server must do to be a peer that is worth testing against, and how a test uses it. */
class RealServerTest {
    private static final String SYSTEM = "https://journeykit.io/fhir/test";

    private final RealServer server = RealServer.shared();
    private final String key = UUID.randomUUID().toString();

    @Test
    void a_second_conditional_update_finds_what_the_first_created() {
        IGenericClient client = server.client();

        String first = write(client, TaskStatus.REQUESTED).getId().getIdPart();
        String second = write(client, TaskStatus.ACCEPTED).getId().getIdPart();

        assertThat(second).isEqualTo(first);
        assertThat(found(client).getEntry()).hasSize(1);
    }

    @Test
    void a_stale_version_is_refused_with_409_or_412() {
        IGenericClient client = server.client();
        Task stale = (Task) write(client, TaskStatus.REQUESTED).getResource();
        write(client, TaskStatus.ACCEPTED);

        stale.setStatus(TaskStatus.CANCELLED);

        assertThatThrownBy(() -> client.update()
                        .resource(stale)
                        .withAdditionalHeader(
                                "If-Match", "W/\"" + stale.getMeta().getVersionId() + "\"")
                        .execute())
                .asInstanceOf(type(BaseServerResponseException.class))
                .extracting(BaseServerResponseException::getStatusCode)
                .isIn(409, 412);
    }

    @Test
    void what_was_written_is_there_after_a_restart() {
        write(server.client(), TaskStatus.REQUESTED);

        server.end();
        assertThatThrownBy(() -> found(server.client())).isInstanceOf(FhirClientConnectionException.class);
        server.begin();

        assertThat(found(server.client()).getEntry()).hasSize(1);
    }

    private MethodOutcome write(IGenericClient client, TaskStatus status) {
        Task task = new Task().setStatus(status).setIntent(TaskIntent.ORDER);
        task.addIdentifier().setSystem(SYSTEM).setValue(key);
        return client.update()
                .resource(task)
                .conditional()
                .where(Task.IDENTIFIER.exactly().systemAndIdentifier(SYSTEM, key))
                .execute();
    }

    private Bundle found(IGenericClient client) {
        return client.search()
                .forResource(Task.class)
                .where(Task.IDENTIFIER.exactly().systemAndIdentifier(SYSTEM, key))
                .returnBundle(Bundle.class)
                .execute();
    }
}
