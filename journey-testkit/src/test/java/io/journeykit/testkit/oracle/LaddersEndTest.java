package io.journeykit.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.Because.Why;
import io.journeykit.testkit.play.Chronicle;
import java.util.SortedSet;
import org.junit.jupiter.api.Test;

/** Law 16: ladders of silence. */
class LaddersEndTest {

    @Test
    void a_last_rung_that_comes_again_each_day_is_not_quiet() {
        Chronicle life = Lived.in("owners-ladder");

        SortedSet<String> broken = Lived.broken(life);

        assertThat(broken).contains("16.quiet-after-the-last-rung");
    }

    @Test
    void work_that_a_rung_has_for_another_role_in_the_same_words_is_not_lost() {
        Chronicle life = Lived.in("owners-ladder");

        SortedSet<String> broken = Lived.broken(life);

        assertThat(broken).contains("16.each-rungs-role-gets-its-work");
    }

    @Test
    void each_of_two_rungs_that_pass_at_once_is_judged_by_what_it_has_for_whom() {
        Chronicle life = Lived.in("owners-ladder", "store-down.json");

        assertThat(Retold.met(life, "16.each-rungs-role-gets-its-work")).isEqualTo(2);
        assertThat(Lived.broken(life)).contains("16.each-rungs-role-gets-its-work");
    }

    @Test
    void work_for_another_reason_is_not_what_a_rung_has_for_a_role() {
        Chronicle life = Retold.since(Lived.in("owners-roles"), Why.REVIEW);

        assertThat(Retold.broken(Tampered.unshown(life), "st-call")).contains("16.each-rungs-role-gets-its-work");
    }

    @Test
    void a_ladder_that_reaches_whom_it_names_and_then_comes_every_two_weeks_is_quiet() {
        Chronicle life = Lived.in("owners-roles");

        SortedSet<String> broken = Lived.broken(life);

        assertThat(Tampered.met(life)).contains("16.quiet-after-the-last-rung", "16.each-rungs-role-gets-its-work");
        assertThat(broken).doesNotContain("16.quiet-after-the-last-rung", "16.each-rungs-role-gets-its-work");
    }
}
