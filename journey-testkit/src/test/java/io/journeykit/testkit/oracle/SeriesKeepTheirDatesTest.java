package io.journeykit.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.calendar.DueWindow;
import io.journeykit.testkit.play.Chronicle;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.SortedSet;
import org.junit.jupiter.api.Test;

/** They begin at nine in New York on Saturday, 31 January 2026. */
class SeriesKeepTheirDatesTest {

    private static final Chronicle LIFE = Lived.in("times-series");

    @Test
    void a_fixed_interval_a_list_and_a_rule_keep_their_dates() {
        assertThat(Retold.met(LIFE, "22.fixed-interval-from-the-first")).isGreaterThan(3);
        assertThat(Retold.met(LIFE, "22.listed-distances-from-the-first")).isEqualTo(3);
        assertThat(Retold.met(LIFE, "22.rule-is-counted-from-its-start")).isEqualTo(5);
        assertThat(Lived.broken(LIFE))
                .doesNotContain(
                        "22.fixed-interval-from-the-first",
                        "22.listed-distances-from-the-first",
                        "22.rule-is-counted-from-its-start");
    }

    @Test
    void a_day_later_breaks_each_of_them() {
        assertThat(aDayLater("st-fixed")).contains("22.fixed-interval-from-the-first");
        assertThat(aDayLater("st-listed")).contains("22.listed-distances-from-the-first");
        assertThat(aDayLater("st-ruled")).contains("22.rule-is-counted-from-its-start");
    }

    @Test
    void what_is_counted_from_the_last_scheduled_date_comes_back_to_the_end_of_the_month() {
        String slips = "22.last-scheduled-does-not-slip";

        assertThat(Retold.broken(scheduled(31), "st-scheduled")).doesNotContain(slips);
        assertThat(Retold.broken(scheduled(28), "st-scheduled")).contains(slips);
    }

    @Test
    void what_comes_each_month_from_the_31st_on_does_not_stay_at_the_28th() {
        String slips = "22.last-scheduled-does-not-slip";
        Chronicle midMonth = Lived.in("times-month-ends", "world-mid-month.json");

        assertThat(Lived.broken(Lived.in("times-month-ends"))).doesNotContain(slips);
        assertThat(Retold.met(midMonth, slips)).isEqualTo(3);
        assertThat(Lived.broken(midMonth)).doesNotContain(slips);
    }

    @Test
    void the_end_of_a_series_is_that_of_the_last_that_was_needed() {
        String needed = "22.end-of-a-series-is-what-took-place";

        assertThat(Retold.broken(then("2026-03-09T15:00:00Z"), "st-then")).doesNotContain(needed);
        assertThat(Retold.broken(then("2026-03-12T22:00:00Z"), "st-then")).contains(needed);
    }

    private static SortedSet<String> aDayLater(String step) {
        Instant first = Instant.parse("2026-02-15T00:00:00Z");
        Chronicle later = Retold.due(
                LIFE,
                step,
                was -> was.target().isBefore(first)
                        ? was
                        : DueWindow.at(was.target().plus(Duration.ofDays(1))));
        return Retold.broken(later, step);
    }

    /** All of it due at nine on that day of its month, or on the last there is. */
    private static Chronicle scheduled(int day) {
        return Retold.due(LIFE, "st-scheduled", was -> {
            ZoneId zone = ZoneId.of("America/New_York");
            LocalDateTime wall = was.target().atZone(zone).toLocalDateTime();
            boolean first = wall.getMonthValue() == 1;
            int last = wall.toLocalDate().lengthOfMonth();
            LocalDateTime moved = wall.withDayOfMonth(first ? 31 : Math.min(day, last));
            return DueWindow.at(moved.atZone(zone).toInstant());
        });
    }

    private static Chronicle then(String target) {
        return Retold.due(LIFE, "st-then", DueWindow.at(Instant.parse(target)));
    }

    @Test
    void a_mistake_in_the_first_date_is_none_in_the_others() {
        Chronicle life = Lived.in("times-series-redated");

        assertThat(Lived.broken(life)).doesNotContain("22.fixed-interval-from-the-first");
    }
}
