package io.journeykit.examples.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.examples.timeline.Timeline;
import io.journeykit.testkit.play.Play;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A diary by a rule of RFC 5545 and walks by a quota, played from a file over the clock change of 8 March 2026. */
class RecursTest {

    @Test
    void a_rule_and_a_quota_bring_their_occurrences_at_the_same_wall_time_after_the_clocks_have_changed() {
        List<String> told = new ArrayList<>();

        Timeline.tell(Play.of(Worlds.read(world(), List.of())), told::add);

        assertThat(told)
                .anyMatch(line -> line.contains("diary: planned for Thu 5 Mar 09:00"))
                .anyMatch(line -> line.contains("diary 2: planned for Mon 9 Mar 09:00"))
                .anyMatch(line -> line.contains("diary 3: planned for Thu 12 Mar 09:00"))
                .anyMatch(line -> line.contains("walk 2: asked"))
                .anyMatch(line -> line.contains("walk 3: planned for Tue 10 Mar 09:00"))
                .noneMatch(line -> line.contains("diary 4") || line.contains("walk 5"));
        assertThat(told).last().asString().contains("completed");
    }

    private static Path world() {
        Path here = Path.of("").toAbsolutePath();
        Path project = Files.exists(here.resolve("ARCHITECTURE.md")) ? here : here.getParent();
        return project.resolve("journey-examples/src/test/resources/recurs/world.json");
    }
}
