package io.journeykit.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeykit.Journeys;
import io.journeykit.agenda.Request;
import io.journeykit.agenda.Signal;
import io.journeykit.spi.Delivery;
import io.journeykit.spi.Reply;
import io.journeykit.spi.Worklist;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.Steps;
import io.journeykit.vocabulary.AgendaId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A vendor's controller, which knows nothing but the front door, on virtual time. */
class PlayedFrontDoorTest {

    private static final JourneyTemplate CALL = JourneyTemplate.named("call-back")
            .version("1")
            .step(Steps.work("call", "nurse", "call-her"))
            .build();

    private final Scene scene = Scene.at(Instant.parse("2026-03-02T15:00:00Z"));
    private final List<String> given = new ArrayList<>();
    private final Worklist board = new Worklist() {
        @Override
        public Reply assignWork(Request.AssignWork request, Delivery delivery) {
            given.add(scene.now() + " " + request.text());
            return Reply.done();
        }

        @Override
        public Reply withdrawWork(Request.WithdrawWork request, Delivery delivery) {
            given.add(scene.now() + " withdrawn");
            return Reply.done();
        }
    };

    /** What a vendor writes: it begins a call where somebody asks for one, and ends it where the nurse says so. */
    private record Controller(Journeys journeys) {

        void asked(String person) {
            journeys.begin("call-back", AgendaId.of(person));
        }

        void called(String person) {
            journeys.signal(AgendaId.of(person), Signal.of("done").about("call"));
        }
    }

    @Test
    void a_vendors_controller_is_tried_over_days_that_pass_at_once() {
        Controller controller =
                new Controller(scene.play(Journeys.embedded().templates(CALL).adapters(board)));

        controller.asked("anna");
        scene.advanceBy(Duration.ofHours(52));
        controller.called("anna");
        scene.settle();

        assertThat(given)
                .contains("2026-03-02T15:00:00Z call-her", "2026-03-04T15:00:00Z escalated")
                .endsWith("2026-03-04T19:00:00Z withdrawn");
        assertThat(controller.journeys().agenda(AgendaId.of("anna")).isLive()).isFalse();
    }

    @Test
    void what_was_closed_takes_nothing_on_virtual_time_either() {
        Journeys journeys = scene.play(Journeys.embedded().templates(CALL).adapters(board));

        journeys.close();

        assertThatThrownBy(() -> new Controller(journeys).asked("anna")).hasMessageContaining("closed");
    }
}
