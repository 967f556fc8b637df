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
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class UnreadIsWorkTest {

    @Test
    void a_step_whose_condition_nobody_can_read_is_work_at_once() {
        Chronicle life = Lived.in("owners-unread");

        assertThat(Ruling.of(new UnreadIsWork(), life).keeps("unread-condition-is-work"))
                .isTrue();
        assertThat(Ruling.of(new UnreadIsWork(), Tampered.unshown(life)).breaks("unread-condition-is-work"))
                .isTrue();
    }

    @Test
    void work_that_names_the_step_is_enough() {
        Request.AssignWork work =
                new Request.AssignWork("nurse", "tx-unread", Phrase.of("tx-unread"), Priority.ROUTINE, false);
        Effect effect = new Effect(new EffectKey("by the test"), Optional.empty(), Optional.empty(), work);
        Delivery delivery = new Delivery(AgendaId.of("pe"), effect, 1)
                .saying(new Said("en", "Title call waits for a condition.", new TreeMap<>()));
        Instant at = Instant.parse("2026-03-02T09:00:00Z");

        Chronicle unshown = Tampered.unshown(Lived.in("owners-unread"));
        Chronicle life = Tampered.plus(unshown, new Chronicle.Asked(at, delivery, Reply.done()));

        assertThat(Ruling.of(new UnreadIsWork(), life).keeps("unread-condition-is-work"))
                .isTrue();
    }

    @Test
    void a_condition_that_can_be_read_is_none_of_these() {
        Ruling ruling = Ruling.of(new UnreadIsWork(), Lived.in("owners-unknown"));

        assertThat(ruling.isMet("unread-condition-is-work")).isFalse();
    }
}
