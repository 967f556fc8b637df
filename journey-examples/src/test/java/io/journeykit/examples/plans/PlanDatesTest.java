package io.journeykit.examples.plans;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.examples.journeys.Worlds;
import io.journeykit.fhir.plan.ImportedPlan;
import io.journeykit.fhir.plan.PlanImport;
import io.journeykit.fhir.plan.library.PlanFiles;
import io.journeykit.fhir.plan.library.PlanLibrary;
import io.journeykit.template.Site;
import io.journeykit.testkit.play.Play;
import io.journeykit.testkit.play.PlayedAgenda;
import io.journeykit.testkit.world.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * FHIR plans of our own run to their end in Dresden, and every date is held to a table that was counted by hand. In 2026
 * the clocks change on 29 March; Good Friday is 3 April and Easter Monday 6 April.
 */
class PlanDatesTest {

    static final Site DRESDEN = new Site(ZoneId.of("Europe/Berlin"), "de-sn");
    private static final Path PLANS = Path.of("src/test/resources/plans");

    @TestFactory
    Stream<DynamicTest> each_plan_runs_to_its_end_on_the_dates_counted_by_hand() throws IOException {
        try (Stream<Path> folders = Files.list(PLANS)) {
            List<Path> all = folders.filter(Files::isDirectory).sorted().toList();
            assertThat(all).hasSizeGreaterThanOrEqualTo(12);
            return all.stream()
                    .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> {
                        PlayedAgenda played = play(folder);

                        assertThat(Dates.of(played)).containsExactlyElementsOf(table(folder));
                        assertThat(played.agenda().isLive()).isFalse();
                        assertThat(played.agenda().desk().incidents()).isEmpty();
                    }));
        }
    }

    static PlayedAgenda play(Path folder) {
        List<Resource> resources = PlanFiles.read(folder.resolve("plan.json"));
        ImportedPlan plan = PlanImport.from(PlanLibrary.of(resources))
                .at(DRESDEN)
                .of(PlanFiles.outermost(resources).get(0));
        World world = Worlds.ofPlan(folder.resolve("world.json"), List.of(), plan.templates());
        return Play.of(world);
    }

    private static List<String> table(Path folder) throws IOException {
        return Files.readAllLines(folder.resolve("dates.txt")).stream()
                .filter(line -> !line.startsWith("#"))
                .sorted()
                .toList();
    }
}
