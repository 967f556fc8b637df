package io.journeykit.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class LocalClockTest {

    private static final Instant MARCH = Instant.parse("2026-03-05T12:30:00Z");

    private final LocalClock boston = new LocalClock(Play.BOSTON, MARCH);

    @Test
    void a_moment_reads_on_the_clocks_of_the_place() {
        assertThat(boston.say(MARCH)).isEqualTo("Thu 5 Mar 07:30");
    }

    @Test
    void the_year_is_said_where_it_is_another_there() {
        Instant newYear = Instant.parse("2027-01-01T03:00:00Z");

        assertThat(boston.say(newYear)).isEqualTo("Thu 31 Dec 22:00");
        assertThat(new LocalClock(Play.BOSTON, Instant.parse("2027-02-01T00:00:00Z")).say(newYear))
                .isEqualTo("Thu 31 Dec 2026 22:00");
    }

    @Test
    void a_stretch_says_its_day_once() {
        assertThat(boston.say(MARCH, MARCH.plusSeconds(1800))).isEqualTo("Thu 5 Mar 07:30–08:00");
        assertThat(boston.say(MARCH, MARCH.plusSeconds(86_400))).isEqualTo("Thu 5 Mar 07:30–Fri 6 Mar 07:30");
    }

    @Test
    void what_no_clock_can_show_is_far_off() {
        assertThat(boston.say(Instant.MAX)).isEqualTo("a time far off");
        assertThat(boston.say(Instant.MIN)).isEqualTo("a time far off");
        assertThat(boston.say(boston.on(Instant.MAX).toInstant())).isEqualTo("a time far off");
        assertThat(new LocalClock(Play.BOSTON, Instant.MAX).say(MARCH)).isEqualTo("Thu 5 Mar 2026 07:30");
    }
}
