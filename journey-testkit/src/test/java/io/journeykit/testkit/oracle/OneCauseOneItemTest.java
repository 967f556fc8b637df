package io.journeykit.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.Effect;
import io.journeykit.agenda.EffectEvent;
import io.journeykit.agenda.EffectKey;
import io.journeykit.agenda.Event;
import io.journeykit.agenda.Request;
import io.journeykit.testkit.play.Chronicle;
import io.journeykit.vocabulary.StepId;
import io.journeykit.vocabulary.StepRef;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Law 16: one cause, one item. */
class OneCauseOneItemTest {

    @Test
    void a_late_report_that_two_steps_wait_for_is_one_item() {
        Chronicle life = Lived.in("owners-one-cause");

        assertThat(Tampered.met(life)).contains("16.one-cause-one-item");
        assertThat(Lived.broken(life)).doesNotContain("16.one-cause-one-item");
    }

    @Test
    void an_item_for_each_of_two_steps_that_wait_for_one_report_is_one_too_many() {
        Chronicle life = Retold.events(Lived.in("owners-one-cause"), OneCauseOneItemTest::alsoToFile);

        assertThat(Lived.broken(life)).contains("16.one-cause-one-item");
    }

    @Test
    void two_late_things_that_two_steps_wait_for_are_two_items() {
        Chronicle life = Lived.in("owners-two-causes");

        SortedSet<String> broken = Lived.broken(life);

        assertThat(broken).doesNotContain("16.one-cause-one-item");
    }

    /** The item that says that reading waits too long, and the same for filing. */
    private static Stream<Event> alsoToFile(Event event) {
        return event instanceof EffectEvent.Requested asked
                        && asked.effect().request() instanceof Request.AssignWork work
                        && work.text().equals("waits-too-long")
                ? Stream.of(event, new EffectEvent.Requested(toFile(asked.effect()), asked.stamp()))
                : Stream.of(event);
    }

    private static Effect toFile(Effect effect) {
        StepRef read = effect.step().orElseThrow();
        return new Effect(
                new EffectKey("one-more"),
                Optional.of(new StepRef(read.journey(), StepId.of("st-file"), read.occurrence())),
                effect.notAfter(),
                effect.request());
    }

    @Test
    void what_was_ordered_of_two_steps_and_cannot_be_done_is_each_ones_own() {
        Chronicle life = Lived.in("owners-one-cause", "world-ordered.json");

        SortedSet<String> broken = Lived.broken(life);

        assertThat(broken).doesNotContain("16.one-cause-one-item");
    }
}
