package io.journeykit.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.Effect;
import io.journeykit.agenda.EffectKey;
import io.journeykit.agenda.Request;
import io.journeykit.testkit.play.Chronicle;
import io.journeykit.vocabulary.Priority;
import java.util.SortedSet;
import org.junit.jupiter.api.Test;

/** Law 16: what a step raises at urgent or above. */
class UrgentWaitsTest {

    @Test
    void urgent_work_whose_window_closes_still_waits_for_a_person() {
        Chronicle life = Lived.in("owners-urgent");

        Chronicle takenBack = Retold.effects(life, effects -> effects.map(effect -> takingBackTheFirst(life, effect)));

        assertThat(Tampered.met(life)).contains("16.urgent-waits-for-a-person");
        assertThat(Lived.broken(life)).doesNotContain("16.urgent-waits-for-a-person");
        assertThat(Lived.broken(takenBack)).contains("16.urgent-waits-for-a-person");
    }

    @Test
    void work_about_a_safety_critical_step_is_marked_so() {
        Chronicle life = Lived.in("owners-safety");

        Chronicle lower = Retold.effects(life, effects -> effects.map(UrgentWaitsTest::onlyUrgent));

        assertThat(Tampered.met(life)).contains("16.urgent-is-marked");
        assertThat(Lived.broken(life)).doesNotContain("16.urgent-is-marked");
        assertThat(Lived.broken(lower)).contains("16.urgent-is-marked");
    }

    @Test
    void work_about_an_urgent_step_is_marked_so() {
        Chronicle life = Lived.in("owners-urgent");

        SortedSet<String> broken = Lived.broken(life);

        assertThat(Tampered.met(life)).contains("16.urgent-is-marked");
        assertThat(broken).doesNotContain("16.urgent-is-marked");
    }

    /** What takes anything back takes back what was given first instead. */
    private static Effect takingBackTheFirst(Chronicle life, Effect effect) {
        EffectKey first = life.entries().stream()
                .filter(entry -> Tampered.asks(entry, Request.AssignWork.class))
                .map(entry -> ((Chronicle.Asked) entry).delivery().key())
                .findFirst()
                .orElseThrow();
        return effect.request() instanceof Request.WithdrawWork
                ? with(effect, new Request.WithdrawWork(first))
                : effect;
    }

    private static Effect onlyUrgent(Effect effect) {
        return effect.request() instanceof Request.AssignWork work
                ? with(
                        effect,
                        new Request.AssignWork(work.role(), work.text(), work.says(), Priority.URGENT, work.incident()))
                : effect;
    }

    private static Effect with(Effect effect, Request request) {
        return new Effect(effect.key(), effect.step(), effect.notAfter(), request);
    }
}
