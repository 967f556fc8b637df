package io.journeykit.calendar.recurrence;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.calendar.Almanac;
import io.journeykit.calendar.DaylightSaving;
import io.journeykit.calendar.MonthEnd;
import io.journeykit.calendar.NaiveClock;
import io.journeykit.calendar.days.WorkCalendars;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random plain rules, in zones whose clocks change oddly and around the days on which they do, beside an expansion that
 * looks at every date. For the long form set {@code -Djourney.laws.runs=20000}.
 */
class PlainRuleLawsTest {

    private static final int RUNS = Integer.getInteger("journey.laws.runs", 1_500);
    private static final List<ZoneId> ZONES = Stream.of(
                    "America/New_York",
                    "Europe/London",
                    "Europe/Dublin",
                    "Australia/Lord_Howe",
                    "Africa/Casablanca",
                    "Antarctica/Troll",
                    "Asia/Kathmandu",
                    "America/Santiago",
                    "Pacific/Apia",
                    "UTC")
            .map(ZoneId::of)
            .toList();
    private static final List<DaylightSaving> POLICIES =
            List.of(DaylightSaving.COMPATIBLE, DaylightSaving.EARLIER, DaylightSaving.LATER, DaylightSaving.SKIP);
    // The end of January, the night before Samoa crossed the date line, both clock changes, leap day, New Year's Eve.
    private static final List<LocalDate> DATES = Stream.of(
                    "2026-01-31",
                    "2011-12-28",
                    "2026-03-07",
                    "2026-03-28",
                    "2026-10-24",
                    "2026-10-31",
                    "2024-02-29",
                    "2026-12-31",
                    "2026-04-04")
            .map(LocalDate::parse)
            .toList();

    @ParameterizedTest
    @ValueSource(longs = {11, 12})
    void a_rule_agrees_with_the_naive_expansion_and_next_after_with_a_filter_of_it(long seed) {
        Random random = new Random(seed);

        for (int run = 0; run < RUNS; run++) {
            Case any = Case.any(random);
            TreeSet<Instant> naive = any.naive();
            List<Instant> found = any.found();

            assertThat(found).as("run %d of seed %d: %s", run, seed, any).containsExactlyElementsOf(naive);
            for (int i = 0; i < 5; i++) {
                Instant after = any.start().plusSeconds(random.nextInt(40_000_000) - 4_000_000);
                assertThat(any.nextAfter(after))
                        .as("after %s in run %d of seed %d: %s", after, run, seed, any)
                        .isEqualTo(Optional.ofNullable(naive.higher(after)));
            }
        }
    }

    private record Case(PlainRule rule, Instant start, NaiveClock clock, Almanac almanac, NaiveRule naiveRule) {

        private static final int DAYS = 600;

        static Case any(Random random) {
            ZoneId zone = ZONES.get(random.nextInt(ZONES.size()));
            LocalDate date = DATES.get(random.nextInt(DATES.size())).plusDays(random.nextInt(5) - 2);
            Instant start = date.atTime(time(random)).atZone(zone).toInstant();
            MonthEnd monthEnd = MonthEnd.values()[random.nextInt(3)];
            DaylightSaving policy = POLICIES.get(random.nextInt(POLICIES.size()));
            Almanac almanac =
                    Almanac.of(zone, WorkCalendars.EVERY_DAY).with(monthEnd).with(policy);
            PlainRule rule = rule(random, date);
            NaiveClock clock = new NaiveClock(zone);
            return new Case(rule, start, clock, almanac, new NaiveRule(rule, clock, monthEnd, policy));
        }

        private static PlainRule rule(Random random, LocalDate date) {
            int steps = 1 + random.nextInt(5);
            PlainRule rule = PlainRule.every(
                    switch (random.nextInt(4)) {
                        case 0 -> Period.ofDays(steps);
                        case 1 -> Period.ofWeeks(steps);
                        case 2 -> Period.ofMonths(steps);
                        default -> Period.ofYears(1);
                    });
            if (rule.step().toTotalMonths() == 0 && random.nextBoolean()) {
                rule = rule.on(some(random, 3)
                        .mapToObj(i -> DayOfWeek.of(1 + random.nextInt(7)))
                        .toArray(DayOfWeek[]::new));
            }
            rule = rule.at(some(random, 4).mapToObj(i -> time(random)).toArray(LocalTime[]::new));
            rule = random.nextInt(3) == 0 ? rule.times(1 + random.nextInt(40)) : rule;
            return random.nextInt(3) == 0 ? rule.until(date.plusDays(random.nextInt(400))) : rule;
        }

        private static IntStream some(Random random, int most) {
            return IntStream.range(0, random.nextInt(most));
        }

        /** Mostly in the small hours, when clocks change. */
        private static LocalTime time(Random random) {
            return LocalTime.of(
                    random.nextInt(3) == 0 ? random.nextInt(24) : random.nextInt(4), 15 * random.nextInt(4));
        }

        private LocalDate horizon() {
            return clock.wallTime(start).toLocalDate().plusDays(DAYS);
        }

        /** What is shown shortly before the horizon may come after what is shown at it, so the last days do not count. */
        private Instant last() {
            return LocalDateTime.of(horizon().minusDays(4), LocalTime.MIDNIGHT).toInstant(ZoneOffset.UTC);
        }

        TreeSet<Instant> naive() {
            return new TreeSet<>(naiveRule.before(horizon(), start).headSet(last(), true));
        }

        List<Instant> found() {
            return rule.until(last(), start, almanac).toList();
        }

        Optional<Instant> nextAfter(Instant after) {
            return rule.nextAfter(after, start, almanac).filter(at -> !at.isAfter(last()));
        }

        @Override
        public String toString() {
            return rule + " from " + start + " in " + clock + " " + naiveRule.monthEnd() + " "
                    + naiveRule.daylightSaving();
        }
    }
}
