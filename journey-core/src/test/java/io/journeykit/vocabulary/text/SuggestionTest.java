package io.journeykit.vocabulary.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SuggestionTest {

    private static final List<String> STATES = List.of("booked", "held", "with-care-team", "mri");

    @Test
    void a_slip_of_a_letter_finds_the_name_that_was_meant() {
        assertThat(Suggestion.closest("boked", STATES)).contains("booked");
        assertThat(Suggestion.closest("mir", STATES)).contains("mri");
        assertThat(Suggestion.closest("with-care-teem", STATES)).contains("with-care-team");
    }

    @Test
    void a_name_unlike_all_others_gets_the_list_of_them() {
        assertThat(Suggestion.closest("therapy", STATES)).isEmpty();
        assertThat(Suggestion.didYouMean("therapy", STATES))
                .isEqualTo("choose one of booked, held, with-care-team, mri");
        assertThat(Suggestion.didYouMean("therapy", List.of())).isEqualTo("there is none to choose from");
    }

    @Test
    void of_two_equally_near_names_the_first_is_suggested() {
        assertThat(Suggestion.didYouMean("hold", List.of("held", "hole"))).isEqualTo("did you mean 'held'?");
    }
}
