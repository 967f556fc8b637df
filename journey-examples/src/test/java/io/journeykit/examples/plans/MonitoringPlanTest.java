package io.journeykit.examples.plans;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.examples.journeys.NamedWorlds;
import io.journeykit.examples.timeline.Timeline;
import io.journeykit.fhir.plan.ImportedPlan;
import io.journeykit.fhir.plan.PlanImport;
import io.journeykit.fhir.plan.library.PlanFiles;
import io.journeykit.fhir.plan.library.PlanLibrary;
import io.journeykit.testkit.play.Play;
import io.journeykit.testkit.play.PlayedAgenda;
import io.journeykit.testkit.world.World;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;

/**
 * Monitoring as a FHIR plan: the check-in is due seven days before the exams, and the exams begin after it has ended; so the
 * two refer to each other. What FHIR has no word for, such as a notice or working days, stands in extensions.
 */
class MonitoringPlanTest {

    @Test
    void the_plan_gives_the_same_timeline_as_its_template() {
        World written = NamedWorlds.read("ms-monitoring");
        List<Resource> resources = PlanFiles.read(Path.of("src/test/resources/monitoring/plan.json"));
        ImportedPlan plan = PlanImport.from(PlanLibrary.of(resources))
                .of(PlanFiles.outermost(resources).get(0));
        World planned = new World(
                written.title(),
                written.setting(),
                written.people(),
                written.cast(),
                written.script(),
                plan.templates());

        assertThat(plan.templates()).containsExactlyInAnyOrderElementsOf(written.templates());
        assertThat(timeline(planned)).isEqualTo(timeline(written)).hasSizeGreaterThan(100);
    }

    private static List<String> timeline(World world) {
        List<String> lines = new ArrayList<>();
        PlayedAgenda played = Play.of(world);
        Timeline.tell(played, lines::add);
        return lines;
    }
}
