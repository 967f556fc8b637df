package io.journeykit.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PageTest {

    private static final Machine MACHINE = new Machine("Some Processor", 2, 24L << 30, "Some JDK 17");

    @Test
    void a_page_says_on_what_when_and_how_it_was_measured() {
        String page = page(new Figures());

        assertThat(page)
                .contains("| machine | Some Processor, 2 cores, 24 GiB of memory, Some JDK 17 |")
                .contains("| date | 2026-11-23 |")
                .contains("| command | `mvn -q -pl journey-benchmarks -am -DskipTests -Pbenchmarks package` |");
    }

    @Test
    void a_figure_stands_with_its_error_and_what_it_is_held_to() {
        Figures figures = new Figures()
                .with("Replay.evolve", Figure.about(7_654_321, 12_345.6, Unit.PER_SECOND))
                .with("Replay.evolve bytes", Figure.exactly(44.25, Unit.BYTES));

        assertThat(page(figures))
                .contains("| events | 7,654,321 | 12,346 | a second | at least 5,000,000 |  | yes |")
                .contains("| allocated an event | 44.3 |  | bytes |  |  |  |");
    }

    @Test
    void what_is_not_reached_is_said_to_be_so() {
        Figures figures = new Figures()
                .with("Snapshot.size", Figure.exactly(2_791, Unit.BYTES))
                .with("WholeSally.startToEnd", Figure.exactly(4_000, Unit.PER_SECOND));

        assertThat(page(figures))
                .contains("| stored | 2,791 |  | bytes | at most 2,048 |  | **not reached** |")
                .contains("| at least 3,000 | at least 6,000 | floor yes, goal **not reached** |");
    }

    @Test
    void a_peer_is_set_in_a_ratio_to_journey() {
        Figures figures = new Figures()
                .with("MachineTransition.journey", Figure.about(60, 6, Unit.PER_SECOND))
                .with("MachineTransition.stateless4j", Figure.about(15, 0, Unit.PER_SECOND));

        assertThat(page(figures)).contains("| Journey to stateless4j | 4.00 | 0.40 | times | at least 1.00 |  | yes |");
    }

    @Test
    void what_was_not_measured_is_said_to_be_so() {
        assertThat(page(new Figures())).contains("| journeys | not measured |");
    }

    private static String page(Figures figures) {
        return new Page(LocalDate.of(2026, 11, 23), Effort.FULL, MACHINE, figures).written();
    }
}
