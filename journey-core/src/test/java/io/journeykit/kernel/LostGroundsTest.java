package io.journeykit.kernel;

import static io.journeykit.kernel.Boston.journey;
import static io.journeykit.kernel.Boston.local;
import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.Input;
import io.journeykit.condition.Conditions;
import io.journeykit.template.StepBuilder;
import io.journeykit.template.Steps;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.Value;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A fact that turns out to have been otherwise reaches what had begun by it. */
class LostGroundsTest {

    private final StepBuilder<?> scan = Steps.work("scan", "nurse", "scan")
            .when(Conditions.fact("with-child").is(false));

    @Test
    void a_step_is_shown_that_had_not_begun_had_a_fact_been_told_in_time() {
        Office office = begun();

        tell(office, "2026-03-01T09:00");

        assertThat(office.incidents()).containsExactly("would-not-have-begun");
    }

    @Test
    void what_is_done_is_shown_too() {
        Office office = begun().signal("done", "scan");

        tell(office, "2026-03-01T09:00");

        assertThat(office.incidents()).containsExactly("would-not-have-begun");
    }

    @Test
    void what_became_so_once_it_had_begun_is_no_news_of_its_ground() {
        Office office = begun();

        tell(office, "2026-03-04T10:00");

        assertThat(office.incidents()).isEmpty();
    }

    private Office begun() {
        Office office =
                Office.of(journey(scan, Steps.waitFor("letter", "letter"))).begin();
        tell(office, "2026-02-20T09:00", false);
        assertThat(office.step("scan").isActive()).isTrue();
        return office.at("2026-03-04T12:00");
    }

    private static void tell(Office office, String since) {
        tell(office, since, true);
    }

    private static void tell(Office office, String since, boolean withChild) {
        office.tell(new Input.ReportFacts(
                office.id(),
                Optional.empty(),
                new TreeMap<>(Map.of(FactName.of("with-child"), Value.of(withChild))),
                Optional.of(local(since)),
                "laboratory"));
    }
}
