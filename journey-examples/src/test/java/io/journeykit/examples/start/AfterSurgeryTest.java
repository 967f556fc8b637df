package io.journeykit.examples.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.Address;
import io.journeykit.agenda.Preferences;
import io.journeykit.agenda.Request;
import io.journeykit.calendar.WeeklyHours;
import io.journeykit.insight.Itinerary;
import io.journeykit.policy.ContactRules;
import io.journeykit.spi.Delivery;
import io.journeykit.spi.Messaging;
import io.journeykit.spi.Reply;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.Channel;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class AfterSurgeryTest {

    @Test
    void a_red_wound_is_the_care_teams_ball_and_the_stitches_lie_ahead() {
        Preferences preferences = new Preferences(
                ZoneId.of("Europe/Berlin"),
                "en",
                List.of(new Address(Channel.SMS, "+49 30 1234")),
                ContactRules.UNLIMITED,
                WeeklyHours.ALWAYS,
                new TreeMap<>());

        Itinerary ahead = AfterSurgery.lead(AgendaId.of("patient-17"), preferences, new Delivered(), new NursesList());

        assertThat(ahead.entries())
                .extracting(entry -> entry.step().step().value())
                .contains("call", "stitches");
        assertThat(ahead.expectedNow()).isEmpty();
        assertThat(ahead.text()).contains("call", "stitches");
    }

    /** Delivers at once. */
    private static final class Delivered implements Messaging {
        @Override
        public Reply sendMessage(Request.SendMessage request, Delivery delivery) {
            return Reply.done();
        }

        @Override
        public Reply askPatient(Request.AskPatient request, Delivery delivery) {
            return Reply.done();
        }
    }
}
