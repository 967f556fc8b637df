package io.journeykit.kernel;

import static io.journeykit.kernel.Boston.journey;
import static io.journeykit.kernel.Boston.local;
import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.Signal;
import io.journeykit.condition.Conditions;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.Steps;
import io.journeykit.vocabulary.Value;
import org.junit.jupiter.api.Test;

/** A completion that is told again corrects, or is shown, or changes nothing. */
class ToldAgainTest {

    private static final Signal BENIGN = result("benign").referring("lab-1");

    private final JourneyTemplate.Builder biopsy = journey(
            Steps.waitFor("histology", "result"),
            Steps.work("call", "oncologist", "call")
                    .after("histology")
                    .when(Conditions.fact("finding").is("malignant")),
            Steps.waitFor("letter", "letter"));

    @Test
    void what_is_corrected_under_its_reference_reaches_what_it_decided() {
        Office office = Office.of(biopsy).begin().signal(BENIGN).at("2026-03-10T10:00");

        office.signal(result("malignant").referring("lab-1").effective(local("2026-03-10T09:00")));

        assertThat(office.are("call")).containsExactly("ACTIVE");
    }

    @Test
    void what_was_found_before_by_a_step_whose_reference_is_not_on_record_is_shown() {
        Office office = Office.of(biopsy).begin().at("2026-03-10T10:00").signal(BENIGN);

        office.signal(result("malignant").referring("lab-1").effective(local("2026-03-10T09:00")));

        assertThat(office.incidents()).containsExactly("told-otherwise");
        assertThat(office.are("call")).containsExactly("NOT_NEEDED");
    }

    @Test
    void another_value_that_corrects_nothing_is_shown() {
        Office office = Office.of(biopsy).begin().signal(BENIGN);

        office.signal(result("malignant").referring("lab-2"));

        assertThat(office.incidents()).containsExactly("told-otherwise");
        assertThat(office.are("call")).containsExactly("NOT_NEEDED");
    }

    @Test
    void another_value_is_shown_after_the_end_too() {
        Office office = Office.of(biopsy).begin().signal(BENIGN).signal("letter", "letter");

        office.signal(result("malignant"));

        assertThat(office.agenda().isLive()).isFalse();
        assertThat(office.incidents()).containsExactly("told-otherwise");
    }

    @Test
    void the_same_told_again_is_nobodys_work() {
        Office office = Office.of(biopsy).begin().signal(BENIGN);

        office.signal(result(" Benign"));

        assertThat(office.incidents()).isEmpty();
    }

    private static Signal result(String finding) {
        return Signal.of("result").about("histology").with("finding", Value.of(finding));
    }
}
