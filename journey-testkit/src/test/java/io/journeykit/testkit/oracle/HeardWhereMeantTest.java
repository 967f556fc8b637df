package io.journeykit.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.NoticeEvent;
import io.journeykit.testkit.play.Chronicle;
import io.journeykit.vocabulary.StepRef;
import org.junit.jupiter.api.Test;

/** Law 20: heard by whom it is meant for. */
class HeardWhereMeantTest {

    @Test
    void a_signal_that_another_occurrence_hears_is_found() {
        Chronicle life = Lived.in("truth-signals", "world-numbered.json");

        Chronicle tampered = Tampered.withEvents(
                life,
                events -> events.stream()
                        .map(event -> event instanceof NoticeEvent.SignalHeard heard
                                        && heard.step().isPresent()
                                ? new NoticeEvent.SignalHeard(
                                        heard.signal(), heard.step().map(HeardWhereMeantTest::next), heard.stamp())
                                : event)
                        .toList());

        assertThat(Lived.broken(life)).doesNotContain("20.heard-where-meant");
        assertThat(Lived.broken(tampered)).contains("20.heard-where-meant");
    }

    private static StepRef next(StepRef step) {
        return new StepRef(step.journey(), step.step(), step.occurrence() + 1);
    }
}
