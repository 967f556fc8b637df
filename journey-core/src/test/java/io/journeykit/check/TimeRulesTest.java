package io.journeykit.check;

import static io.journeykit.check.Knee.journey;
import static io.journeykit.check.Knee.told;
import static io.journeykit.template.Offset.after;
import static io.journeykit.template.Offset.before;
import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.calendar.Span;
import io.journeykit.template.Contact;
import io.journeykit.template.Due;
import io.journeykit.template.Offset;
import io.journeykit.template.Point;
import io.journeykit.template.StepBuilder;
import io.journeykit.template.Steps;
import io.journeykit.template.Timing;
import io.journeykit.vocabulary.Priority;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TimeRulesTest {

    @Test
    void a_step_that_waits_is_looked_at_within_a_year() {
        assertThat(told(journey(Steps.booking("mri", "mri-knee")).review(Span.months(12))))
                .isEmpty();
        assertThat(told(journey(Steps.booking("mri", "mri-knee")).review(Span.months(14))))
                .containsExactly("$.review [review-too-long] a step may wait 1 year and 2 months for its turn before"
                        + " anyone looks; write at most a year, such as P90D");
        assertThat(told(journey(Steps.booking("mri", "mri-knee")).review(Span.ZERO)))
                .containsExactly(
                        "$.review [no-review] every step that waits is looked at at once; write at least a day");
    }

    @Test
    void nothing_takes_longer_than_a_life() {
        var told = told(Steps.booking("mri", "mri-knee")
                .due(Due.after(Point.BEGIN, Span.of(Duration.ofSeconds(Long.MAX_VALUE)))));

        assertThat(told).singleElement().asString().startsWith("$.steps[0].due.target [span-too-long]");
    }

    @Test
    void at_least_is_not_over_at_most() {
        assertThat(timed(Span.workingDays(2), Span.days(90))).isEmpty();
        assertThat(timed(Span.days(2), Span.days(2))).isEmpty();
        assertThat(timed(Span.days(90), Span.workingDays(2)))
                .containsExactly("$.steps[1].timings[0].at-least [at-least-over-at-most] at least 90 days and at most 2"
                        + " working days leave nothing; swap them, or loosen one");
        assertThat(timed(Span.workingDays(3), Span.workingDays(2))).hasSize(1);
    }

    @Test
    void earliest_target_and_latest_come_in_this_order() {
        assertThat(due(before(Span.days(2)), before(Span.days(3)), before(Span.days(1))))
                .isEmpty();
        assertThat(due(after(Span.days(60)), before(Span.days(1)), after(Span.days(60))))
                .isEmpty();
        assertThat(due(before(Span.days(2)), before(Span.days(1)), before(Span.hours(12))))
                .containsExactly(
                        "$.steps[0].due.earliest [late-before-early] earliest is after the target: 1 day before"
                                + " comes after 2 days before; write them in the order earliest, target, latest");
        assertThat(due(after(Span.workingDays(5)), after(Span.days(1)), after(Span.workingDays(4))))
                .containsExactly("$.steps[0].due.latest [late-before-early] latest is before the target: 5 working days"
                        + " after comes after 4 working days after; write them in the order earliest, target, latest");
        assertThat(due(before(Span.days(2)), after(Span.days(1)), after(Span.days(3))))
                .containsExactly("$.steps[0].due.earliest [late-before-early] earliest is after the target: 1 day after"
                        + " comes after 2 days before; write them in the order earliest, target, latest");
    }

    @Test
    void a_visit_that_is_due_sooner_than_its_notice_leaves_is_never_booked() {
        assertThat(told(booked(Span.days(7), Span.hours(4))))
                .containsExactly("$.steps[0].due [inconsistent-timing] these cannot all be kept: mri is due no later"
                        + " than 4 hours after begin; mri is booked at least 7 days before it starts; loosen one of"
                        + " them, or take it away");
        assertThat(told(booked(Span.hours(3), Span.hours(4)))).isEmpty();
        assertThat(told(booked(Span.days(7), Span.days(7)))).isEmpty();
    }

    private static StepBuilder<?> booked(Span notice, Span latest) {
        return Steps.booking("mri", "mri-knee")
                .notice(notice)
                .due(Due.at(Point.BEGIN, after(Span.hours(2))).notAfter(after(latest)));
    }

    @Test
    void what_may_turn_out_either_way_is_no_fault() {
        assertThat(due(after(Span.workingDays(5)), after(Span.days(1)), after(Span.days(6))))
                .isEmpty();
    }

    @Test
    void a_message_is_useful_for_some_time() {
        var useless = new Contact("care-coordination", Priority.ROUTINE, Optional.of(Span.ZERO));

        assertThat(told(Steps.booking("mri", "mri-knee").contact(useless)))
                .containsExactly("$.steps[0].contact.useful-for [never-useful] what it says is useful for no time at"
                        + " all; write how long it helps, or leave it away");
    }

    private static List<String> timed(Span atLeast, Span atMost) {
        var timing = Timing.startsAfter(Point.endOf("mri")).byAtLeast(atLeast).byAtMost(atMost);
        return told(
                Steps.booking("mri", "mri-knee"),
                Steps.booking("visit", "orthopaedics").addTimings(timing));
    }

    private static List<String> due(Offset target, Offset earliest, Offset latest) {
        return told(Steps.booking("mri", "mri-knee")
                .notice(Span.ZERO)
                .due(Due.at(Point.BEGIN, target).notBefore(earliest).notAfter(latest)));
    }
}
