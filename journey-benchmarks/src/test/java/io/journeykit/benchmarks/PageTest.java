package io.journeykit.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageTest {

    private static final Origin FIRST = new Origin(LocalDate.of(2026, 11, 23), "45bf637", "Some Processor", "mvn all");
    private static final Origin LATER = new Origin(LocalDate.of(2026, 11, 30), "0ad03e2", "Some Processor", "mvn some");

    @Test
    void a_table_says_when_at_which_commit_on_what_and_how_each_of_its_figures_was_measured() {
        Figures figures = new Figures()
                .with("Replay.evolve", Figure.exactly(2, Unit.PER_SECOND), FIRST)
                .with("Replay.evolve bytes", Figure.exactly(44, Unit.BYTES), FIRST)
                .with(new Figures().with("Snapshot.size", Figure.exactly(9, Unit.BYTES)), LATER);

        assertThat(page(figures))
                .containsOnlyOnce("Measured 2026-11-23 at 45bf637 on Some Processor, by `mvn all`")
                .containsOnlyOnce("Measured 2026-11-30 at 0ad03e2 on Some Processor, by `mvn some`");
    }

    @Test
    void a_machine_is_told_by_processor_cores_and_memory() {
        assertThat(new Machine("Some Processor", 2, 24L << 30, "Some JDK 17"))
                .hasToString("Some Processor, 2 cores, 24 GiB of memory, Some JDK 17");
    }

    @Test
    void what_is_kept_beside_the_page_is_read_again_as_it_was(@TempDir Path directory) throws IOException {
        Figures figures = new Figures()
                .with("Replay.evolve", Figure.about(7_654_321, 12_345.6, Unit.PER_SECOND), FIRST)
                .with("Contest.WISHES as good", Figure.moreThan(30, Unit.SECONDS), LATER)
                .with("Contest.WISHES first", Figure.none(Unit.DAYS), LATER);
        Path file = directory.resolve("benchmarks.tsv");

        Files.writeString(file, Ledger.written(figures));

        assertThat(Ledger.read(file)).hasToString(figures.toString());
        assertThat(Ledger.read(file).origin("Replay.evolve")).contains(FIRST);
    }

    @Test
    void the_page_in_the_documents_is_the_one_that_is_written_from_what_is_kept_beside_it() throws IOException {
        Path documents = Path.of("..", "docs");

        Figures kept = Ledger.read(documents.resolve("benchmarks.tsv"));

        assertThat(documents.resolve("benchmarks.md")).hasContent(page(kept));
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
        return new Page(Effort.FULL, figures).written();
    }
}
