package io.journeykit.calendars;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.calendar.Almanac;
import io.journeykit.calendar.days.WorkCalendars;
import io.journeykit.calendar.recurrence.Recurrence;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random rules of the safe parts, beside an expansion that looks at each day of each period. For the long form set
 * {@code -Djourney.laws.runs=20000}.
 */
class Rfc5545LawsTest {

    private static final int RUNS = Integer.getInteger("journey.laws.runs", 1_500);
    private static final Almanac UTC = Almanac.of(ZoneOffset.UTC, WorkCalendars.EVERY_DAY);
    private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

    @ParameterizedTest
    @ValueSource(longs = {21, 22})
    void a_rule_agrees_with_the_naive_expansion_and_next_after_with_a_filter_of_it(long seed) {
        Random random = new Random(seed);
        int compared = 0;

        for (int run = 0; run < RUNS; run++) {
            String text = rule(random);
            LocalDateTime start =
                    LocalDate.of(2023, 12, 28).plusDays(random.nextInt(800)).atTime(random.nextInt(24), 30);
            Optional<Recurrence> rule = read(text);
            if (rule.isEmpty()) {
                continue;
            }
            compared++;
            compare(rule.get(), NaiveRfc5545.of(text, start), random, "run " + run + " of seed " + seed + ": " + text);
        }

        assertThat(compared).isGreaterThan(RUNS / 2);
    }

    private static void compare(Recurrence rule, NaiveRfc5545 naively, Random random, String what) {
        LocalDate horizon = naively.start().toLocalDate().plusDays(3_000);
        Instant start = naively.start().toInstant(ZoneOffset.UTC);
        Instant last = horizon.atStartOfDay().toInstant(ZoneOffset.UTC).minusSeconds(1);
        TreeSet<Instant> naive = new TreeSet<>();
        naively.before(horizon).forEach(shown -> naive.add(shown.toInstant(ZoneOffset.UTC)));

        assertThat(rule.until(last, start, UTC)).as("%s from %s", what, start).containsExactlyElementsOf(naive);
        for (int i = 0; i < 5; i++) {
            Instant after = start.plusSeconds(random.nextInt(250_000_000));
            assertThat(rule.nextAfter(after, start, UTC).filter(at -> !at.isAfter(last)))
                    .as("after %s, %s from %s", after, what, start)
                    .isEqualTo(Optional.ofNullable(naive.higher(after)));
        }
    }

    /** Empty where the rule is refused, since it never comes or only once in many years. */
    private static Optional<Recurrence> read(String text) {
        try {
            return Optional.of(Rfc5545.LANGUAGE.read(text));
        } catch (IllegalArgumentException refused) {
            assertThat(refused).hasMessageContaining("never comes");
            return Optional.empty();
        }
    }

    private static String rule(Random random) {
        String frequency = List.of("DAILY", "WEEKLY", "MONTHLY", "YEARLY").get(random.nextInt(4));
        StringBuilder rule = new StringBuilder("FREQ=" + frequency);
        add(rule, random, 2, "INTERVAL", () -> "" + (1 + random.nextInt(4)));
        boolean months = frequency.equals("YEARLY") ? random.nextInt(4) > 0 : random.nextInt(4) == 0;
        if (months) {
            rule.append(";BYMONTH=").append(some(random, 5, () -> "" + (1 + random.nextInt(12))));
        }
        boolean days = !frequency.equals("YEARLY") || months;
        boolean named = false;
        if (days && random.nextInt(2) == 0) {
            boolean numbered = (frequency.equals("MONTHLY") || frequency.equals("YEARLY")) && random.nextBoolean();
            rule.append(";BYDAY=")
                    .append(some(random, 3, () -> (numbered ? number(random, 4) : "") + DAYS.get(random.nextInt(7))));
            named = true;
        }
        if (days && !frequency.equals("WEEKLY") && random.nextInt(3) == 0) {
            rule.append(";BYMONTHDAY=").append(some(random, 6, () -> "" + number(random, 31)));
            named = true;
        }
        if (named && !frequency.equals("YEARLY") && random.nextInt(3) == 0) {
            rule.append(";BYSETPOS=").append(some(random, 2, () -> "" + number(random, 3)));
        }
        int end = random.nextInt(4);
        if (end == 0) {
            rule.append(";COUNT=").append(1 + random.nextInt(30));
        } else if (end == 1) {
            rule.append(";UNTIL=202").append(5 + random.nextInt(4)).append("0615");
        }
        return rule.toString();
    }

    private static int number(Random random, int most) {
        int number = 1 + random.nextInt(most);
        return random.nextInt(3) == 0 ? -number : number;
    }

    private static void add(StringBuilder rule, Random random, int chance, String name, Supplier<String> value) {
        if (random.nextInt(chance) == 0) {
            rule.append(';').append(name).append('=').append(value.get());
        }
    }

    private static String some(Random random, int most, Supplier<String> one) {
        return IntStream.range(0, 1 + random.nextInt(most))
                .mapToObj(i -> one.get())
                .distinct()
                .collect(joining(","));
    }
}
