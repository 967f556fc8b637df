package io.journeykit.fhir.server;

import static io.journeykit.fhir.server.FhirFailureTest.server;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeykit.fhir.naming.BusinessId;
import io.journeykit.fhir.naming.Systems;
import io.journeykit.fhir.server.Capabilities.Verb;
import io.journeykit.fhir.server.FhirFailure.Rejected;
import io.journeykit.fhir.server.FhirFailure.Unsupported;
import io.journeykit.fhir.server.Wire.Answer;
import io.journeykit.fhir.server.Wire.Asked;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.Test;

class FhirServerTest {

    private static final BusinessId STEP = new BusinessId(Systems.STEP, "default/p-1/knee-pain-1/therapy#4");

    @Test
    void a_server_is_asked_once_what_it_can_do() throws IOException {
        try (Wire wire = Wire.capable(one -> Answer.of(500, ""))) {
            FhirServer server = server(wire);

            Capabilities here = server.capabilities();

            assertThat(server.capabilities())
                    .isSameAs(here)
                    .hasToString("a server with 2 types of resources and transactions");
            assertThat(wire.asked()).hasSize(1);
            assertThat(here.keeps("Task")).isTrue();
            assertThat(here.can(Verb.CREATE, "RequestGroup")).isFalse();
            assertThat(here.offers("$find", "Appointment")).isTrue();
            assertThat(here.offers("$book", "Appointment")).isTrue();
            assertThat(here.offers("$hold", "Appointment")).isFalse();
            assertThat(here.offers("$export", "Patient")).isTrue();
            assertThat(here.updatesByIdentifier("Task")).isTrue();
            assertThat(here.createsIfAbsent("Appointment")).isFalse();
            assertThat(here.finds("Task", "status")).isTrue();
            assertThat(here.finds("Task", "owner")).isFalse();
            assertThat(here.subscribes()).isFalse();
            assertThatThrownBy(() -> server.needs(Verb.CREATE, "Slot"))
                    .isInstanceOf(Unsupported.class)
                    .hasMessage("this server does not offer CREATE of Slot; give another server for it");
        }
    }

    @Test
    void all_pages_of_a_search_are_read() throws IOException {
        try (Wire wire = Wire.capable(FhirServerTest::page)) {
            List<Task> found = server(wire).search(Task.class, "status=ready");

            assertThat(found)
                    .extracting(task -> task.getIdElement().getIdPart())
                    .containsExactly("1", "2", "3");
        }
    }

    private static Answer page(Asked asked) {
        String host = "http://" + asked.headers().get("Host");
        int page = asked.target().contains("page=")
                ? Integer.parseInt(asked.target().split("page=")[1])
                : 1;
        String next = page == 3 ? "" : "{\"relation\":\"next\",\"url\":\"" + host + "/fhir?page=" + (page + 1) + "\"}";
        return Answer.of(200, bundle(page, next));
    }

    private static String bundle(int id, String link) {
        return "{\"resourceType\":\"Bundle\",\"type\":\"searchset\",\"link\":[" + link + "],\"entry\":["
                + "{\"resource\":{\"resourceType\":\"Task\",\"id\":\"" + id + "\"}},"
                + "{\"resource\":{\"resourceType\":\"Task\",\"id\":\"9\"},\"search\":{\"mode\":\"include\"}}]}";
    }

    @Test
    void a_next_page_on_another_host_is_not_asked_for() throws IOException {
        try (Wire other = Wire.answering(one -> Answer.of(200, bundle(2, "")));
                Wire wire = Wire.capable(one -> Answer.of(
                        200,
                        bundle(
                                1,
                                "{\"relation\":\"next\",\"url\":\""
                                        + other.base().replace("127.0.0.1", "localhost") + "?page=2\"}")))) {
            assertThatThrownBy(() -> server(wire).search(Task.class, "status=ready"))
                    .isInstanceOf(Rejected.class);

            assertThat(other.asked()).isEmpty();
        }
    }

    @Test
    void a_redirect_to_another_host_is_not_followed() throws IOException {
        try (Wire other = Wire.answering(one -> Answer.of(200, "{\"resourceType\":\"Task\",\"id\":\"1\"}"));
                Wire wire = Wire.capable(one -> Answer.of(302, "", "Location", other.base() + "/Task/1"))) {
            assertThatThrownBy(() -> server(wire).read(Task.class, "1"))
                    .isInstanceOf(Rejected.class)
                    .hasMessage("the server said 302 [it leads to another host]");

            assertThat(other.asked()).isEmpty();
        }
    }

