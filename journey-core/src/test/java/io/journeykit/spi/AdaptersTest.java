package io.journeykit.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeykit.agenda.Effect;
import io.journeykit.agenda.EffectKey;
import io.journeykit.agenda.Request;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.InputId;
import io.journeykit.vocabulary.JourneyId;
import io.journeykit.vocabulary.StepId;
import io.journeykit.vocabulary.StepRef;
import io.journeykit.vocabulary.Value;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class AdaptersTest {

    private static final AgendaId SALLY = AgendaId.of("p-1");
    private static final StepRef MRI = StepRef.of(JourneyId.of("knee-pain-1"), StepId.of("mri"));

    @Test
    void every_request_has_a_port() {
        assertThat(Routes.known()).isEqualTo(Set.of(Request.class.getPermittedSubclasses()));
    }

    @Test
    void a_delivery_reaches_the_adapter_of_its_port() {
        Records records = (request, delivery) -> Reply.done(request.to());
        Performer performer = (request, delivery) -> Reply.done(request.act());
        Adapters adapters = Adapters.of(records, performer);

        Reply sent = adapters.hand(delivery(new Request.TransferRecords(MRI, "ortho-b")));
        Reply performed = adapters.hand(delivery(new Request.Perform("weigh", new TreeMap<>())));

        assertThat(sent).isEqualTo(Reply.done("ortho-b"));
        assertThat(performed).isEqualTo(Reply.done("weigh"));
    }

    @Test
    void an_empty_port_says_what_is_missing() {
        assertThatThrownBy(() -> Adapters.NONE.hand(delivery(new Request.TransferRecords(MRI, "ortho-b"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Nothing fills the port records, which transfer-records goes to; give Adapters one that is"
                        + " Records.");
    }

    @Test
    void two_adapters_for_one_port_are_refused() {
        Records one = (request, delivery) -> Reply.done();
        Records other = (request, delivery) -> Reply.done();

        assertThatThrownBy(() -> Adapters.of(one, other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The port Records is filled 2 times");
    }

    @Test
    void adapters_that_are_services_are_found() {
        assertThat(Adapters.discovered()).hasToString("adapters for performer");
        assertThat(Adapters.discovered().hand(delivery(new Request.Perform("weigh", new TreeMap<>()))))
                .isEqualTo(Reply.done("found"));
    }

    @Test
    void what_passes_through_a_port_reads_aloud_and_tells_nothing_of_a_person() {
        assertThat(Reply.done().with("allergy", Value.of("latex"))).hasToString("done");
        assertThat(Reply.accepted("ref-1")).hasToString("accepted");
        assertThat(Reply.retry(Duration.ofMinutes(5))).hasToString("to be tried again in PT5M");
        assertThat(Reply.refused("the slot is taken")).hasToString("refused");
        assertThat(new Receipt(InputId.of("1"), 4, 7, List.of())).hasToString("events 5 to 7 and 0 effects");
        assertThat(new Provider("ortho-b", "Orthopaedics B", ZoneOffset.UTC)).hasToString("ortho-b");
    }

    @Test
    void what_fills_the_ports_reads_aloud() {
        Records records = (request, delivery) -> Reply.done();

        assertThat(Adapters.of(records)).hasToString("adapters for records");
        assertThat(Adapters.NONE).hasToString("no adapters");
        assertThat(delivery(new Request.TransferRecords(MRI, "ortho-b")))
                .hasToString("attempt 2 of transfer-records for knee-pain-1/mri");
    }

    private static Delivery delivery(Request request) {
        return new Delivery(
                SALLY, new Effect(EffectKey.of(SALLY, 7, 0), Optional.of(MRI), Optional.empty(), request), 2);
    }
}
