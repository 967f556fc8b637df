package io.journeykit.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.Effect;
import io.journeykit.agenda.EffectKey;
import io.journeykit.agenda.Request;
import io.journeykit.agenda.Said;
import io.journeykit.phrase.Phrase;
import io.journeykit.spi.Delivery;
import io.journeykit.spi.Reply;
import io.journeykit.testkit.play.Chronicle;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.Priority;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Law 14: a step that only waits for facts is work at once. */
class UnknownIsWorkTest {

    private static final Instant REVIEW = Instant.parse("2026-04-10T12:00:00Z");

    @Test
    void a_step_that_waits_for_a_fact_which_nobody_brings_is_work_at_once() {
        Chronicle life = Lived.in("owners-unknown");

        assertThat(Tampered.met(life)).contains("14.unknown-condition-is-work", "14.missing-facts-are-named");
        assertThat(Lived.broken(life)).doesNotContain("14.unknown-condition-is-work", "14.missing-facts-are-named");
        assertThat(Lived.broken(Tampered.unshown(life))).contains("14.unknown-condition-is-work");
    }

    @Test
    void a_step_whose_fact_is_of_another_type_is_work_at_once() {
        Chronicle life = Lived.in("owners-unknown", "world-wrong-type.json");

        SortedSet<String> broken = Lived.broken(life);

        assertThat(broken).doesNotContain("14.unknown-condition-is-work");
    }

    @Test
    void a_step_whose_facts_are_told_is_no_work_of_that_kind() {
        Chronicle life = Lived.in("owners-unknown", "world-told.json");

        SortedSet<String> broken = Lived.broken(life);

        assertThat(Tampered.met(life)).doesNotContain("14.unknown-condition-is-work");
        assertThat(broken).doesNotContain("14.unknown-condition-is-work");
    }

    @Test
    void work_that_names_the_step_but_not_the_fact_is_not_enough() {
        Chronicle life = Lived.in("owners-unknown");
        Request.AssignWork work =
                new Request.AssignWork("nurse", "tx-facts", Phrase.of("tx-facts"), Priority.ROUTINE, false);
        EffectKey key = new EffectKey("by the test");
        Effect effect = new Effect(key, Optional.of(Tampered.step(life, "st-call")), Optional.empty(), work);
        Instant at = Instant.parse("2026-03-02T16:00:00Z");
        Delivery delivery = new Delivery(AgendaId.of("pe-one"), effect, 1)
                .saying(new Said("en", "Title seen waits for something.", new TreeMap<>()));

        Chronicle tampered = Tampered.plus(Tampered.unshown(life), new Chronicle.Asked(at, delivery, Reply.done()));

        assertThat(Lived.broken(tampered))
                .contains("14.missing-facts-are-named")
                .doesNotContain("14.unknown-condition-is-work");
    }

    @Test
    void work_that_names_the_step_and_the_fact_is_enough() {
        Chronicle life = Lived.in("owners-unknown");
        Request.AssignWork work =
                new Request.AssignWork("nurse", "tx-facts", Phrase.of("tx-facts"), Priority.ROUTINE, false);
        EffectKey key = new EffectKey("by the test");
        Effect effect = new Effect(key, Optional.of(Tampered.step(life, "st-call")), Optional.empty(), work);
        Instant at = Instant.parse("2026-03-02T16:00:00Z");
        Delivery delivery = new Delivery(AgendaId.of("pe-one"), effect, 1)
                .saying(new Said("en", "Title seen waits for fa-seen.", new TreeMap<>()));

        Chronicle tampered = Tampered.plus(Tampered.unshown(life), new Chronicle.Asked(at, delivery, Reply.done()));

        assertThat(Lived.broken(tampered)).doesNotContain("14.missing-facts-are-named", "14.unknown-condition-is-work");
    }

    @Test
    void what_a_person_was_given_for_these_facts_and_settled_is_no_work_once_more_when_its_gates_open_in_earnest() {
        Chronicle life = Lived.in("owners-unknown-settled");

        assertThat(Tampered.met(life)).contains("14.unknown-condition-is-work");
        assertThat(Lived.broken(life)).doesNotContain("14.unknown-condition-is-work");
    }

    @Test
    void what_comes_at_the_review_says_which_facts_are_missing_too() {
        Chronicle life = Lived.in("owners-unknown-twice", "world-settled.json");

        Chronicle silent = Tampered.with(life, entry -> entry.at().isAfter(REVIEW) ? unnamed(entry) : entry);

        assertThat(Retold.met(life, "14.missing-facts-are-named")).isGreaterThan(1);
        assertThat(Lived.broken(life)).doesNotContain("14.missing-facts-are-named");
        assertThat(Lived.broken(silent)).contains("14.missing-facts-are-named");
    }

    @Test
    void each_of_two_journeys_says_which_facts_are_missing() {
        Chronicle life = Lived.in("owners-unknown-twice");

        assertThat(Retold.met(life, "14.missing-facts-are-named")).isGreaterThanOrEqualTo(2);
        assertThat(Lived.broken(life)).doesNotContain("14.missing-facts-are-named");
    }

    /** The same words, without the fact. */
    private static Chronicle.Entry unnamed(Chronicle.Entry entry) {
        if (!Tampered.asks(entry, Request.AssignWork.class)) {
            return entry;
        }
        Chronicle.Asked asked = (Chronicle.Asked) entry;
        Said said = asked.delivery().words();
        Said other = new Said(said.language(), said.body().replace("fa one", "something"), said.choices());
        return new Chronicle.Asked(asked.at(), asked.delivery().saying(other), asked.reply());
    }
}
