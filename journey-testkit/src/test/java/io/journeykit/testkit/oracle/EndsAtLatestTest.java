package io.journeykit.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.Request;
import io.journeykit.spi.Commit;
import io.journeykit.testkit.play.Chronicle;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class EndsAtLatestTest {

    private static final Instant LATEST = Instant.parse("2026-03-05T23:00:00Z");

    @Test
    void what_may_not_be_said_ends_when_it_is_of_no_use_any_more() {
        Ruling ruling = Ruling.of(new EndsAtLatest(), Lived.in("messages-ends"));

        assertThat(ruling.breaks("ends-at-latest")).isTrue();
    }

    @Test
    void so_does_what_could_not_be_said() {
        Ruling ruling = Ruling.of(new EndsAtLatest(), Lived.in("messages-ends", "failing.json"));

        assertThat(ruling.breaks("ends-at-latest")).isTrue();
    }

    @Test
    void it_is_not_enough_that_it_ends_while_somebody_is_still_to_say_it() {
        Chronicle ended = ended(Lived.in("messages-ends"));

        Chronicle unasked = Tampered.without(ended, entry -> Tampered.asks(entry, Request.AssignWork.class));

        assertThat(Ruling.of(new EndsAtLatest(), ended).breaks("ends-at-latest"))
                .isTrue();
        assertThat(Ruling.of(new EndsAtLatest(), unasked).keeps("ends-at-latest"))
                .isTrue();
    }

    @Test
    void what_is_said_has_no_end_to_look_for() {
        Ruling ruling = Ruling.of(new EndsAtLatest(), Lived.in("messages-late"));

        assertThat(ruling.isMet("ends-at-latest")).isFalse();
    }

    /** In which all that was under way ended at its latest time. */
    private static Chronicle ended(Chronicle life) {
        Chronicle.Committed last = life.entries().stream()
                .filter(entry ->
                        entry instanceof Chronicle.Committed && entry.at().isBefore(LATEST))
                .map(Chronicle.Committed.class::cast)
                .reduce((first, second) -> second)
                .orElseThrow();
        Chronicle over = Tampered.withAgendas(life, LATEST, agenda -> Tampered.withJourneys(agenda, List.of()));
        Agenda empty = Tampered.withJourneys(last.commit().agenda(), List.of());
        Commit commit = new Commit(last.commit().expected(), last.commit().input(), empty, List.of(), List.of());
        return Tampered.plus(over, new Chronicle.Committed(LATEST, commit));
    }
}
