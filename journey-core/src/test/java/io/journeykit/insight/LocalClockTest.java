package io.journeykit.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class LocalClockTest {

    private final LocalClock boston = new LocalClock(Play.BOSTON);

    @Test
    void a_clock_shows_the_time_of_its_place() {
        assertThat(boston.on(Instant.parse("2026-03-05T12:30:00Z")).toLocalTime())
                .isEqualTo("07:30");
    }

    @Test
    void what_no_clock_can_show_is_the_last_or_the_first_that_it_can() {
        assertThat(boston.on(Instant.MAX).getYear()).isEqualTo(9999);
        assertThat(boston.on(Instant.MIN).getYear()).isEqualTo(1);
    }
}
