package io.journeykit.check;

import static io.journeykit.check.Knee.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.calendar.Span;
import io.journeykit.calendar.recurrence.FhirRepeat;
import io.journeykit.calendar.recurrence.PlainRule;
import io.journeykit.calendar.recurrence.Quota;
import io.journeykit.template.Due;
import io.journeykit.template.Offset;
import io.journeykit.template.Point;
import io.journeykit.template.Repetition;
import io.journeykit.template.Rule;
import io.journeykit.template.StepTemplate;
import io.journeykit.template.Steps;
import java.math.BigDecimal;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RepetitionRulesTest {

    @Test
    void what_comes_every_week_has_a_bound_and_time_in_between() {
        assertThat(repeated(every(Span.weeks(1), 8))).isEmpty();
        assertThat(repeated(every(Span.ZERO, 0)))
                .containsExactly(
                        "$.steps[0].every.at-most [unbounded-repetition] at most 0 occurrences is no bound; write how"
                                + " often it happens at most, 1 or more",
                        "$.steps[0].every.interval [repetition-without-time] no time lies between two occurrences;"
                                + " write an interval, such as P1W");
    }

    @Test
    void what_a_rule_brings_has_a_bound_and_a_fhir_repeat_keeps_to_its_invariants() {
        FhirRepeat broken =
                FhirRepeat.with().frequency(1).period(BigDecimal.ONE).build();

        assertThat(repeated(recurs(new Rule.Plain(PlainRule.every(Period.ofWeeks(1)), false), 8)))
                .isEmpty();
        assertThat(repeated(recurs(new Rule.Fhir(broken), 0)))
                .containsExactly(
                        "$.steps[0].recurs.at-most [unbounded-repetition] at most 0 occurrences is no bound; write how"
                                + " often it happens at most, 1 or more",
                        "$.steps[0].recurs.rule.fhir.period [tim-2] a period has no unit; add periodUnit, such as d, wk"
                                + " or mo");
    }

    @Test
    void a_quota_has_the_windows_it_says_and_no_others() {
        var quota = recurs(new Rule.Quota(Quota.of(3, Span.weeks(1))), 12);

        assertThat(told(Steps.work("check", "nurse", "measure")
                        .due(Due.after(Point.BEGIN, Span.ZERO).notAfter(Offset.after(Span.days(3))))
                        .repeat(quota)))
                .containsExactly(
                        "$.steps[0].due [quota-has-windows] a window of its own beside those of its quota; leave"
                                + " 'earliest' and 'latest' away");
        assertThat(repeated(quota)).isEmpty();
    }

    private static Repetition.Recurs recurs(Rule rule, int atMost) {
        return new Repetition.Recurs(rule, atMost, Optional.empty());
    }

    @Test
    void irregular_distances_grow() {
        assertThat(repeated(at(15, 30, 60, 90))).isEmpty();
        assertThat(repeated(at()))
                .containsExactly(
                        "$.steps[0].at [no-offsets] repeated at no time; write the distances, or leave it" + " away");
        assertThat(repeated(at(15, 60, 30, 30)))
                .containsExactly(
                        "$.steps[0].at[2] [offsets-out-of-order] 30 days does not come after 60 days; write each"
                                + " distance once, the shortest first",
                        "$.steps[0].at[3] [offsets-out-of-order] 30 days does not come after 30 days; write each"
                                + " distance once, the shortest first");
    }

    @Test
    void a_course_has_two_visits_and_room_between_them() {
        assertThat(repeated(new Repetition.Course(2, Span.days(5), Span.days(5))))
                .isEmpty();
        assertThat(repeated(new Repetition.Course(1, Span.days(10), Span.days(5))))
                .containsExactly(
                        "$.steps[0].course.visits [course-too-short] a course of 1 visit; write 2 or more, or leave the"
                                + " course away",
                        "$.steps[0].course.at-least [at-least-over-at-most] at least 10 days and at most 5 days leave"
                                + " nothing; swap them, or loosen one");
    }

    @Test
    void what_is_repeated_for_each_has_something_to_be_repeated_for() {
        assertThat(repeated(forEach("left", "right"))).isEmpty();
        assertThat(repeated(forEach()))
                .containsExactly(
                        "$.steps[0].for-each [empty-for-each] repeated for nothing; write for what, or leave it away");
        assertThat(repeated(forEach("left", " ", "left")))
                .containsExactly(
                        "$.steps[0].for-each[1] [blank] nothing is written here; write a word, or leave it away",
                        "$.steps[0].for-each[2] [duplicate-item] the same item a second time; take it away");
    }

    private static List<String> repeated(Repetition repetition) {
        return told(Knee.journey()
                .addSteps(StepTemplate.of(
                                "visit", Steps.booking("visit", "nurse").build().kind())
                        .repeat(repetition)
                        .build()));
    }

    private static Repetition every(Span interval, int atMost) {
        return new Repetition.Every(interval, atMost, Optional.empty(), Repetition.Recall.FIXED);
    }

    private static Repetition at(Integer... days) {
        return new Repetition.At(List.of(days).stream().map(Span::days).toList());
    }

    private static Repetition forEach(String... words) {
        return new Repetition.ForEach(List.of(words).stream()
                .<Repetition.Items>map(Repetition.Items.Given::new)
                .toList());
    }
}