    @Test
    void a_redirect_at_home_is_followed_with_the_credentials() throws IOException {
        try (Wire wire = Wire.capable(one -> one.target().endsWith("/Task/1")
                ? Answer.of(302, "", "Location", "/fhir/Task/2")
                : Answer.of(200, "{\"resourceType\":\"Task\",\"id\":\"2\"}"))) {
            assertThat(server(wire).read(Task.class, "1")).isPresent();

            assertThat(wire.asked()).hasSize(2).allMatch(one -> "Bearer s3cret".equals(Wire.authorization(one)));
        }
    }

    @Test
    void what_is_not_there_is_empty() throws IOException {
        try (Wire wire = Wire.capable(one -> Answer.of(one.target().contains("gone") ? 410 : 404, ""))) {
            assertThat(server(wire).read(Task.class, "never")).isEmpty();
            assertThat(server(wire).read(Task.class, "gone")).isEmpty();
        }
    }

    @Test
    void a_write_is_conditional_on_the_business_identifier() throws IOException {
        try (Wire wire = Wire.capable(one -> Answer.of(201, "", "Location", "/fhir/Task/7/_history/v1"))) {
            WriteResult written = server(wire).write(Write.put(new Task(), STEP));

            assertThat(written.reference()).isEqualTo("Task/7");
            assertThat(written.version()).contains("v1");
            assertThat(wire.only().method()).isEqualTo("PUT");
            assertThat(wire.only().target())
                    .endsWith(
                            "/Task?identifier=https%3A%2F%2Fjourneykit.io%2Ffhir%2Fstep%7Cdefault%2Fp-1%2Fknee-pain-1%2Ftherapy%234");
        }
    }

    @Test
    void where_there_are_no_conditions_it_is_looked_for_first_and_then_replaced_by_version() throws IOException {
        String found = """
                {"resourceType":"Bundle","type":"searchset","entry":[{"resource":{"resourceType":"Appointment","id":"7","meta":{"versionId":"v1"}}}]}""";
        try (Wire wire = Wire.capable(one -> one.method().equals("GET")
                ? Answer.of(200, found)
                : Answer.of(200, "", "Location", "/fhir/Appointment/7/_history/v2"))) {
            WriteResult written = server(wire).write(Write.put(new Appointment(), STEP));

            assertThat(written.version()).contains("v2");
            Asked put = wire.asked().get(2);
            assertThat(put.target()).endsWith("/Appointment/7");
            assertThat(put.headers()).containsEntry("If-Match", "W/\"v1\"");
        }
    }

    @Test
    void a_transaction_has_at_most_500_entries_and_later_ones_refer_to_what_earlier_ones_wrote() throws IOException {
        try (Wire wire = Wire.capable(FhirServerTest::transacted)) {
            List<Write> writes = new ArrayList<>();
            Write first = Write.put(new Task(), new BusinessId(Systems.STEP, "0"));
            writes.add(first);
            for (int i = 1; i <= 500; i++) {
                Task task = new Task().addPartOf(new Reference(first.urn()));
                writes.add(Write.put(task, new BusinessId(Systems.STEP, String.valueOf(i))));
            }

            List<WriteResult> written = server(wire).transact(writes);

            assertThat(written).hasSize(501);
            assertThat(wire.asked()).hasSize(3);
            assertThat(wire.asked().get(2).body()).contains("Task/t0").doesNotContain(first.urn());
        }
    }

    private static Answer transacted(Asked asked) {
        int entries = asked.body().split("\"fullUrl\"").length - 1;
        StringBuilder answer =
                new StringBuilder("{\"resourceType\":\"Bundle\",\"type\":\"transaction-response\",\"entry\":[");
        for (int i = 0; i < entries; i++) {
            answer.append(i == 0 ? "" : ",")
                    .append("{\"response\":{\"status\":\"201\",\"location\":\"Task/t" + i + "/_history/1\"}}");
        }
        return Answer.of(200, answer + "]}");
    }

    @Test
    void an_identifier_tells_no_more_than_its_system() {
        assertThat(STEP).hasToString("an identifier of https://journeykit.io/fhir/step");
        assertThat(new BusinessId(Systems.EFFECT, "a|b,c$d\\e").token())
                .isEqualTo("https://journeykit.io/fhir/effect|a\\|b\\,c\\$d\\\\e");
    }
}
