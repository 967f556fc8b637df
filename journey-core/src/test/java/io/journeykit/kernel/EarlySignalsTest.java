package io.journeykit.kernel;

import static io.journeykit.kernel.Boston.journey;
import static io.journeykit.kernel.Boston.slot;
import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.Signal;
import io.journeykit.calendar.Span;
import io.journeykit.template.Repetition;
import io.journeykit.template.StepBuilder;
import io.journeykit.template.Steps;
import io.journeykit.vocabulary.JourneyId;
import io.journeykit.vocabulary.Value;
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

    @Test
    void what_leads_nowhere_does_not_keep_the_step_from_what_was_told_after_it() {
        Office office = Office.of(journey(
                        Steps.waitFor("letter", "letter"),
                        Steps.booking("visit", "clinic").after("letter")))
                .begin()
                .signal("options", "visit")
                .signal("failed", "visit");

        office.signal("letter", "letter");

        assertThat(office.incidents()).containsExactly("signal-fits-nothing");
        assertThat(office.step("visit").state()).isEqualTo("with-care-team");
        assertThat(office.agenda().desk().kept()).isEmpty();
    }

    @Test
    void what_no_step_will_ever_hear_is_shown_and_not_kept() {
        Office office = Office.of(journey(Steps.booking("visit", "clinic"), Steps.waitFor("letter", "letter")))
                .begin()
                .book("visit", slot("2026-03-09T08:30", "clinic"));
        JourneyId journey = office.step("visit").ref().journey();

        office.signal(Signal.of("chosen").in(journey).about("visit").with("choice", Value.of("1")))
                .signal(Signal.of("misspelt").in(journey).about("visit"));

        assertThat(office.incidents()).containsExactly("signal-fits-nothing", "signal-fits-nothing");
        assertThat(office.agenda().desk().kept()).isEmpty();
    }

    @Test
    void each_answer_that_fits_nothing_is_shown_with_her_words() {
        Office office = Office.of(journey(Steps.booking("visit", "clinic"), Steps.waitFor("letter", "letter")))
                .begin()
                .book("visit", slot("2026-03-09T08:30", "clinic"));

        office.signal(Signal.of("chosen").about("visit").with("choice", Value.of("1")))
                .at("2026-03-03T12:00")
                .signal(Signal.of("chosen").about("visit").with("choice", Value.of("none")));

        assertThat(office.agenda().desk().incidents())
                .extracting(one -> office.read(one.about().orElseThrow()))
                .hasSize(2)
                .anyMatch(said -> said.contains("'1'"))
                .anyMatch(said -> said.contains("'none'"));
    }

    @Test
    void what_one_journey_hears_is_kept_for_another_that_is_still_to_wait_for_it() {
        Office office = twoThatWaitForALetter();
        office.signal(Signal.of("go").in(begun(office, 0)));

        office.signal(Signal.of("letter"));
        assertThat(office.agenda().journeys().get(0).isOpen()).isFalse();
        office.signal(Signal.of("go").in(begun(office, 1)));

        assertThat(office.agenda().isLive()).isFalse();
        assertThat(office.incidents()).isEmpty();
    }

    @Test
    void what_is_told_early_about_a_wait_of_two_journeys_is_heard_by_both() {
        Office office = twoThatWaitForALetter();

        office.signal(Signal.of("letter").about("letter"));
        office.signal(Signal.of("go").in(begun(office, 0)))
                .signal(Signal.of("go").in(begun(office, 1)));

        assertThat(office.agenda().isLive()).isFalse();
        assertThat(office.incidents()).isEmpty();
    }

    private static Office twoThatWaitForALetter() {
        return Office.of(journey(
                        Steps.waitFor("go", "go"),
                        Steps.waitFor("letter", "letter").after("go")))
                .begin()
                .begin();
    }

    private static JourneyId begun(Office office, int place) {
        return office.agenda().journeys().get(place).id();
    }
}
