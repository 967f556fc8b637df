package io.journeykit.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.Because.Why;
import io.journeykit.agenda.Effect;
import io.journeykit.agenda.Request;
import io.journeykit.agenda.StepEvent;
import io.journeykit.testkit.play.Chronicle;
import java.time.Duration;
import java.time.Instant;
import java.util.SortedSet;
import org.junit.jupiter.api.Test;

/** Law 16: ladders of silence. */
class LaddersEndTest {

    private static final String QUIET = "16.quiet-after-the-last-rung";
    private static final String NAMED = "16.each-rungs-role-gets-its-work";

    @Test
    void a_last_rung_that_comes_again_each_week_is_quiet_and_one_that_comes_sooner_is_not() {
        Chronicle life = Lived.in("owners-ladder");

        Chronicle sooner =
                Tampered.with(life, entry -> passedAgain(entry) ? daysSooner((Chronicle.Committed) entry) : entry);

        assertThat(Tampered.met(life)).contains(QUIET);
        assertThat(Lived.broken(life)).doesNotContain(QUIET);
        assertThat(Lived.broken(sooner)).contains(QUIET);
    }

    @Test
    void work_that_a_rung_has_for_another_role_in_the_same_words_is_not_lost() {
        Chronicle life = Lived.in("owners-ladder");

        assertThat(Retold.met(life, NAMED)).isEqualTo(2);
        assertThat(Lived.broken(life)).doesNotContain(NAMED);
        assertThat(Lived.broken(withoutWorkOf(life, "doctor"))).contains(NAMED);
    }

    @Test
    void each_of_two_rungs_that_pass_at_once_is_judged_by_what_it_has_for_whom() {
        Chronicle life = Lived.in("owners-ladder", "store-down.json");

        assertThat(Retold.met(life, NAMED)).isEqualTo(2);
        assertThat(Lived.broken(life)).doesNotContain(NAMED);
        assertThat(Lived.broken(withoutWorkOf(life, "senior-nurse"))).contains(NAMED);
        assertThat(Lived.broken(withoutWorkOf(life, "doctor"))).contains(NAMED);
    }

    @Test
    void work_for_another_reason_is_not_what_a_rung_has_for_a_role() {
        Chronicle life = Retold.since(Lived.in("owners-roles"), Why.REVIEW);

        assertThat(Retold.broken(Tampered.unshown(life), "st-call")).contains(NAMED);
    }

    @Test
    void a_ladder_that_reaches_whom_it_names_and_then_comes_every_two_weeks_is_quiet() {
        Chronicle life = Lived.in("owners-roles");

        SortedSet<String> broken = Lived.broken(life);

        assertThat(Tampered.met(life)).contains(QUIET, NAMED);
        assertThat(broken).doesNotContain(QUIET, NAMED);
    }

    /** In which that role was given nothing. */
    private static Chronicle withoutWorkOf(Chronicle life, String role) {
        Chronicle unasked = Tampered.without(
                life,
                entry -> entry instanceof Chronicle.Asked asked
                        && isFor(asked.delivery().effect(), role));
        return Retold.effects(unasked, effects -> effects.filter(effect -> !isFor(effect, role)));
    }

    private static boolean isFor(Effect effect, String role) {
        return effect.request() instanceof Request.AssignWork work
                && work.role().equals(role);
    }

    /** Whether the last rung of owners-ladder came again, a week after it had come again first. */
    private static boolean passedAgain(Chronicle.Entry entry) {
        return entry instanceof Chronicle.Committed committed
                && entry.at().isAfter(Instant.parse("2026-03-12T00:00:00Z"))
                && committed.commit().events().stream().anyMatch(StepEvent.RungPassed.class::isInstance);
    }

    private static Chronicle.Committed daysSooner(Chronicle.Committed committed) {
        return new Chronicle.Committed(committed.at().minus(Duration.ofDays(2)), committed.commit());
    }
}
