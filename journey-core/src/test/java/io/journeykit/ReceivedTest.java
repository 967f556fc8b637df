package io.journeykit;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.Signal;
import io.journeykit.spi.Receipt;
import io.journeykit.spi.Received;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.Steps;
import io.journeykit.vocabulary.AgendaId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The receipt of a signal says what became of it. */
class ReceivedTest {

    private static final AgendaId ANNA = AgendaId.of("anna");

    private final Journeys journeys = Journeys.embedded()
            .templates(JourneyTemplate.named("check")
                    .version("1")
                    .step(Steps.work("call", "nurse", "call"))
                    .step(Steps.waitFor("report", "reported").after("call"))
                    .build())
            .adapters(new ObligingNurses())
            .start();

    @AfterEach
    void close() {
        journeys.close();
    }

    @Test
    void what_a_step_waits_for_is_heard() {
        journeys.begin("check", ANNA);

        assertThat(told("done", "call").received()).contains(Received.HEARD);
    }

    @Test
    void what_is_told_before_its_step_waits_is_kept() {
        journeys.begin("check", ANNA);

        assertThat(told("reported", "report").received()).contains(Received.KEPT);
    }

    @Test
    void what_fits_nothing_is_shown() {
        journeys.begin("check", ANNA);

        assertThat(told("arrived", "call").received()).contains(Received.SHOWN);
    }

    @Test
    void what_is_known_already_changes_nothing() {
        journeys.begin("check", ANNA);
        told("done", "call");

        assertThat(told("done", "call").received()).contains(Received.KNOWN);
    }

    private Receipt told(String name, String step) {
        return journeys.signal(ANNA, Signal.of(name).about(step));
    }
}
