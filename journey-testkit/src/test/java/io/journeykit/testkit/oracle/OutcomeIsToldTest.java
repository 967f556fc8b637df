package io.journeykit.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.Request;
import io.journeykit.testkit.play.Chronicle;
import java.time.Instant;
import java.util.SortedSet;
import org.junit.jupiter.api.Test;

/** Law 17: after an answer, an outcome. */
class OutcomeIsToldTest {

    @Test
    void she_who_chose_a_visit_is_told_that_it_is_booked() {
        Chronicle life = Lived.in("owners-outcome");

        SortedSet<String> broken = Lived.broken(life);

        assertThat(Tampered.met(life)).contains("17.booked-is-told");
        assertThat(broken).doesNotContain("17.booked-is-told");
    }

    @Test
    void a_message_that_names_the_visit_tells_her() {
        Chronicle life = Lived.in("owners-told");

        SortedSet<String> broken = Lived.broken(life);

        assertThat(Tampered.met(life)).contains("17.booked-is-told");
        assertThat(broken).doesNotContain("17.booked-is-told");
    }

    @Test
    void she_who_chose_what_is_gone_is_told_or_asked_anew() {
        Chronicle life = Lived.in("owners-outcome", "world-gone.json");
        Instant silent = Instant.parse("2026-03-02T16:00:00Z");

        Chronicle tampered = Tampered.without(
                life,
                entry -> !entry.at().isBefore(silent)
                        && (Tampered.asks(entry, Request.AskPatient.class)
                                || Tampered.asks(entry, Request.SendMessage.class)));

        assertThat(Lived.broken(life)).doesNotContain("17.gone-is-told");
        assertThat(Lived.broken(tampered)).contains("17.gone-is-told");
    }

    @Test
    void she_who_called_a_visit_off_is_told_or_asked_anew() {
        Chronicle life = Lived.in("owners-outcome", "world-called-off.json");
        Instant silent = Instant.parse("2026-03-04T15:00:00Z");

        Chronicle tampered = Tampered.without(
                life,
                entry -> !entry.at().isBefore(silent)
                        && (Tampered.asks(entry, Request.AskPatient.class)
                                || Tampered.asks(entry, Request.SendMessage.class)));

        assertThat(Lived.broken(life)).doesNotContain("17.called-off-is-told");
        assertThat(Lived.broken(tampered)).contains("17.called-off-is-told");
    }
}
