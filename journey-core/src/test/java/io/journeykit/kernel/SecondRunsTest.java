package io.journeykit.kernel;

import static io.journeykit.kernel.Boston.journey;
import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.Input.Instruction;
import io.journeykit.agenda.NoticeEvent;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.Steps;
import io.journeykit.vocabulary.JourneyId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The same template begun again for a person who is on it already. */
class SecondRunsTest {

    @Test
    void of_a_template_for_one_run_at_a_time_a_second_is_refused_with_the_first_ones_id() {
        Office office = Office.of(knee().oneAtATime(true)).begin();

        office.begin();

        assertThat(office.agenda().journeys()).hasSize(1);
        assertThat(notes(office)).contains("already-running " + first(office));
        assertThat(office.incidents()).isEmpty();
    }

    @Test
    void once_the_first_has_ended_the_next_may_begin() {
        Office office = Office.of(knee().oneAtATime(true)).begin();

        office.instruct(new Instruction.CancelJourney(first(office))).begin();

        assertThat(office.agenda().journeys().stream().filter(one -> one.isOpen()))
                .hasSize(1);
    }

    @Test
    void two_knees_are_legal_and_shown_where_the_second_begins_within_a_day() {
        Office office = Office.of(knee()).begin().at("2026-03-03T10:00").begin();

        assertThat(office.agenda().journeys()).hasSize(2);
        assertThat(office.incidents()).containsExactly("begun-twice");
    }

    @Test
    void what_begins_again_later_than_a_day_is_a_course_of_its_own() {
        Office office = Office.of(knee()).begin().at("2026-03-03T10:01").begin();

        assertThat(office.incidents()).isEmpty();
    }

    @Test
    void nobody_need_look_at_two_runs_of_which_one_is_over() {
        Office office = Office.of(knee()).begin().begin();

        office.instruct(new Instruction.CancelJourney(first(office)));

        assertThat(office.incidents()).isEmpty();
    }

    private static JourneyTemplate.Builder knee() {
        return journey(Steps.waitFor("report", "reported"));
    }

    private static JourneyId first(Office office) {
        return office.agenda().journeys().get(0).id();
    }

    private static List<String> notes(Office office) {
        return office.events().stream()
                .filter(event -> event instanceof NoticeEvent.Noted)
                .map(event -> (NoticeEvent.Noted) event)
                .map(noted -> noted.code() + " " + noted.about().orElseThrow())
                .toList();
    }
}
