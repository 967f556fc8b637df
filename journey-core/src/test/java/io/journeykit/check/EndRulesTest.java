package io.journeykit.check;

import static io.journeykit.check.Knee.journey;
import static io.journeykit.check.Knee.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.condition.Conditions;
import io.journeykit.template.Deferred;
import io.journeykit.template.Exit;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.Steps;
import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.StepId;
import java.util.List;
import org.junit.jupiter.api.Test;

class EndRulesTest {

    @Test
    void a_journey_does_not_end_as_it_begins() {
        var told = told(journey(Steps.booking("mri", "mri-knee"))
                .addExits(new Exit("at-once", Conditions.ALWAYS, Outcome.COMPLETED)));

        assertThat(told)
                .containsExactly("$.exits[0].when [exit-at-once] exit 'at-once' ends every journey as it begins; say"
                        + " when the journey ends");
    }

    @Test
    void a_journey_cannot_be_missed() {
        var told = told(journey(Steps.booking("mri", "mri-knee").endsJourney(Outcome.MISSED)));

        assertThat(told)
                .containsExactly("$.steps[0].ends-journey [bad-outcome] a step can be missed, a journey cannot; choose"
                        + " failed or cancelled");
    }

    @Test
    void a_choice_is_between_two_steps_at_least() {
        assertThat(told(choice("mri", "visit"))).isEmpty();
        assertThat(told(choice("mri", "mri")))
                .containsExactly("$.deferred-choices[0].steps [choice-of-one] choice 'either' is between one step; name"
                        + " two steps or more, or take the choice away");
    }

    private static JourneyTemplate.Builder choice(String one, String other) {
        return journey(Steps.booking("mri", "mri-knee"), Steps.booking("visit", "orthopaedics"))
                .addDeferredChoices(new Deferred("either", List.of(StepId.of(one), StepId.of(other))));
    }
}
