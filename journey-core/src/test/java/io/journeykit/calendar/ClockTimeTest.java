package io.journeykit.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.time.zone.ZoneRulesProvider;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ClockTimeTest {

    private static final ZoneId BOSTON = ZoneId.of("America/New_York");

    @Test
    void an_instant_is_kept_as_what_the_clock_shows() {
        Instant visit = Instant.parse("2026-03-31T17:00:00Z");

        ClockTime kept = ClockTime.at(visit, BOSTON);

        assertThat(kept).isEqualTo(ClockTime.of(LocalDateTime.parse("2026-03-31T13:00"), BOSTON));
        assertThat(kept.instant()).isEqualTo(visit);
        assertThat(kept).hasToString("2026-03-31T13:00 in America/New_York");
    }

    @Test
    void both_equal_hours_of_an_autumn_night_are_kept_apart() {
        Instant first = Instant.parse("2026-11-01T05:30:00Z");
        Instant second = Instant.parse("2026-11-01T06:30:00Z");

        assertThat(ClockTime.at(first, BOSTON).instant()).isEqualTo(first);
        assertThat(ClockTime.at(second, BOSTON).instant()).isEqualTo(second);
        assertThat(ClockTime.at(first, BOSTON).shown())
                .isEqualTo(ClockTime.at(second, BOSTON).shown());
    }

    @Test
    void a_changed_zone_table_moves_the_instant_and_not_the_clock() {
        ChangingZone.register();
        ZoneId zone = ZoneId.of(ChangingZone.ID);
        ChangingZone.offset = ZoneOffset.ofHours(1);
        Instant recorded = Instant.parse("2027-06-01T08:40:00Z");
        ClockTime appointment = ClockTime.at(recorded, zone);

        ChangingZone.offset = ZoneOffset.ofHours(2);

        assertThat(appointment.isAt(recorded)).isFalse();
        assertThat(appointment.instant()).isEqualTo("2027-06-01T07:40:00Z");
        assertThat(appointment.shown()).isEqualTo("2027-06-01T09:40");
    }

    @Test
    void a_reading_that_may_deny_the_instant_is_refused() {
        LocalDateTime shown = LocalDateTime.parse("2026-03-08T02:30");

        assertThatThrownBy(() -> new ClockTime(shown, BOSTON, DaylightSaving.SKIP))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "Clock time 2026-03-08T02:30 in America/New_York must always have an instant, which SKIP may"
                                + " deny; use COMPATIBLE, EARLIER or LATER");
    }

    /** A zone whose government changes its mind. */
    private static final class ChangingZone extends ZoneRulesProvider {

        static final String ID = "Journey/Testland";
        private static boolean registered;
        private static volatile ZoneOffset offset = ZoneOffset.UTC;

        static synchronized void register() {
            if (!registered) {
                ZoneRulesProvider.registerProvider(new ChangingZone());
                registered = true;
            }
        }

        @Override
        protected Set<String> provideZoneIds() {
            return Set.of(ID);
        }

        @Override
        protected ZoneRules provideRules(String zoneId, boolean forCaching) {
            // Null is the contract for rules that may change; the declared type knows nothing of it.
            return forCaching ? null : ZoneRules.of(offset);
        }

        @Override
        protected NavigableMap<String, ZoneRules> provideVersions(String zoneId) {
            return new TreeMap<>(java.util.Map.of("test", ZoneRules.of(offset)));
        }
    }
}
