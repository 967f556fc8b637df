package io.journeykit.check;

import static io.journeykit.check.Knee.journey;
import static io.journeykit.check.Knee.told;
import static io.journeykit.condition.Conditions.any;
import static io.journeykit.condition.Conditions.fact;
import static io.journeykit.condition.Conditions.inARow;
import static io.journeykit.condition.Conditions.not;
import static io.journeykit.condition.Conditions.outcomeOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.calendar.Span;
import io.journeykit.condition.Condition;
import io.journeykit.template.Declaration;
import io.journeykit.template.Exit;
import io.journeykit.template.Repetition;
import io.journeykit.template.Steps;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.FactType;
import io.journeykit.vocabulary.Outcome;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OutcomeRulesTest {

    @Test
    void a_step_whose_outcome_is_read_is_there() {
        var told = told(journey(
                        Steps.booking("mri", "mri-knee"),
                        Steps.booking("visit", "knee").when(outcomeOf("mir", Outcome.COMPLETED)),
                        Steps.booking("dose", "nurse").repeat(weekly(4, outcomeOf("doses", Outcome.FAILED))))
                .addExits(new Exit("off", not(outcomeOf("vist", Outcome.COMPLETED)), Outcome.CANCELLED)));

        assertThat(told)
                .containsExactly(
                        "$.steps[1].when [unknown-step] no step 'mir'; did you mean 'mri'?",
                        "$.steps[2].every.until [unknown-step] no step 'doses'; did you mean 'dose'?",
                        "$.exits[0].when [unknown-step] no step 'vist'; did you mean 'visit'?");
    }

    @Test
    void a_step_can_end_as_it_is_asked_and_so_often() {
        var told = told(journey(Steps.transfer("images", "mri"), Steps.booking("mri", "mri-knee"))
                .addExits(exit(outcomeOf("images", Outcome.DECLINED, Outcome.COMPLETED)))
                .addExits(exit(inARow(2, outcomeOf("mri", Outcome.COMPLETED))))
                .addExits(exit(inARow(2, outcomeOf("mri", Outcome.NOT_NEEDED)))));

        assertThat(told)
                .contains(
                        "$.exits[1].when [join-count] 'mri' occurs at most 1 times, and never 2 in a row; count fewer, or"
                                + " let it occur more often")
                .anyMatch(
                        fault -> fault.startsWith("$.exits[2].when [no-such-outcome] occurrences that are not needed"));
    }

    @Test
    void a_series_may_end_by_how_its_own_occurrences_ended() {
        assertThat(told(journey(Steps.booking("dose", "nurse")
                        .repeat(weekly(4, inARow(3, outcomeOf("dose", Outcome.CANCELLED)))))))
                .isEmpty();
        assertThat(told(journey(Steps.booking("dose", "nurse")
                        .repeat(weekly(4, inARow(5, outcomeOf("dose", Outcome.CANCELLED)))))))
                .hasSize(1);
    }

    @Test
    void a_step_that_waits_for_its_own_end_waits_for_ever() {
        assertThat(told(Steps.booking("mri", "mri-knee").when(outcomeOf("mri", Outcome.COMPLETED))))
                .containsExactly("$.steps[0].when [self-reference] step 'mri' reads how it ends itself, and has not"
                        + " ended by then; name another step, or take it away");
        assertThat(told(Steps.booking("dose", "nurse")
                        .when(outcomeOf("dose", Outcome.COMPLETED))
                        .repeat(weekly(4, fact("better").isKnown()))))
                .anyMatch(fault -> fault.contains("[gate-cycle] these wait for each other for ever: dose → dose"));
    }

    @Test
    void steps_that_wait_for_each_others_end_are_a_round() {
        var told = told(
                Steps.booking("a", "x").when(outcomeOf("b", Outcome.COMPLETED)),
                Steps.booking("b", "x").after("a"));

        assertThat(told)
                .singleElement()
                .asString()
                .startsWith("$.steps[0].when [gate-cycle] these wait for each other for ever: a → b → a");
        assertThat(told(journey(
                                Steps.booking("a", "x")
                                        .when(any(
                                                outcomeOf("b", Outcome.COMPLETED),
                                                fact("urgent").is(true))),
                                Steps.booking("b", "x").after("a"))
                        .addFacts(new Declaration(FactName.of("urgent"), FactType.TRUTH, false))))
                .isEmpty();
    }

    @Test
    void values_in_a_row_are_of_a_type_that_is_declared() {
        Condition low = inARow(2, fact("hb").isLessThan(7));

        assertThat(told(journey(Steps.booking("mri", "mri-knee").when(low))))
                .containsExactly(
                        "$.steps[0].when [undeclared-fact] no fact 'hb' is declared; there is none yet; add it");
        assertThat(told(journey(Steps.booking("mri", "mri-knee").when(low))
                        .addFacts(new Declaration(FactName.of("hb"), FactType.TEXT, false))))
                .singleElement()
                .asString()
                .startsWith("$.steps[0].when [fact-type-mismatch]");
    }

    private static Exit exit(Condition when) {
        return new Exit("off-" + when.hashCode(), when, Outcome.CANCELLED);
    }

    private static Repetition.Every weekly(int atMost, Condition until) {
        return new Repetition.Every(Span.weeks(1), atMost, Optional.of(until), Repetition.Recall.FIXED);
    }
}
