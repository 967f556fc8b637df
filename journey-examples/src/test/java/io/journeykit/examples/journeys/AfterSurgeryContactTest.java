package io.journeykit.examples.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.ContactEvent;
import io.journeykit.agenda.EffectEvent;
import io.journeykit.agenda.Event;
import io.journeykit.agenda.Request;
import io.journeykit.spi.Recorded;
import io.journeykit.testkit.InvariantWatch;
import io.journeykit.testkit.play.Play;
import io.journeykit.testkit.play.PlayedAgenda;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How often, when, where and in which language Maria is spoken to; the invariants are watched after every commit. */
class AfterSurgeryContactTest {

    private static final ZoneId BOSTON = ZoneId.of("America/New_York");
    private static final PlayedAgenda PLAYED = Play.of(NamedWorlds.read("after-surgery"), new InvariantWatch());

    @Test
    void two_hints_for_the_first_day_go_as_one_in_her_language_where_the_window_is_open_wherever_she_is() {
        assertThat(sent().get(0)).isEqualTo("2026-03-02T10:30 sms good-to-know");
        assertThat(messages().get(0).body())
                .isEqualTo("Para los primeros días:\n\nMantenga seca la herida.\n\nSuba las escaleras despacio.");
        assertThat(of(ContactEvent.Merged.class)).hasSize(1);
    }

    @Test
    void what_is_confidential_does_not_go_to_the_telephone_of_the_family() {
        assertThat(sent().get(1)).isEqualTo("2026-03-03T07:30 email medication");
    }

    @Test
    void what_is_critical_passes_her_wish_for_rest_and_never_her_stop() {
        assertThat(sent().get(2)).isEqualTo("2026-03-04T18:30 email recall");
    }

    @Test
    void what_waited_while_she_rested_goes_afterwards_where_she_had_given_it_back() {
        assertThat(sent()).hasSize(4);
        assertThat(sent().get(3)).isEqualTo("2026-03-09T09:00 sms walking");
    }

    private static List<String> sent() {
        return of(EffectEvent.Requested.class)
                .filter(event -> event.effect().request() instanceof Request.SendMessage)
                .map(event -> {
                    Request.SendMessage message =
                            (Request.SendMessage) event.effect().request();
                    return event.stamp().recorded().atZone(BOSTON).toLocalDateTime() + " "
                            + message.to().channel() + " " + message.text();
                })
                .toList();
    }

    private static List<Request.SendMessage> messages() {
        return of(EffectEvent.Requested.class)
                .map(event -> event.effect().request())
                .filter(Request.SendMessage.class::isInstance)
                .map(Request.SendMessage.class::cast)
                .toList();
    }

    private static <E extends Event> Stream<E> of(Class<E> kind) {
        return PLAYED.events().stream()
                .map(Recorded::event)
                .filter(kind::isInstance)
                .map(kind::cast);
    }
}
