package io.journeykit.check;

import static io.journeykit.check.Knee.told;
import static io.journeykit.template.Join.any;
import static io.journeykit.template.Join.atLeast;
import static io.journeykit.template.Join.ended;
import static io.journeykit.template.Join.exactlyOne;
import static io.journeykit.template.Join.reached;
import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.calendar.Span;
import io.journeykit.condition.Conditions;
import io.journeykit.template.Due;
import io.journeykit.template.Join;
import io.journeykit.template.Offset;
import io.journeykit.template.Otherwise;
import io.journeykit.template.Point;
import io.journeykit.template.StepBuilder;
import io.journeykit.template.Steps;
import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.StepId;
import java.util.List;
import org.junit.jupiter.api.Test;

class JoinRulesTest {

    @Test
    void a_number_of_steps_is_one_that_its_parts_can_make() {
        assertThat(after(atLeast(2, ended("mri"), ended("lab")))).isEmpty();
        assertThat(after(atLeast(3, ended("mri"), ended("lab"))))
                .containsExactly(
                        "$.steps[2].after [join-count] at least 3 of 2 cannot be; write a number from 1 to that"
                                + " of the parts");
        assertThat(after(Join.all(ended("mri"), atLeast(0, ended("lab")))))
                .containsExactly(
                        "$.steps[2].after [join-count] at least 0 of 1 cannot be; write a number from 1 to that"
                                + " of the parts");
        assertThat(after(any())).hasSize(1);
        assertThat(after(exactlyOne()))
                .containsExactly("$.steps[2].after [join-count] exactly one of 0 cannot be; write a number from 1 to"
                        + " that of the parts");
    }

    @Test
    void exactly_one_of_two_that_are_the_same_is_never_reached() {
        assertThat(after(exactlyOne(ended("mri"), ended("lab")))).isEmpty();
        assertThat(after(exactlyOne(ended("mri"), ended("mri"))))
                .containsExactly("$.steps[2].after [never-opens] it waits for ever: what stands there twice is never"
                        + " reached exactly once; wait for what can happen");
    }

    @Test
    void an_outcome_that_its_machine_never_comes_to_is_never_reached() {
        assertThat(after(reached("mri", "declined"))).isEmpty();
        assertThat(after(any(reached("mri", "missed"), ended("lab")))).isEmpty();
        assertThat(after(reached("mri", "missed")))
                .containsExactly("$.steps[2].after [never-opens] it waits for ever: 'mri' never ends missed; wait for"
                        + " what can happen");
    }

    @Test
    void a_window_that_closes_lets_a_step_be_missed() {
        var due = Due.after(Point.BEGIN, Span.days(10)).notAfter(Offset.after(Span.days(20)));

        assertThat(told(
                        Steps.booking("mri", "mri-knee").due(due),
                        Steps.booking("visit", "orthopaedics").after(reached("mri", "missed"))))
                .isEmpty();
    }

    @Test
    void nothing_comes_after_the_step_that_ends_the_journey() {
        StepBuilder<?> last = Steps.booking("visit", "orthopaedics").endsJourney(Outcome.COMPLETED);
        StepBuilder<?> behind = Steps.booking("therapy", "physical-therapy").after("visit");

        assertThat(told(last, behind))
                .containsExactly("$.steps[1].after [never-opens] it waits for ever: once 'visit' is completed the"
                        + " journey has ended; wait for what can happen");
        assertThat(told(last.when(Conditions.expression("fhirpath", "true")), behind))
                .isEmpty();
    }

    @Test
    void a_step_that_may_be_skipped_ends_no_journey_then() {
        StepBuilder<?> last = Steps.booking("visit", "orthopaedics")
                .after("mri")
                .otherwise(Otherwise.SKIP)
                .endsJourney(Outcome.COMPLETED);

        assertThat(told(
                        Steps.booking("mri", "mri-knee"),
                        last,
                        Steps.booking("therapy", "physical-therapy").after("visit")))
                .isEmpty();
    }

    @Test
    void a_milestone_is_a_state_in_which_the_other_step_is_under_way() {
        assertThat(during("booked", "fulfilled")).isEmpty();
        assertThat(during("fulfilled", "not-needed"))
                .containsExactly("$.steps[1].during [never-opens] it waits for ever: none of these is a state in which"
                        + " 'mri' is under way; wait for what can happen");
        assertThat(during()).hasSize(1);
    }

    private static List<String> during(String... states) {
        return told(
                Steps.booking("mri", "mri-knee"),
                Steps.booking("visit", "orthopaedics")
                        .during(new Join.Reached(StepId.of("mri"), List.of(states), true)));
    }

    private static List<String> after(Join join) {
        return told(
                Steps.booking("mri", "mri-knee"),
                Steps.booking("lab", "blood-test"),
                Steps.booking("visit", "orthopaedics").after(join));
    }
}
