package io.journeykit.calendar.recurrence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeykit.calendar.Almanac;
import io.journeykit.calendar.days.WorkCalendars;
import io.journeykit.vocabulary.Fault;
import io.journeykit.vocabulary.Refused;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FhirRepeatTest {

    private static final ZoneId BOSTON = ZoneId.of("America/New_York");
    private static final Almanac ALMANAC = Almanac.of(BOSTON, WorkCalendars.EVERY_DAY);
    private static final EventTimes DAY = new EventTimes(new TreeMap<>(Map.of(
            "CM",
            LocalTime.of(7, 30),
            "CD",
            LocalTime.of(12, 30),
            "CV",
            LocalTime.of(18, 0),
            "HS",
            LocalTime.of(22, 0))));

    @Test
    void a_frequency_without_times_is_a_quota_that_invents_no_instants() {
        FhirRepeat repeat = repeat().frequency(3).period(one()).periodUnit("wk").build();

        assertThat(repeat.isQuota()).isTrue();
        assertThat(windows(repeat, "2026-03-02T10:00", 4))
                .startsWith("2026-03-02T10:00 to 2026-03-09T09:59:59", "2026-03-02T10:00 to 2026-03-09T09:59:59")
                .endsWith("2026-03-09T10:00 to 2026-03-16T09:59:59");
    }

    @Test
    void days_without_times_are_windows_from_their_first_second_to_their_last() {
        FhirRepeat repeat = repeat().frequency(2)
                .period(one())
                .periodUnit("wk")
                .addDayOfWeek("mon", "thu")
                .build();

        assertThat(windows(repeat, "2026-03-02T10:00", 3))
                .containsExactly(
                        "2026-03-02T10:00 to 2026-03-02T23:59:59",
                        "2026-03-05T00:00 to 2026-03-05T23:59:59",
                        "2026-03-09T00:00 to 2026-03-09T23:59:59");
    }

    @Test
    void times_of_day_on_days_of_the_week_are_instants() {
        FhirRepeat repeat = repeat().addDayOfWeek("mon", "wed")
                .addTimeOfDay(LocalTime.of(8, 0), LocalTime.of(20, 0))
                .count(3)
                .build();

        assertThat(windows(repeat, "2026-03-02T10:00", 4))
                .containsExactly("2026-03-02T20:00", "2026-03-04T08:00", "2026-03-04T20:00");
    }

    @Test
    void an_event_is_at_the_time_of_the_persons_own_day() {
        FhirRepeat repeat = repeat().addWhen("ACM", "HS").offset(30).build();

        assertThat(windows(repeat, "2026-03-02T00:00", 2)).containsExactly("2026-03-02T07:00", "2026-03-02T21:30");
        assertThat(windows(repeat().addWhen("PC").offset(15).build(), "2026-03-02T00:00", 3))
                .containsExactly("2026-03-02T07:45", "2026-03-02T12:45", "2026-03-02T18:15");
    }

    @Test
    void an_event_that_the_person_has_no_time_for_is_named() {
        FhirRepeat repeat = repeat().addWhen("PHS").build();

        assertThatThrownBy(() -> repeat.rhythm(DAY))
                .hasMessage("Event 'PHS' has no time in the person's table; add WAKE to it");
    }

    @Test
    void bounds_hold_for_rules_and_for_quotas() {
        FhirRepeat.BoundsPeriod march = new FhirRepeat.BoundsPeriod(
                Optional.of(LocalDate.of(2026, 3, 4)), Optional.of(LocalDate.of(2026, 3, 5)));
        FhirRepeat.Builder daily = repeat().addTimeOfDay(LocalTime.of(8, 0));

        assertThat(windows(daily.boundsPeriod(march).build(), "2026-03-02T10:00", 9))
                .containsExactly("2026-03-04T08:00", "2026-03-05T08:00");
        assertThat(windows(
                        repeat().frequency(1)
                                .period(one())
                                .periodUnit("d")
                                .boundsDuration(lasting(2, "d"))
                                .build(),
                        "2026-03-02T10:00",
                        9))
                .hasSize(2);
        assertThat(windows(
                        repeat().addTimeOfDay(LocalTime.of(10, 0))
                                .boundsDuration(lasting(1, "wk"))
                                .build(),
                        "2026-03-02T10:00",
                        9))
                .hasSize(7);
    }

    @Test
    void each_invariant_is_refused_by_its_name() {
        assertThat(codes(weekly().duration(one()))).contains("tim-1");
        assertThat(codes(repeat().frequency(1).period(one()))).contains("tim-2");
        assertThat(codes(weekly().duration(one().negate()).durationUnit("h"))).contains("tim-4");
        assertThat(codes(repeat().period(one().negate()).periodUnit("d"))).contains("tim-5");
        assertThat(codes(repeat().addTimeOfDay(LocalTime.NOON).periodMax(one())))
                .contains("tim-6");
        assertThat(codes(weekly().durationMax(one()))).contains("tim-7");
        assertThat(codes(weekly().countMax(3))).contains("tim-8");
        assertThat(codes(weekly().offset(30))).contains("tim-9");
        assertThat(codes(repeat().addWhen("CM").offset(30))).containsExactly("tim-9");
        assertThat(codes(repeat().addTimeOfDay(LocalTime.NOON).addWhen("ACM"))).contains("tim-10");
    }

    @Test
    void what_keeps_to_the_invariants_but_has_no_one_meaning_is_refused_too() {
        assertThat(codes(repeat().frequency(1).addWhen("ACM"))).containsExactly("outside-profile");
        assertThat(codes(weekly().countMax(3).count(2))).containsExactly("outside-profile");
        assertThat(codes(weekly().frequencyMax(3))).containsExactly("outside-profile");
        assertThat(codes(weekly().periodMax(one()))).containsExactly("outside-profile");
        assertThat(codes(weekly().duration(one()).durationUnit("h"))).containsExactly("outside-profile");
        assertThat(codes(repeat())).containsExactly("no-period");
        assertThat(codes(repeat().period(new BigDecimal("0.5")).periodUnit("d")))
                .containsExactly("bad-period");
        assertThat(codes(weekly().frequency(3).addDayOfWeek("mon", "tue"))).containsExactly("frequency-does-not-fit");
        assertThat(codes(repeat().frequency(2).period(one()).periodUnit("d").addTimeOfDay(LocalTime.NOON)))
                .containsExactly("frequency-does-not-fit");
        assertThat(codes(weekly().addTimeOfDay(LocalTime.NOON))).containsExactly("no-day-of-week");
        assertThat(codes(repeat().period(one())
                        .periodUnit("mo")
                        .addTimeOfDay(LocalTime.NOON)
                        .addDayOfWeek("mon")))
                .containsExactly("outside-profile");
        assertThat(codes(weekly().boundsDuration(lasting(1, "d"))
                        .boundsPeriod(new FhirRepeat.BoundsPeriod(Optional.empty(), Optional.empty()))))
                .containsExactly("two-bounds");
        assertThat(codes(weekly().boundsDuration(lasting(5, "min")))).containsExactly("bad-bounds");
        assertThat(codes(weekly().count(0))).containsExactly("out-of-range");
    }

    @Test
    void a_word_that_fhir_does_not_have_is_refused_with_the_one_that_was_meant() {
        FhirRepeat repeat = repeat().addWhen("ACN")
                .addDayOfWeek("monday")
                .period(one())
                .periodUnit("week")
                .build();

        assertThat(repeat.faults("$.fhir"))
                .hasSize(3)
                .first()
                .hasToString(
                        "$.fhir.periodUnit [unknown-periodUnit] no periodUnit 'week'; choose one of h, d, wk, mo, a");
        assertThatThrownBy(repeat::checked).isInstanceOf(Refused.class).hasMessageContaining("unknown-dayOfWeek");
    }

    @Test
    void a_repeat_reads_aloud_and_a_table_tells_nothing_of_the_person() {
        assertThat(weekly().frequency(3).count(12).build()).hasToString("3 each 1 wk, 12 times");
        assertThat(repeat().addWhen("ACM").offset(30).build()).hasToString("at events ACM, 30 minutes off");
        assertThat(weekly().build().rhythm(DAY)).hasToString("1 in each 7 days");
        assertThat(DAY).hasToString("4 events of a day");
    }

    private static FhirRepeat.BoundsDuration lasting(int value, String code) {
        return new FhirRepeat.BoundsDuration(BigDecimal.valueOf(value), code);
    }

    private static FhirRepeat.Builder repeat() {
        return FhirRepeat.with();
    }

    private static FhirRepeat.Builder weekly() {
        return repeat().period(one()).periodUnit("wk");
    }

    private static BigDecimal one() {
        return BigDecimal.ONE;
    }

    private static List<String> codes(FhirRepeat.Builder repeat) {
        return repeat.build().faults("$").stream().map(Fault::code).toList();
    }

    private static List<String> windows(FhirRepeat repeat, String start, int most) {
        Instant first = LocalDateTime.parse(start).atZone(BOSTON).toInstant();
        Rhythm rhythm = repeat.checked().rhythm(DAY);
        return IntStream.rangeClosed(1, most)
                .mapToObj(number -> rhythm.window(number, first, ALMANAC))
                .flatMap(Optional::stream)
                .map(window -> shown(window.target())
                        + window.latest().map(at -> " to " + shown(at)).orElse(""))
                .toList();
    }

    private static String shown(Instant at) {
        return ALMANAC.wallTimeOf(at).toString();
    }
}
