package io.journeykit.calendar;

import static io.journeykit.calendar.DaylightSaving.COMPATIBLE;
import static io.journeykit.calendar.DaylightSaving.EARLIER;
import static io.journeykit.calendar.DaylightSaving.LATER;
import static io.journeykit.calendar.DaylightSaving.REJECT;
import static io.journeykit.calendar.DaylightSaving.SKIP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeykit.calendar.days.WorkCalendars;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every clock change of every zone from 2020 to 2037, beside a second way of computing it. */
class DaylightSavingTest {

    private static final Duration DAY = Duration.ofDays(1);

    @Test
    void every_policy_agrees_with_the_naive_clock_at_every_change_of_every_zone() {
        List<ZoneId> zones = NaiveClock.zonesThatDiffer();

        long changes =
                zones.stream().mapToLong(DaylightSavingTest::compareAllChanges).sum();

        assertThat(changes).isGreaterThan(3_000);
    }

    private static long compareAllChanges(ZoneId zone) {
        NaiveClock clock = new NaiveClock(zone);
        List<Instant> changes = clock.changes(2020, 2037);
        changes.forEach(change -> wallTimesAround(clock, change).forEach(wallTime -> compare(clock, wallTime)));
        return changes.size();
    }

    private static Stream<LocalDateTime> wallTimesAround(NaiveClock clock, Instant change) {
        LocalDateTime before = clock.wallTime(change.minusSeconds(1)).plusSeconds(1);
        LocalDateTime after = clock.wallTime(change);
        LocalDateTime middle = before.plus(Duration.between(before, after).dividedBy(2));
        return Stream.of(before, after, middle)
                .flatMap(edge -> Stream.of(edge.minusSeconds(1), edge, edge.plusSeconds(1), edge.plusHours(3)));
    }

    private static void compare(NaiveClock clock, LocalDateTime wallTime) {
        List<Instant> shown = clock.instantsShowing(wallTime);
        if (shown.isEmpty()) {
            compareGap(clock, wallTime);
        } else {
            compareShown(clock, wallTime, shown);
        }
    }

    private static void compareShown(NaiveClock clock, LocalDateTime wallTime, List<Instant> shown) {
        Instant first = shown.get(0);
        Instant last = shown.get(shown.size() - 1);

        assertThat(dayBefore(clock, wallTime, COMPATIBLE))
                .as("%s %s", clock, wallTime)
                .isEqualTo(first);
        assertThat(EARLIER.resolve(wallTime, clock.zone())).contains(first);
        assertThat(SKIP.resolve(wallTime, clock.zone())).contains(first);
        assertThat(LATER.resolve(wallTime, clock.zone())).contains(last);
        if (shown.size() == 1) {
            assertThat(REJECT.resolve(wallTime, clock.zone())).contains(first);
        } else {
            assertRejected(clock, wallTime, "comes twice");
        }
    }

    private static void compareGap(NaiveClock clock, LocalDateTime wallTime) {
        Duration gap = clock.gapAround(wallTime);
        Instant forward = clock.instantsShowing(wallTime.plus(gap)).get(0);
        Instant back = clock.instantsShowing(wallTime.minus(gap)).get(0);

        assertThat(dayBefore(clock, wallTime, COMPATIBLE))
                .as("%s %s", clock, wallTime)
                .isEqualTo(forward);
        assertThat(LATER.resolve(wallTime, clock.zone())).contains(forward);
        assertThat(EARLIER.resolve(wallTime, clock.zone())).contains(back);
        assertThat(SKIP.resolve(wallTime, clock.zone())).isEmpty();
        assertRejected(clock, wallTime, "never comes");
    }

    private static void assertRejected(NaiveClock clock, LocalDateTime wallTime, String problem) {
        assertThatThrownBy(() -> REJECT.resolve(wallTime, clock.zone()))
                .isInstanceOf(DateTimeException.class)
                .hasMessageContaining("Wall time " + wallTime + " " + problem);
    }

    /** A wall time reached by adding a day to the day before, which is how an almanac meets a clock change. */
    private static Instant dayBefore(NaiveClock clock, LocalDateTime wallTime, DaylightSaving policy) {
        Instant anchor = clock.instantsShowing(wallTime.minus(DAY)).get(0);
        return Almanac.of(clock.zone(), WorkCalendars.EVERY_DAY).with(policy).plus(anchor, Span.days(1));
    }
}
