package io.journeykit.examples.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.examples.timeline.Timeline;
import io.journeykit.fhir.plan.PlanImport;
import io.journeykit.fhir.plan.library.PlanFiles;
import io.journeykit.fhir.plan.library.PlanLibrary;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.Site;
import io.journeykit.testkit.play.Play;
import io.journeykit.testkit.world.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Small lives of what goes wrong easily. Each folder of {@code cases} has a template or plan, a world, and in {@code right.txt} a
 * sentence that is true of its timeline. Below the sentence, what starts with {@code +} stands in the timeline, in that order;
 * what starts with {@code -} stands nowhere in it; and what starts with a number stands so many times in it.
 */
class CasesTest {

    private static final Path CASES = Path.of("src/test/resources/cases");

    @TestFactory
    Stream<DynamicTest> what_goes_wrong_easily_comes_out_right() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.sorted().toList().stream().map(CasesTest::test);
        }
    }

    private static DynamicTest test(Path folder) {
        String name = folder.getFileName().toString();
        return DynamicTest.dynamicTest(name, folder.toUri(), () -> {
            List<String> right = Files.readAllLines(folder.resolve("right.txt"));
            judge(right.get(0), right.subList(2, right.size()), timeline(world(folder)));
        });
    }

    private static void judge(String sentence, List<String> rules, List<String> timeline) {
        int from = 0;
        for (String rule : rules) {
            int blank = rule.indexOf(' ');
            String said = rule.substring(blank + 1);
            if (rule.startsWith("+")) {
                int at = from;
                while (at < timeline.size() && !timeline.get(at).contains(said)) {
                    at++;
                }
                assertThat(timeline).as(sentence + " " + rule).hasSizeGreaterThan(at);
                from = at;
            } else {
                int times = rule.startsWith("-") ? 0 : Integer.parseInt(rule.substring(0, blank));
                assertThat(timeline.stream().filter(line -> line.contains(said)))
                        .as(sentence + " " + rule)
                        .hasSize(times);
            }
        }
    }

    /** Each line with its day and time before it, and without why. */
    private static List<String> timeline(World world) {
        List<String> printed = new ArrayList<>();
        Timeline.tell(Play.of(world), printed::add);
        List<String> lines = new ArrayList<>();
        String day = "";
        String time = "";
        for (String line : printed) {
            String what = line.replaceAll(" {2}\\[.*]$", "").strip().replaceAll(" +", " ");
            if (!line.isEmpty() && !line.startsWith(" ")) {
                day = what;
            } else if (what.matches("[0-9]{2}:[0-9]{2}.*")) {
                time = what.substring(0, 5);
                what = what.substring(5).strip();
            }
            lines.add(day + " " + time + " " + what);
        }
        return lines;
    }

    private static World world(Path folder) throws IOException {
        Path world = folder.resolve("world.json");
        Path plan = folder.resolve("plan.json");
        if (Files.exists(plan)) {
            return Worlds.ofPlan(world, List.of(), imported(plan));
        }
        try (Stream<Path> files = Files.list(folder)) {
            return Worlds.read(
                    world,
                    files.filter(file -> file.toString().endsWith("template.json"))
                            .sorted()
                            .toList());
        }
    }

    private static List<JourneyTemplate> imported(Path plan) {
        List<Resource> resources = PlanFiles.read(plan);
        return PlanImport.from(PlanLibrary.of(resources))
                .at(new Site(ZoneId.of("America/New_York"), Site.UTC.calendar()))
                .of(PlanFiles.outermost(resources).get(0))
                .templates();
    }
}
