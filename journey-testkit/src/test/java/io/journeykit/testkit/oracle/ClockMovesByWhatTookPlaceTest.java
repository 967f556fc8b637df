package io.journeykit.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.JourneyEvent;
import io.journeykit.testkit.play.Chronicle;
import org.junit.jupiter.api.Test;

class ClockMovesByWhatTookPlaceTest {

    private static final String TOOK_PLACE = "22.clock-moves-by-what-took-place";

    @Test
    void what_is_not_needed_starts_no_clock() {
        assertThat(Lived.broken(Lived.in("times-clock-hands"))).doesNotContain(TOOK_PLACE);
    }

    @Test
    void what_is_not_needed_stops_no_clock() {
        assertThat(Lived.broken(Lived.in("times-clock-hands", "world-ill.json")))
                .doesNotContain(TOOK_PLACE);
    }

    @Test
    void a_clock_that_nothing_moved_is_right() {
        Chronicle still = Retold.without(Lived.in("times-clock-hands"), JourneyEvent.ClockMarked.class::isInstance);

        assertThat(Retold.met(still, TOOK_PLACE)).isEqualTo(1);
        assertThat(Lived.broken(still)).doesNotContain(TOOK_PLACE);
    }
}
