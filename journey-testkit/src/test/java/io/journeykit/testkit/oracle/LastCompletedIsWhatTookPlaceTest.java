package io.journeykit.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.calendar.DueWindow;
import io.journeykit.testkit.play.Chronicle;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LastCompletedIsWhatTookPlaceTest {

    private static final String TOOK_PLACE = "22.last-completed-is-what-took-place";

    @Test
    void the_next_is_an_interval_after_the_last_was_done() {
        Chronicle life = Lived.in("times-series");

        Chronicle later = Retold.due(
                life, "st-completed", was -> DueWindow.at(was.target().plus(Duration.ofHours(1))));

        assertThat(Retold.met(life, TOOK_PLACE)).isEqualTo(3);
        assertThat(Retold.broken(life, "st-completed")).doesNotContain(TOOK_PLACE);
        assertThat(Retold.broken(later, "st-completed")).contains(TOOK_PLACE);
    }

    @Test
    void a_visit_that_is_told_days_later_took_place_when_it_was_booked_for() {
        Chronicle life = Lived.in("times-visits");

        assertThat(Retold.broken(again(life, "2026-03-17T16:30:00Z"), "st-again"))
                .doesNotContain(TOOK_PLACE);
        assertThat(Retold.broken(again(life, "2026-03-20T16:30:00Z"), "st-again"))
                .contains(TOOK_PLACE);
    }

    @Test
    void what_is_overdue_by_the_entry_is_not_for_it_to_date() {
        Chronicle life = Lived.in("times-done-before");

        assertThat(Retold.met(life, TOOK_PLACE)).isZero();
        assertThat(Retold.broken(life, "st-check")).doesNotContain(TOOK_PLACE);
    }

    private static Chronicle again(Chronicle life, String second) {
        Instant march = Instant.parse("2026-03-25T00:00:00Z");
        return Retold.due(
                life, "st-again", was -> was.target().isBefore(march) ? DueWindow.at(Instant.parse(second)) : was);
    }
}
