package io.journeykit.kernel;

import static io.journeykit.kernel.Boston.journey;
import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.Event;
import io.journeykit.agenda.StepEvent;
import io.journeykit.template.Cancels;
import io.journeykit.template.Steps;
import io.journeykit.vocabulary.StepId;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Which event each event names as its cause, where several things change at once. */
class CauseTest {

    @Test
    void each_of_two_steps_that_settle_together_names_the_change_that_it_waited_for() {
        Office office = Office.of(journey()
                        .step(Steps.work("visit", "doctor", "see")
                                .addCancels(new Cancels(
                                        Cancels.On.COMPLETION, List.of(new Cancels.Target.Step(StepId.of("call"))))))
                        .step(Steps.work("call", "nurse", "call"))
                        .step(Steps.work("after-visit", "nurse", "talk").after("visit"))
                        .step(Steps.work("after-call", "nurse", "talk").after("call")))
                .begin();

        office.signal("done", "visit");

        assertThat(causeOf(office, first(office, "after-visit", StepEvent.Moved.class::isInstance)))
                .isSameAs(first(office, "visit", StepEvent.Ended.class::isInstance));
        assertThat(causeOf(office, first(office, "after-call", event -> true)))
                .isSameAs(first(office, "call", StepEvent.Ended.class::isInstance));
    }

    private static StepEvent first(Office office, String step, Predicate<StepEvent> meant) {
        return office.events().stream()
                .filter(StepEvent.class::isInstance)
                .map(StepEvent.class::cast)
                .filter(event -> event.step().step().value().equals(step) && meant.test(event))
                .findFirst()
                .orElseThrow();
    }

    private static Event causeOf(Office office, StepEvent event) {
        return office.events().get((int) event.because().cause() - 1);
    }
}
