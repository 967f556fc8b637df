package io.journeykit.calendar.recurrence;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.calendar.Almanac;
import io.journeykit.calendar.DaylightSaving;
import io.journeykit.calendar.MonthEnd;
import io.journeykit.calendar.NaiveClock;
import io.journeykit.calendar.days.WorkCalendars;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A daily rule over every clock change of every zone from 2020 to 2037, at the times that the clocks skip or show twice. */
class EveryClockChangeTest {

    private static final Map<ZoneId, List<Instant>> CHANGES = new LinkedHashMap<>();

    @BeforeAll
    static void look() {
        NaiveClock.zonesThatDiffer().forEach(zone -> CHANGES.put(zone, new NaiveClock(zone).changes(2020, 2037)));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "REJECT")
    void a_daily_rule_agrees_with_the_naive_expansion_at_every_change_of_every_zone(DaylightSaving policy) {
        CHANGES.forEach((zone, changes) -> changes.forEach(change -> compare(new NaiveClock(zone), change, policy)));

        assertThat(CHANGES.values().stream().mapToLong(List::size).sum()).isGreaterThan(3_000);
    }

    private static void compare(NaiveClock clock, Instant change, DaylightSaving policy) {
        LocalDateTime before = clock.wallTime(change.minusSeconds(1)).plusSeconds(1);
        LocalDateTime after = clock.wallTime(change);
        LocalTime middle =
                before.plus(Duration.between(before, after).dividedBy(2)).toLocalTime();
        PlainRule daily = PlainRule.every(Period.ofDays(1)).at(before.toLocalTime(), middle, after.toLocalTime());
        Instant start = change.minus(Duration.ofHours(50));
        Instant last = change.plus(Duration.ofHours(50));
        Almanac almanac = Almanac.of(clock.zone(), WorkCalendars.EVERY_DAY).with(policy);

        TreeSet<Instant> naive = new NaiveRule(daily, clock, MonthEnd.CLAMP, policy)
                .before(after.toLocalDate().plusDays(6), start);

        assertThat(daily.until(last, start, almanac))
                .as("%s %s", clock, change)
                .containsExactlyElementsOf(naive.headSet(last, true));
    }
}
