package io.journeykit.check;

import static io.journeykit.check.Knee.journey;
import static io.journeykit.check.Knee.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.calendar.Span;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.Point;
import io.journeykit.template.StepBuilder;
import io.journeykit.template.Steps;
import org.junit.jupiter.api.Test;

class TogetherRulesTest {

    @Test
    void one_visit_has_nothing_in_common_with_others_unless_it_is_repeated() {
        assertThat(told(visits().sameProvider("first")))
                .containsExactly("$.together[0].steps [together-of-one] one visit has nothing in common with others;"
                        + " name two bookings or more, or one that is repeated");
        assertThat(told(visits().sameDay()))
                .containsExactly("$.together[0].steps [together-of-one] nothing has nothing in common with others;"
                        + " name two bookings or more, or one that is repeated");
        assertThat(told(journey(course()).sameProvider("course"))).isEmpty();
    }

    @Test
    void only_bookings_have_visits_and_each_is_named_once() {
        assertThat(told(visits().step(Steps.waitFor("report", "told")).sameDay("first", "report", "secnd", "first")))
                .containsExactly(
                        "$.together[0].steps[1] [booking-needed] step 'report' is no booking and has no visits; name a"
                                + " booking",
                        "$.together[0].steps[2] [unknown-step] no step 'secnd'; did you mean 'second'?",
                        "$.together[0].steps[3] [duplicate-member] a second 'first'; take one away");
    }

    @Test
    void what_is_booked_only_after_another_visit_is_never_planned_for_its_day() {
        JourneyTemplate.Builder gated = journey(
                Steps.booking("first", "clinic"),
                Steps.booking("second", "clinic").after("first"));

        assertThat(told(gated.sameDay("second", "first")))
                .containsExactly("$.together[0].steps[1] [never-together] of 'second' and 'first' one is booked only"
                        + " after the other, so they are never planned for one day; take the gate away, or use a"
                        + " timing, which orders visits and opens no gate");
    }

    @Test
    void who_sees_a_person_later_may_be_who_has_seen_her() {
        JourneyTemplate.Builder gated = journey(
                Steps.booking("first", "clinic"),
                Steps.booking("second", "clinic").after("first"));

        assertThat(told(gated.sameProvider("first", "second").samePlace("first", "second")))
                .isEmpty();
    }

    @Test
    void visits_that_are_a_day_apart_are_never_on_one_day() {
        assertThat(told(journey(course()).sameDay("course")))
                .containsExactly("$.together[0].steps[0] [never-together] visits of 'course' are 6 days apart, so never"
                        + " on one day; take it out of the group");
        assertThat(told(journey(
                                Steps.booking("first", "clinic"),
                                Steps.booking("second", "clinic")
                                        .startsAfter(Point.endOf("first"), Span.days(3), Span.days(9)))
                        .sameDay("first", "second")))
                .containsExactly("$.steps[1] [inconsistent-timing] these cannot all be kept: first and second, both on"
                        + " the same day; second starts after end of first by at least 3 days and at most 9 days;"
                        + " loosen one of them, or take it away");
    }

    @Test
    void referrals_to_two_providers_are_not_to_one() {
        JourneyTemplate.Builder two = journey(
                referral("one", "lee"),
                referral("other", "kim"),
                Steps.bookingUnder("one", "first", "clinic"),
                Steps.bookingUnder("other", "second", "clinic"));

        assertThat(told(two.sameProvider("first", "second")))
                .containsExactly("$.together[0].steps[1] [never-together] 'first' is with lee and 'second' with kim, by"
                        + " their referrals; take it out of the group, or refer to one provider");
    }

    @Test
    void visits_that_are_planned_together_do_not_wait_for_each_other() {
        JourneyTemplate.Builder gated = journey(
                Steps.booking("first", "clinic"),
                Steps.waitFor("report", "told").after("first"),
                Steps.booking("second", "clinic").after("report"),
                Steps.booking("third", "clinic"));

        assertThat(told(gated.sameProvider("first", "second", "third")))
                .singleElement()
                .asString()
                .contains("[gate-cycle]", "these wait for each other for ever");
    }

    private static JourneyTemplate.Builder visits() {
        return journey(Steps.booking("first", "clinic"), Steps.booking("second", "clinic"));
    }

    private static StepBuilder<?> course() {
        return Steps.booking("course", "clinic").course(3, Span.days(6), Span.days(10));
    }

    private static StepBuilder<?> referral(String id, String to) {
        return Steps.referral(id, "clinic").to(to);
    }
}
