package io.journeykit.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.Event;
import io.journeykit.agenda.Incident;
import io.journeykit.agenda.NoticeEvent;
import io.journeykit.phrase.Name;
import io.journeykit.phrase.Phrase;
import io.journeykit.testkit.play.Chronicle;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Law 19: what nobody can judge is a person's. */
class UnknownGuardIsShownTest {

    private static final String SHOWN = "19.unknown-guard-is-shown";

    private static final Incident INCIDENT = new Incident(
            99,
            "signal-fits-nothing",
            Optional.of(Phrase.of("unknown").with("fact", Name.fact("fa-pressure"))),
            Optional.empty(),
            Instant.parse("2026-03-03T15:00:00Z"));

    @Test
    void a_move_that_depends_on_what_nobody_knows_is_shown_with_what_is_missing() {
        assertThat(Lived.broken(Lived.in("truth-guards"))).doesNotContain(SHOWN);
    }

    @Test
    void one_that_names_the_missing_fact_is_right() {
        Chronicle told = Retold.events(Lived.in("truth-guards"), UnknownGuardIsShownTest::naming);

        assertThat(Retold.met(told, SHOWN)).isEqualTo(1);
        assertThat(Lived.broken(told)).doesNotContain(SHOWN);
    }

    @Test
    void a_move_of_which_it_is_known_that_it_is_not_to_be_made_is_no_question() {
        assertThat(Retold.met(Lived.in("truth-guards", "world-known.json"), SHOWN))
                .isZero();
    }

    /** Whoever is shown it reads which fact is missing. */
    private static Stream<Event> naming(Event event) {
        return event instanceof NoticeEvent.SignalKept kept
                ? Stream.of(event, new NoticeEvent.IncidentRaised(INCIDENT, kept.stamp()))
                : Stream.of(event);
    }
}
