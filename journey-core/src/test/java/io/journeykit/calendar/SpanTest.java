package io.journeykit.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpanTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            P2D               | 2 days
            P1D               | 1 day
            P3W               | 21 days
            PT4H              | 4 hours
            PT90M             | 1 hour and 30 minutes
            PT1.5S            | 1.5 seconds
            P1M2D             | 1 month and 2 days
            P1DT4H            | 1 day and 4 hours
            P1Y2M3DT4H5M6S    | 1 year, 2 months, 3 days, 4 hours, 5 minutes and 6 seconds
            P14M              | 1 year and 2 months
            2 working days    | 2 working days
            1 working day     | 1 working day
            1 working days    | 1 working day
            P0D               | no time
            """)
    void a_span_reads_aloud(String text, String aloud) {
        Span span = Span.parse(text);

        assertThat(span).hasToString(aloud);
    }

    @Test
    void equal_amounts_are_equal_however_they_are_written() {
        assertThat(Span.weeks(1)).isEqualTo(Span.days(7)).isEqualTo(Span.parse("P1W"));
        assertThat(Span.minutes(60)).isEqualTo(Span.hours(1)).isEqualTo(Span.of(Duration.ofSeconds(3600)));
        assertThat(Span.months(12)).isEqualTo(Span.of(Period.ofYears(1)));
        assertThat(Span.parse("1 working days")).isEqualTo(Span.workingDays(1));
    }

    @Test
    void a_day_is_not_24_hours_and_a_month_is_not_30_days() {
        assertThat(Span.days(1)).isNotEqualTo(Span.hours(24)).isNotEqualTo(Span.workingDays(1));
        assertThat(Span.months(1)).isNotEqualTo(Span.days(30));
    }

    @Test
    void the_canonical_text_is_read_back_as_an_equal_span() {
        Random random = new Random(7);

        for (int i = 0; i < 2_000; i++) {
            Span span = anySpan(random);
            assertThat(Span.parse(span.text())).as(span.text()).isEqualTo(span);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "P",
                "PT",
                "P1DT",
                "2 days",
                "P-1D",
                "-P1D",
                "PT-4H",
                "working days",
                "-1 working days",
                "P1.5D",
                "p1d",
                "1M",
                "P1M1Y",
                "PT1H1H",
                "P99999999999D",
                "9999999999 working days",
                " P1D",
                "PT1H2D"
            })
    void a_text_that_is_no_span_is_refused_with_what_is_allowed(String text) {
        assertThatThrownBy(() -> Span.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'" + text + "' is not a span; write an ISO 8601 amount such as P2D, PT4H, P1DT4H or P1M,"
                        + " or working days such as '2 working days'");
    }

    @Test
    void a_negative_span_is_refused_since_direction_stands_elsewhere() {
        assertThatThrownBy(() -> Span.days(-2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Span 'P-2D' is negative; say before or after where it is used");
        assertThatThrownBy(() -> Span.workingDays(-1)).hasMessageContaining("'-1 working days' is negative");
        assertThatThrownBy(() -> Span.of(Period.of(1, -1, 0))).hasMessageContaining("negative");
        assertThatThrownBy(() -> Span.hours(-1)).hasMessageContaining("negative");
    }

    @Test
    void no_time_is_zero_in_every_unit() {
        assertThat(List.of(Span.ZERO, Span.days(0), Span.hours(0), Span.workingDays(0)))
                .allMatch(Span::isZero);
        assertThat(Span.minutes(1).isZero()).isFalse();
    }

    private static Span anySpan(Random random) {
        if (random.nextInt(4) == 0) {
            return Span.workingDays(random.nextInt(100));
        }
        Period period = Period.of(random.nextInt(3), random.nextInt(30), random.nextInt(400));
        Duration exact = Duration.ofMillis(random.nextInt(200_000_000));
        return new Span.Calendar(
                random.nextBoolean() ? period : Period.ZERO, random.nextBoolean() ? exact : Duration.ZERO);
    }
}
