package io.journeykit.testkit.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class WorldClockTest {

    @Test
    void a_finding_names_times_as_the_timeline_does_and_as_events_have_them() {
        WorldClock clock = new WorldClock(ZoneId.of("Europe/Berlin"));

        assertThat(clock.in("it is due at 2026-03-25T09:59:00Z, not [2026-03-26T09:59:00.5Z]"))
                .isEqualTo("it is due at Wed 25 Mar 2026 10:59 (09:59Z), not [Thu 26 Mar 2026 10:59 (09:59Z)]");
    }

    @Test
    void a_slot_keeps_its_name() {
        assertThat(new WorldClock(ZoneId.of("Europe/Berlin")).in("pr-one 2026-03-25T09:59 is offered"))
                .isEqualTo("pr-one 2026-03-25T09:59 is offered");
    }
}
