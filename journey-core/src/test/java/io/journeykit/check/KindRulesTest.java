package io.journeykit.check;

import static io.journeykit.check.Knee.english;
import static io.journeykit.check.Knee.journey;
import static io.journeykit.check.Knee.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.calendar.Span;
import io.journeykit.condition.Conditions;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.Repetition;
import io.journeykit.template.StepBuilder;
import io.journeykit.template.StepKind;
import io.journeykit.template.StepTemplate;
import io.journeykit.template.Steps;
import io.journeykit.vocabulary.Owner;
import io.journeykit.vocabulary.StepId;
import java.util.List;
import org.junit.jupiter.api.Test;

class KindRulesTest {

    @Test
    void choices_differ_by_more_than_blanks_or_capitals() {
        assertThat(told(asking(Steps.decision("two", "ask", "yes", " Yes", "yes  please", "yes please"))))
                .containsExactly(
                        "$.steps[0].choices[1] [duplicate-choice] a second choice ' Yes', apart from its blanks or"
                                + " capitals; take it away, or rename it",
                        "$.steps[0].choices[3] [duplicate-choice] a second choice 'yes please', apart from its blanks"
                                + " or capitals; take it away, or rename it");
    }

    @Test
    void a_decision_is_between_choices_that_differ() {
        var told = told(asking(Steps.decision("none", "ask"), Steps.choice("two", "ask", "yes", "no", "yes")));

        assertThat(told)
                .containsExactly(
                        "$.steps[0].choices [no-choices] a decision between nothing; say what may be chosen",
                        "$.steps[1].choices[2] [duplicate-choice] a second choice 'yes'; take it away, or rename it");
    }

    @Test
    void the_care_team_or_the_patient_decides() {
        var partner = new StepKind.Decision("ask", Owner.PARTNER, List.of("yes", "no"));

        assertThat(told(asking().addSteps(StepTemplate.of("therapy", partner).build())))
                .containsExactly("$.steps[0].by [decision-by-nobody] a decision by the partner; let the care team or"
                        + " the patient decide");
        assertThat(told(asking(Steps.choice("therapy", "ask", "yes", "no")))).isEmpty();
    }

    @Test
    void a_booking_is_made_under_a_referral() {
        assertThat(told(Steps.booking("mri", "mri-knee"), Steps.bookingUnder("mri", "visit", "orthopaedics")))
                .containsExactly("$.steps[1].under [referral-needed] step 'mri' is no referral; name the referral whose"
                        + " accepted providers may be booked");
        assertThat(told(
                        Steps.referral("referral", "orthopaedics").to("ortho-a"),
                        Steps.bookingUnder("referral", "visit", "orthopaedics")))
                .isEmpty();
    }

    @Test
    void what_is_done_by_somebody_outside_goes_to_somebody() {
        assertThat(told(
                        Steps.referral("referral", "orthopaedics"),
                        Steps.booking("mri", "mri-knee"),
                        Steps.transfer("images", "mri")))
                .containsExactly(
                        "$.steps[0].to [no-recipient] nobody is named to whom 'referral' goes; add 'to', or repeat it"
                                + " 'for-each' of several",
                        "$.steps[2].to [no-recipient] nobody is named to whom 'images' goes; add 'to', or repeat it"
                                + " 'for-each' of several");
    }

    @Test
    void only_a_booking_has_visits_and_a_provider_to_repeat_for() {
        assertThat(told(
                        Steps.referral("referral", "orthopaedics").to("ortho-a"),
                        Steps.transfer("images", "referral").repeat(providerOf("referral"))))
                .containsExactly("$.steps[1].for-each[0] [booking-needed] step 'referral' is no booking and has no"
                        + " visits; name a booking, or repeat otherwise");
        assertThat(told(
                        Steps.booking("visit", "orthopaedics"),
                        Steps.transfer("images", "visit").repeat(providerOf("visit"))))
                .isEmpty();
    }

    @Test
    void only_bookings_come_in_courses_and_are_shared() {
        assertThat(told(journey()
                        .addSteps(StepTemplate.of("pain-score", new StepKind.Questionnaire("promis-10"))
                                .repeat(new Repetition.Course(6, Span.days(5), Span.days(10)))
                                .shared("score")
                                .build())))
                .containsExactly(
                        "$.steps[0].course [booking-needed] 'pain-score' is no booking and has no visits; name a"
                                + " booking, or repeat otherwise",
                        "$.steps[0].shared [shared-needs-booking] 'pain-score' is no booking, and only a visit can"
                                + " serve several journeys; share the booking, or take it away");
        assertThat(told(Steps.booking("therapy", "physical-therapy")
                        .course(6, Span.days(5), Span.days(10))
                        .shared("therapy")))
                .isEmpty();
    }

    @Test
    void a_sub_journey_is_pinned_to_one_version_and_is_another_journey() {
        assertThat(told(
                        Steps.subJourney("prehab", "prehabilitation", "latest"),
                        Steps.subJourney("again", "short", "1"),
                        Steps.subJourney("formerly", "short", "0.9")))
                .containsExactly(
                        "$.steps[0].version [sub-journey-unpinned] template 'prehabilitation' in version 'latest',"
                                + " whichever that will be; name one version, such as '1.0.0'",
                        "$.steps[1].template [recursive-sub-journey] template 'short 1' runs itself, without end;"
                                + " give the step a condition that ends it, or repeat its steps instead");
    }

    @Test
    void a_journey_may_run_itself_again_until_a_fact_ends_that() {
        var again = Steps.subJourney("another", "short", "1")
                .after("opinion")
                .when(Conditions.fact("opinion").is("ask-another"));

        assertThat(told(asking(Steps.decision("opinion", "ask", "clear", "ask-another"), again)))
                .isEmpty();
    }

    private static JourneyTemplate.Builder asking(StepBuilder<?>... steps) {
        return journey(steps).putTexts("ask", english("What shall it be?"));
    }

    private static Repetition.ForEach providerOf(String step) {
        return new Repetition.ForEach(List.of(new Repetition.Items.ProviderOf(StepId.of(step))));
    }
}
