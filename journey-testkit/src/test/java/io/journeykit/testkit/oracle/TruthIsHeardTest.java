package io.journeykit.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.testkit.play.Chronicle;
import org.junit.jupiter.api.Test;

class TruthIsHeardTest {

    @Test
    void a_visit_booked_by_hand_while_she_is_asked_is_heard() {
        Chronicle life = Lived.in("visits-by-hand", "booked-while-offered.json");

        assertThat(Visited.met(life)).contains("3.booked-is-heard");
        assertThat(Visited.broken(life)).isEmpty();
        assertThat(Visited.broken(TamperedVisits.deafTo(life, "booked"))).contains("3.booked-is-heard");
    }

    @Test
    void a_visit_booked_by_the_care_team_is_heard() {
        Chronicle life = Lived.in("visits-by-hand", "booked-for-care-team.json");

        assertThat(Visited.met(life)).contains("3.booked-is-heard");
        assertThat(Visited.broken(life)).isEmpty();
    }

    @Test
    void a_visit_that_is_moved_is_heard() {
        Chronicle life = Lived.in("visits-by-hand", "moved.json");

        assertThat(Visited.met(life)).contains("3.moved-is-heard");
        assertThat(Visited.broken(life)).isEmpty();
        assertThat(Visited.broken(TamperedVisits.deafTo(life, "booked"))).contains("3.moved-is-heard");
    }

    @Test
    void a_visit_that_is_called_off_is_lost() {
        Chronicle life = Lived.in("visits-by-hand", "called-off.json");

        assertThat(Visited.broken(life)).noneMatch(clause -> clause.startsWith("3."));
        assertThat(Visited.broken(TamperedVisits.deafTo(life, "cancelled-by-partner")))
                .contains("3.cancelled-is-heard");
    }

    @Test
    void a_visit_that_she_missed_is_lost_and_the_next_one_kept() {
        Chronicle life = Lived.in("visits-by-hand", "missed.json");

        assertThat(Visited.broken(life)).noneMatch(clause -> clause.startsWith("3."));
        assertThat(Visited.broken(TamperedVisits.deafTo(life, "no-show"))).contains("3.no-show-is-heard");
        assertThat(Visited.broken(TamperedVisits.deafTo(life, "arrived"))).contains("3.arrived-is-heard");
        assertThat(Visited.broken(TamperedVisits.deafTo(life, "fulfilled"))).contains("3.fulfilled-is-heard");
    }

    @Test
    void that_she_came_after_all_is_heard_while_she_is_asked_for_another() {
        Chronicle life = Lived.in("visits-by-hand", "held-after-all.json");

        assertThat(Visited.broken(life)).doesNotContain("3.fulfilled-is-heard");
        assertThat(Visited.broken(TamperedVisits.deafTo(life, "fulfilled"))).contains("3.fulfilled-is-heard");
    }

    @Test
    void that_she_arrives_is_heard_while_her_visit_is_called_off() {
        Chronicle life = Lived.in("visits-by-hand", "cancelling.json");

        assertThat(Visited.met(life)).contains("3.arrived-is-heard");
        assertThat(Visited.broken(life)).doesNotContain("3.arrived-is-heard");
        assertThat(Visited.broken(TamperedVisits.deafTo(life, "arrived"))).contains("3.arrived-is-heard");
    }

    @Test
    void what_was_said_twice_of_one_visit_does_not_end_the_next() {
        Chronicle life = Lived.in("visits-by-hand", "missed-twice.json");

        assertThat(Visited.met(life)).contains("3.old-truth-is-not-of-the-next-visit");
        assertThat(Visited.broken(life)).doesNotContain("3.old-truth-is-not-of-the-next-visit");
    }
}
