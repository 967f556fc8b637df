package io.journeykit.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.StepEvent;
import io.journeykit.testkit.play.Chronicle;
import io.journeykit.vocabulary.Outcome;
import java.util.SortedSet;
import org.junit.jupiter.api.Test;

/** Law 18: late completions. */
class LateCountsTest {

    @Test
    void missed_work_that_is_done_all_the_same_is_done() {
        Chronicle life = Lived.in("truth-late");

        Chronicle tampered = Tampered.withoutEvents(
                life, event -> event instanceof StepEvent.Ended ended && ended.outcome() == Outcome.COMPLETED);

        assertThat(Lived.broken(life)).doesNotContain("18.late-completion-counts");
        assertThat(Lived.broken(tampered)).contains("18.late-completion-counts");
    }

    @Test
    void missed_work_that_is_done_after_its_journey_has_ended_is_done() {
        Chronicle life = Lived.in("truth-late", "world-journey.json");

        SortedSet<String> broken = Lived.broken(life);

        assertThat(broken).doesNotContain("18.late-completion-after-the-journey-counts");
    }

    @Test
    void what_comes_late_and_is_no_choice_completes_nothing() {
        Chronicle life = Lived.in("truth-late-choice");

        assertThat(Tampered.met(life)).contains("18.late-completion-counts");
        assertThat(Lived.broken(life))
                .doesNotContain("18.late-completion-counts", "19.no-choice-decides-nothing", "19.no-choice-is-shown");
    }
}
