package io.journeykit.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.Step;
import io.journeykit.agenda.StepStatus;
import io.journeykit.testkit.play.Chronicle;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecallWaitsTest {

    private static final Chronicle LIFE = Lived.in("times-series");

    @Test
    void what_is_waited_for_is_somebodys_work() {
        Ruling ruling = Ruling.of(new RecallWaits(), LIFE);

        assertThat(ruling.keeps("recall-waits")).isTrue();
    }

    @Test
    void what_is_waited_for_and_nobody_has_is_found() {
        Chronicle unshown = Tampered.unshown(LIFE);
        Chronicle nobodys = Retold.steps(unshown, RecallWaitsTest::withoutDeadline);

        assertThat(Ruling.of(new RecallWaits(), unshown).breaks("recall-waits")).isFalse();
        assertThat(Ruling.of(new RecallWaits(), nobodys).breaks("recall-waits")).isTrue();
    }

    private static Step withoutDeadline(Step step) {
        StepStatus was = step.status();
        return step.with(
                new StepStatus(was.phase(), was.outcome(), was.state(), was.owner(), was.since(), Optional.empty()));
    }
}
