package io.journeykit;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.lifecycle.Act;
import io.journeykit.lifecycle.State;
import io.journeykit.lifecycle.TaskStatus;
import io.journeykit.lifecycle.Verb;
import io.journeykit.planning.Distances;
import io.journeykit.vocabulary.Fault;
import io.journeykit.vocabulary.Owner;
import io.journeykit.vocabulary.Value;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Hosts and authors that say nothing often write an empty text; it is taken for what it says. */
class EmptyTextTest {

    @Test
    void an_empty_text_is_nothing_wherever_something_may_be_absent() {
        State state = State.waiting("asked", Owner.PARTNER);

        assertThat(Fault.of("code", "$", "message", "").suggestion()).isEmpty();
        assertThat(new Value.Code("", "a").system()).isEmpty();
        assertThat(Distances.in("", Map.of("place", 9)).unit()).isEmpty();
        assertThat(state.as(TaskStatus.READY, "").businessStatus()).isEmpty();
        assertThat(Act.of(Verb.ASSIGN_WORK, "").subject()).isEmpty();
    }

    @Test
    void two_that_say_nothing_are_alike() {
        assertThat(new Value.Code("", "a")).isEqualTo(new Value.Code(Optional.empty(), "a"));
        assertThat(Act.of(Verb.RAISE_INCIDENT, "")).isEqualTo(Act.of(Verb.RAISE_INCIDENT));
    }
}
