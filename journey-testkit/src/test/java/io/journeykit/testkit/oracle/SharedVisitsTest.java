package io.journeykit.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.EffectEvent;
import io.journeykit.agenda.StepEvent;
import io.journeykit.testkit.play.Chronicle;
import org.junit.jupiter.api.Test;

/** A step that shares the visit of another goes by that: one act and one item serve both. */
class SharedVisitsTest {

    private static final String BEFORE = "5.before-holds-when-it-moves";

    @Test
    void what_is_planned_anew_for_the_step_that_leads_is_planned_anew_for_the_other() {
        Chronicle life = Lived.in("visits-shared-timed");

        assertThat(Visited.met(life)).contains(BEFORE);
        assertThat(Visited.broken(life)).doesNotContain(BEFORE);
    }

    @Test
    void a_step_does_not_begin_with_a_visit_that_breaks_its_timing() {
        Chronicle life = Lived.in("visits-shared-timed", "joined-late.json");

        assertThat(Retold.met(life, BEFORE)).isEqualTo(1);
        assertThat(Visited.broken(life)).doesNotContain(BEFORE);
    }

    @Test
    void what_is_seen_to_for_neither_is_found() {
        Chronicle life = Lived.in("visits-shared-timed");

        Chronicle left = Tampered.unshown(Retold.effects(
                Retold.without(
                        life,
                        event -> event instanceof StepEvent.SlotOffered
                                || event instanceof StepEvent.VisitLost
                                || event instanceof EffectEvent),
                effects -> effects.limit(0)));

        assertThat(Visited.broken(left)).contains(BEFORE);
    }
}
