package io.journeykit.check;

import static io.journeykit.check.Knee.journey;
import static io.journeykit.check.Knee.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.calendar.Span;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.Repetition;
import io.journeykit.template.Steps;
import io.journeykit.vocabulary.StepId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SizeRulesTest {

    @Test
    void a_journey_of_no_steps_is_none() {
        assertThat(told(journey()))
                .containsExactly("$.steps [no-steps] no steps; say at least one thing that should happen");
    }

    @Test
    void a_thousand_steps_are_possible_and_one_more_is_not() {
        assertThat(told(bookings(1_000))).isEmpty();

        assertThat(told(bookings(1_001)))
                .containsExactly("$.steps [too-many-steps] 1001 steps, and 1000 at most are possible; move some into"
                        + " sub-journeys");
    }

    @Test
    void what_is_too_large_is_not_looked_into() {
        var template = bookings(5_000).addAnchors("begin");

        assertThat(told(template)).hasSize(1);
    }

    @Test
    void ten_thousand_occurrences_are_possible_and_one_more_is_not() {
        var weekly = new Repetition.Every(Span.weeks(1), 9_999, Optional.empty(), Repetition.Recall.FIXED);

        assertThat(told(Steps.booking("visit", "nurse").repeat(weekly), Steps.booking("mri", "mri-knee")))
                .isEmpty();
        assertThat(told(
                        Steps.booking("visit", "nurse").repeat(weekly),
                        Steps.booking("mri", "mri-knee"),
                        Steps.booking("scan", "ultrasound")))
                .containsExactly("$.steps [too-many-occurrences] 10001 occurrences, and 10000 at most are possible;"
                        + " lower the bounds of the repetitions");
    }

    @Test
    void what_happens_for_each_visit_of_another_counts_as_often() {
        var weekly = new Repetition.Every(Span.weeks(1), 6_000, Optional.empty(), Repetition.Recall.FIXED);
        var each = new Repetition.ForEach(List.of(new Repetition.Items.VisitsOf(StepId.of("visit"))));

        assertThat(told(
                        Steps.booking("visit", "nurse").repeat(weekly),
                        Steps.questionnaire("check-in", "promis-10").repeat(each)))
                .containsExactly("$.steps [too-many-occurrences] 12000 occurrences, and 10000 at most are possible;"
                        + " lower the bounds of the repetitions");
    }

    private static JourneyTemplate.Builder bookings(int number) {
        var journey = journey();
        for (int i = 0; i < number; i++) {
            journey.step(Steps.booking("step-" + i, "service"));
        }
        return journey;
    }
}
