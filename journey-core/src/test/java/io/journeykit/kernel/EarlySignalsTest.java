package io.journeykit.kernel;

import static io.journeykit.kernel.Boston.journey;
import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.Signal;
import io.journeykit.calendar.Span;
import io.journeykit.template.Repetition;
import io.journeykit.template.StepBuilder;
import io.journeykit.template.Steps;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is told before its step is heard by it, and by no occurrence that it cannot have meant. */
class EarlySignalsTest {

    private final StepBuilder<?> weekly = Steps.work("check", "nurse", "measure")
            .repeat(new Repetition.Every(Span.days(7), 2, Optional.empty(), Repetition.Recall.FIXED));

    @Test
    void what_names_no_occurrence_is_shown_and_not_heard_by_one_that_opens_later() {
        Office office = Office.of(journey(weekly)).begin().signal("done", "check");

        office.signal("stopped", "check").at("2026-03-10T12:00");

        assertThat(office.incidents()).contains("signal-fits-nothing");
        assertThat(office.agenda().desk().kept()).isEmpty();
        assertThat(office.agenda().isLive()).isTrue();
    }

    @Test
    void what_names_an_occurrence_is_kept_for_it() {
        Office office = Office.of(journey(weekly)).begin().signal("done", "check");

        office.signal(Signal.of("done").about("check").occurrence(2));
        assertThat(office.incidents()).isEmpty();
        assertThat(office.agenda().desk().kept()).hasSize(1);
        office.at("2026-03-20T12:00");

        assertThat(office.agenda().desk().kept()).isEmpty();
        assertThat(office.incidents()).isEmpty();
    }
}
