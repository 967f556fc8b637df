package io.journeykit.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.EffectEvent;
import io.journeykit.agenda.StepEvent;
import io.journeykit.testkit.play.Chronicle;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Law 18: a corrected date reaches what was booked for it. */
class CorrectedDateReachesVisitsTest {

    private static final String REACHES = "18.corrected-date-reaches-visits";
    private static final Chronicle LIFE = Lived.in("truth-visit-dates");

    @Test
    void a_visit_that_its_corrected_date_puts_outside_of_its_window_is_proposed_anew() {
        assertThat(Retold.met(LIFE, REACHES)).isEqualTo(2);
        assertThat(Lived.broken(LIFE)).doesNotContain(REACHES);
    }

    @Test
    void one_that_stands_as_it_was_in_silence_is_found() {
        Chronicle silent = Retold.steps(
                Retold.without(
                        Tampered.unshown(LIFE),
                        event -> event instanceof EffectEvent.Requested || event instanceof StepEvent.SlotOffered),
                step -> step.with(step.dates().offering(Optional.empty())));

        assertThat(Lived.broken(silent)).contains(REACHES);
    }
}
