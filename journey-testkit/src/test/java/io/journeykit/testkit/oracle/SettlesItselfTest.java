package io.journeykit.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.Request;
import io.journeykit.testkit.play.Chronicle;
import java.util.SortedSet;
import org.junit.jupiter.api.Test;

/** Law 16: what the library raised settles itself. */
class SettlesItselfTest {

    @Test
    void work_that_is_still_there_after_its_step_has_ended_is_found() {
        Chronicle life = Lived.in("owners-settles");

        Chronicle tampered = Tampered.without(life, entry -> Tampered.asks(entry, Request.WithdrawWork.class));

        assertThat(Lived.broken(life)).doesNotContain("16.settles-itself-when-over");
        assertThat(Lived.broken(tampered)).contains("16.settles-itself-when-over");
    }

    @Test
    void work_that_is_still_there_after_something_was_heard_is_found() {
        Chronicle life = Lived.in("owners-referral");

        Chronicle tampered = Tampered.without(life, entry -> Tampered.asks(entry, Request.WithdrawWork.class));

        assertThat(Lived.broken(life)).doesNotContain("16.settles-itself-when-heard");
        assertThat(Lived.broken(tampered)).contains("16.settles-itself-when-heard");
    }

    @Test
    void what_a_hold_gave_when_a_rung_passed_was_not_raised_since_nothing_was_heard() {
        Chronicle life = Lived.in("owners-hold-ran-out");

        Chronicle tampered = Tampered.without(life, entry -> Tampered.asks(entry, Request.WithdrawWork.class));

        assertThat(Ruling.of(new SettlesItself(), life).keeps("settles-itself-when-heard"))
                .isTrue();
        assertThat(Ruling.of(new SettlesItself(), tampered).breaks("settles-itself-when-heard"))
                .isTrue();
    }

    @Test
    void work_that_is_taken_off_in_time_is_settled() {
        Chronicle life = Lived.in("owners-settles");

        SortedSet<String> broken = Lived.broken(life);

        assertThat(Tampered.met(life)).contains("16.settles-itself-when-over");
        assertThat(broken).doesNotContain("16.settles-itself-when-over");
    }

    @Test
    void what_somebody_told_too_early_waits_for_a_person_though_its_step_is_over() {
        Chronicle life = Lived.in("owners-told-early");

        SortedSet<String> broken = Lived.broken(life);

        assertThat(broken).doesNotContain("16.settles-itself-when-over", "20.early-is-heard");
    }
}
