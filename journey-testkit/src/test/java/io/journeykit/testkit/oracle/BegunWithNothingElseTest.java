package io.journeykit.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.Input;
import io.journeykit.testkit.play.Chronicle;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BegunWithNothingElseTest {

    @Test
    void a_beginning_with_a_misspelt_anchor_or_parameter_is_not_to_pass() {
        Ruling ruling = Ruling.of(new BegunWithNothingElse(), Lived.in("truth-begun"));

        assertThat(ruling.judgement().findings()).isEmpty();
    }

    @Test
    void one_that_is_refused_has_not_passed() {
        Chronicle refused = Tampered.with(
                Lived.in("truth-begun"),
                entry -> entry instanceof Chronicle.Told told && told.input() instanceof Input.BeginJourney
                        ? new Chronicle.Told(
                                told.at(), told.agenda(), told.input(), Optional.empty(), Optional.of("Refused"))
                        : entry);

        assertThat(Ruling.of(new BegunWithNothingElse(), refused).keeps("begun-with-nothing-else"))
                .isTrue();
    }

    @Test
    void what_its_template_declares_may_be_given() {
        Ruling ruling = Ruling.of(new BegunWithNothingElse(), Lived.in("truth-begun", "known.json"));

        assertThat(ruling.isMet("begun-with-nothing-else")).isFalse();
    }
}
