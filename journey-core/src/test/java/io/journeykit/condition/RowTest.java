package io.journeykit.condition;

import static io.journeykit.condition.Conditions.all;
import static io.journeykit.condition.Conditions.fact;
import static io.journeykit.condition.Conditions.inARow;
import static io.journeykit.condition.Conditions.not;
import static io.journeykit.condition.Conditions.outcomeOf;
import static io.journeykit.vocabulary.Outcome.COMPLETED;
import static io.journeykit.vocabulary.Outcome.MISSED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeykit.vocabulary.Fact;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.StepId;
import io.journeykit.vocabulary.Value;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RowTest {

    private static final Condition LOW_TWICE = inARow(2, fact("hb").isLessThan(7));
    private static final Condition MISSED_TWICE = inARow(2, outcomeOf("dose", MISSED));

    @Test
    void values_in_a_row_all_hold_or_one_fails_or_more_are_to_come() {
        assertThat(judge(LOW_TWICE)).hasToString("unknown until 'hb' is known");
        assertThat(judge(LOW_TWICE, 6)).hasToString("unknown until 'hb' is known");
        assertThat(judge(LOW_TWICE, 7)).isEqualTo(Judgement.FALSE);
        assertThat(judge(LOW_TWICE, 6, 5)).isEqualTo(Judgement.TRUE);
        assertThat(judge(LOW_TWICE, 6, 8, 5)).isEqualTo(Judgement.FALSE);
    }

    @Test
    void outcomes_in_a_row_are_the_last_that_ended() {
        assertThat(judge(MISSED_TWICE, true)).hasToString("unknown until 'dose' ended");
        assertThat(judge(MISSED_TWICE, true, MISSED)).hasToString("unknown until 'dose' ended");
        assertThat(judge(MISSED_TWICE, true, COMPLETED)).isEqualTo(Judgement.FALSE);
        assertThat(judge(MISSED_TWICE, true, COMPLETED, MISSED, MISSED)).isEqualTo(Judgement.TRUE);
        assertThat(judge(MISSED_TWICE, true, MISSED, MISSED, COMPLETED)).isEqualTo(Judgement.FALSE);
    }

    @Test
    void a_row_that_can_no_longer_come_is_none() {
        assertThat(judge(MISSED_TWICE, false, MISSED)).isEqualTo(Judgement.FALSE);
        assertThat(judge(not(MISSED_TWICE), false, MISSED)).isEqualTo(Judgement.TRUE);
    }

    @Test
    void one_outcome_is_that_which_came_last() {
        Condition done = outcomeOf("dose", COMPLETED, Outcome.DECLINED);

        assertThat(judge(done, true)).isEqualTo(Judgement.awaiting(StepId.of("dose")));
        assertThat(judge(done, true, MISSED, COMPLETED)).isEqualTo(Judgement.TRUE);
        assertThat(judge(done, false, COMPLETED, MISSED)).isEqualTo(Judgement.FALSE);
    }

    @Test
    void what_is_awaited_and_what_is_missing_are_both_named() {
        assertThat(judge(all(fact("seen").is(true), MISSED_TWICE), true))
                .hasToString("unknown until 'seen' is known and 'dose' ended");
    }

    @Test
    void a_condition_reads_as_it_is_meant_and_says_what_it_looks_at() {
        Condition both = all(LOW_TWICE, MISSED_TWICE, outcomeOf("mri", MISSED, COMPLETED));

        assertThat(both)
                .hasToString("hb is less than 7 2 times in a row and outcome of dose is missed 2 times in a row"
                        + " and outcome of mri is completed or missed");
        assertThat(both.reads()).containsExactly(FactName.of("hb"));
        assertThat(both.readsOutcomesOf()).containsExactly(StepId.of("dose"), StepId.of("mri"));
        assertThat(both.counts()).containsOnlyKeys(FactName.of("hb")).containsValue(2);
    }

    @Test
    void only_what_can_be_counted_is_and_only_so_often() {
        assertThatThrownBy(() -> inARow(1, fact("hb").is(1))).hasMessageContaining("ask for 2 to 20");
        assertThatThrownBy(() -> inARow(21, fact("hb").is(1))).hasMessageContaining("ask for 2 to 20");
        assertThatThrownBy(() -> inARow(1, outcomeOf("dose", MISSED))).hasMessageContaining("2 times or more");
        assertThatThrownBy(() -> inARow(21, outcomeOf("dose", MISSED))).hasMessageContaining("ask for 1 to 20");
        assertThatThrownBy(() -> inARow(2, fact("hb").isKnown())).hasMessageContaining("does not come 2 times");
        assertThatThrownBy(() -> outcomeOf("dose")).hasMessageContaining("name an outcome");
    }

    /** @param told the oldest first */
    private static Judgement judge(Condition condition, int... told) {
        List<Fact> newestFirst = IntStream.range(0, told.length)
                .mapToObj(i -> told.length - 1 - i)
                .map(i -> new Fact(
                        FactName.of("hb"),
                        Value.of(told[i]),
                        Instant.ofEpochSecond(i),
                        Instant.ofEpochSecond(i),
                        "laboratory"))
                .toList();
        return condition.judge(
                new Facts() {
                    @Override
                    public Optional<Fact> find(FactName name) {
                        return newestFirst.stream().findFirst();
                    }

                    @Override
                    public List<Fact> newest(FactName name, int count) {
                        return newestFirst.stream().limit(count).toList();
                    }
                },
                ConditionLanguages.NONE);
    }

    private static Judgement judge(Condition condition, boolean isToEnd, Outcome... ended) {
        return condition.judge(
                new Facts() {
                    @Override
                    public Optional<Fact> find(FactName name) {
                        return Optional.empty();
                    }

                    @Override
                    public Optional<Outcome> outcome(StepId step) {
                        return Stream.of(ended).reduce((one, next) -> next);
                    }

                    @Override
                    public List<Outcome> outcomes(StepId step) {
                        return List.of(ended);
                    }

                    @Override
                    public boolean isToEnd(StepId step) {
                        return isToEnd;
                    }
                },
                ConditionLanguages.NONE);
    }
}
