package io.journeykit.fhir.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ca.uhn.fhir.rest.client.interceptor.BearerTokenAuthInterceptor;
import io.journeykit.fhir.naming.BusinessId;
import io.journeykit.fhir.naming.Systems;
import io.journeykit.fhir.server.FhirFailure.Conflict;
import io.journeykit.fhir.server.FhirFailure.Rejected;
import io.journeykit.fhir.server.FhirFailure.Unavailable;
import io.journeykit.fhir.server.Wire.Answer;
import io.journeykit.spi.Reply;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.impl.client.HttpClientBuilder;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FhirFailureTest {

    private static final BusinessId SALLYS = new BusinessId(Systems.STEP, "default/sally-adams/knee-pain-1/mri");
    private static final String OUTCOME = """
            {"resourceType":"OperationOutcome","issue":[{"severity":"error","code":"business-rule","diagnostics":"Sally Adams, born 1984, has no cover"}]}""";

    @ParameterizedTest
    @ValueSource(ints = {429, 503})
    void an_overloaded_server_is_asked_again_when_it_says(int status) throws IOException {
        try (Wire wire = Wire.capable(one -> Answer.of(status, "", "Retry-After", "17"))) {
            Reply reply = find(wire);

            assertThat(reply).isEqualTo(Reply.retry(Duration.ofSeconds(17)));
        }
    }

    @Test
    void a_date_to_come_again_is_read_by_the_servers_own_clock() {
        Duration after = Failures.after("Wed, 04 Mar 2026 08:00:30 GMT", "Wed, 04 Mar 2026 08:00:00 GMT");

        assertThat(after).hasSeconds(30);
        assertThat(Failures.after("soon", null)).isZero();
        assertThat(Failures.after("999999999999999999999", null)).isZero();
        assertThat(Failures.after("99999999", null)).isEqualTo(Duration.ofDays(1));
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 504})
    void a_broken_server_is_asked_again_in_a_while(int status) throws IOException {
        try (Wire wire = Wire.capable(one -> Answer.of(status, "<html>", "Content-Type", "text/html"))) {
            assertThat(find(wire)).isEqualTo(Reply.retry(Duration.ZERO));
        }
    }

    @Test
    void a_server_that_is_not_there_is_asked_again() throws IOException {
        Wire gone = Wire.answering(one -> Answer.of(200, ""));
        gone.close();

        assertThat(find(gone)).isEqualTo(Reply.retry(Duration.ZERO));
    }

    @Test
    void a_server_that_takes_too_long_is_asked_again() throws IOException {
        try (Wire wire = Wire.answering(one -> {
            sleep();
            return Answer.of(200, Wire.CAPABLE);
        })) {
            assertThat(find(wire)).isEqualTo(Reply.retry(Duration.ZERO));
        }
    }

    @Test
    void what_is_not_fhir_is_no_answer() throws IOException {
        try (Wire wire = Wire.answering(one -> Answer.of(200, "{\"resourceType\":\"Nonsense\"}"))) {
            assertThat(find(wire)).isEqualTo(Reply.retry(Duration.ZERO));
        }
    }

    @Test
    void a_no_is_a_refusal_with_its_codes_and_nothing_personal() throws IOException {
        try (Wire wire = Wire.capable(one -> Answer.of(422, OUTCOME))) {
            Rejected no =
                    catchThrowableOfType(Rejected.class, () -> server(wire).find(Task.class, SALLYS));

            assertThat(no).hasMessage("the server said 422 [business-rule]").hasNoCause();
            assertThat(no.status()).isEqualTo(422);
            assertThat(no.codes()).containsExactly("business-rule");
            assertThat(no.reply()).isEqualTo(Reply.refused("the server said 422 [business-rule]"));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {409, 412})
    void a_stale_version_is_a_conflict_under_either_status(int status) throws IOException {
        try (Wire wire = Wire.capable(one -> Answer.of(status, OUTCOME))) {
            Task task = new Task();
            task.setId("Task/7");
            task.getMeta().setVersionId("abc");

            assertThat(catchThrowableOfType(Conflict.class, () -> server(wire).update(task)))
                    .hasMessageStartingWith("the resource was changed meanwhile");
            assertThat(wire.only().headers()).containsEntry("If-Match", "W/\"abc\"");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 409, 429, 500})
    void no_token_and_no_person_stands_in_what_is_thrown(int status) throws IOException {
        try (Wire wire = Wire.capable(one -> Answer.of(status, OUTCOME))) {
            FhirFailure failure =
                    catchThrowableOfType(FhirFailure.class, () -> server(wire).find(Task.class, SALLYS));

            StringWriter printed = new StringWriter();
            failure.printStackTrace(new PrintWriter(printed));
            assertThat(printed.toString() + failure.reply() + server(wire))
                    .doesNotContainIgnoringCase("sally")
                    .doesNotContain("s3cret");
        }
    }

    @Test
    void what_is_asked_in_vain_waits_as_long_as_the_server_wants() throws IOException {
        try (Wire wire = Wire.capable(one -> Answer.of(429, OUTCOME, "Retry-After", "3"))) {
            Unavailable busy =
                    catchThrowableOfType(Unavailable.class, () -> server(wire).read(Task.class, "1"));

            assertThat(busy.after()).hasSeconds(3);
            assertThat(busy).hasMessage("the server said 429; try again after PT3S");
        }
    }

    private static Reply find(Wire wire) {
        return FhirFailure.orReply(() -> {
            FhirServer server = server(wire);
            server.capabilities();
            server.find(Task.class, SALLYS);
            return Reply.done();
        });
    }

    static FhirServer server(Wire wire) {
        HttpClientBuilder http = HttpClientBuilder.create()
                .setDefaultRequestConfig(
                        RequestConfig.custom().setSocketTimeout(300).build());
        return FhirServer.over(Connection.to(wire.base(), http, new BearerTokenAuthInterceptor("s3cret")));
    }

    private static void sleep() {
        try {
            Thread.sleep(800);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
