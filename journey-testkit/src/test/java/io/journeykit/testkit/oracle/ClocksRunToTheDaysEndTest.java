package io.journeykit.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.JourneyClock;
import io.journeykit.agenda.JourneyEvent;
import io.journeykit.testkit.play.Chronicle;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ClocksRunToTheDaysEndTest {

    private static final String TO_THE_END = "22.clock-runs-to-the-end-of-its-date";
    private static final String EXACT = "22.clock-in-hours-is-exact";
    private static final Chronicle LIFE = Lived.in("times-rungs");

    @Test
    void clocks_in_days_in_working_days_and_in_hours_run_out_in_time() {
        assertThat(Retold.met(LIFE, TO_THE_END)).isEqualTo(2);
        assertThat(Retold.met(LIFE, EXACT)).isEqualTo(1);
        assertThat(Lived.broken(LIFE)).doesNotContain(TO_THE_END, EXACT);
    }

    @Test
    void a_clock_that_runs_out_an_hour_sooner_takes_away_from_its_time() {
        Chronicle sooner = Retold.each(
                LIFE,
                event -> event instanceof JourneyEvent.ClockMarked marked
                        ? new JourneyEvent.ClockMarked(marked.journey(), sooner(marked.clock()), marked.stamp())
                        : event);

        assertThat(Lived.broken(sooner)).contains(TO_THE_END, EXACT);
    }

    private static JourneyClock sooner(JourneyClock clock) {
        return new JourneyClock(
                clock.clock(), clock.marks(), clock.warned(), clock.next().map(at -> at.minus(Duration.ofHours(1))));
    }
}
