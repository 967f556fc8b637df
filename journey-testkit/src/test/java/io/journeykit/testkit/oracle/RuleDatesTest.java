package io.journeykit.testkit.oracle;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.calendar.recurrence.PlainRule;
import io.journeykit.calendar.recurrence.Recurrence;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RuleDatesTest {

    private static final PlainRule FORTNIGHTLY =
            Recurrence.every(Period.ofWeeks(2)).on(THURSDAY, MONDAY).at(LocalTime.of(9, 0));

    @Test
    void two_days_of_every_other_week_are_counted_from_the_week_of_the_start() {
        assertThat(dates(FORTNIGHTLY, "2026-03-03T09:00"))
                .containsExactly("2026-03-05T09:00", "2026-03-16T09:00", "2026-03-19T09:00", "2026-03-30T09:00");
    }

    @Test
    void months_are_counted_from_the_day_of_the_start() {
        assertThat(dates(Recurrence.every(Period.ofMonths(1)), "2026-01-31T09:00"))
                .containsExactly("2026-01-31T09:00", "2026-02-28T09:00", "2026-03-31T09:00", "2026-04-30T09:00");
    }

    @Test
    void times_of_the_first_day_that_are_before_the_start_are_left_out() {
        PlainRule twice = Recurrence.every(Period.ofDays(3)).at(LocalTime.of(8, 0), LocalTime.of(20, 0));

        assertThat(dates(twice, "2026-03-02T12:00"))
                .containsExactly("2026-03-02T20:00", "2026-03-05T08:00", "2026-03-05T20:00", "2026-03-08T08:00");
    }

    @Test
    void a_rule_ends_with_its_count_and_with_its_last_date() {
        assertThat(dates(FORTNIGHTLY.times(2), "2026-03-03T09:00")).hasSize(2);
        assertThat(dates(FORTNIGHTLY.until(LocalDate.parse("2026-03-19")), "2026-03-03T09:00"))
                .hasSize(3);
    }

    private static List<String> dates(PlainRule rule, String start) {
        RuleDates dates = new RuleDates(rule, LocalDateTime.parse(start));
        return IntStream.rangeClosed(1, 4)
                .mapToObj(dates::number)
                .flatMap(Optional::stream)
                .map(LocalDateTime::toString)
                .toList();
    }
}
