package io.journeykit.testkit.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.Steps;
import io.journeykit.testkit.play.Play;
import io.journeykit.testkit.world.World;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class LivesTest {

    private static final Lives LIVES = Lives.random().with(NetTest.SURROUNDINGS);

    @Test
    void a_seed_makes_the_same_life_each_time() {
        assertThat(LIVES.life(7)).isEqualTo(LIVES.life(7));
        assertThat(LIVES.life(7).world()).isNotEqualTo(LIVES.life(8).world());
    }

    @Test
    void a_life_that_is_read_from_its_files_goes_as_the_net_played_it() {
        for (int seed = 1; seed <= 200; seed++) {
            World world = LIVES.world(seed);

            List<String> played = Projection.of(Play.chronicle(world, Play.definitions(world)));
            List<String> read = Projection.of(LIVES.life(seed).play());

            assertThat(read).as("seed " + seed).isEqualTo(played);
        }
    }

    @Test
    void a_life_of_two_templates_is_played_with_both() {
        Life two = new Life("two", List.of("{}", "{}"), "{}", NetTest.SURROUNDINGS);

        String command = two.command(Path.of("lives"));

        assertThat(command)
                .isEqualTo("./journey run --template lives/template.json --template lives/template-2.json"
                        + " --world lives/world.json");
    }

    @Test
    void where_nothing_goes_wrong_everything_is_answered() {
        World world = Lives.random().with(Rates.NONE).with(Sizes.USUAL.alone()).world(3);

        assertThat(world.script().outages()).isEmpty();
        assertThat(world.people()).hasSize(1);
    }

    @Test
    void an_author_lives_by_templates_of_her_own() {
        JourneyTemplate own = JourneyTemplate.named("scan")
                .version("1.0.0")
                .step(Steps.booking("mri", "mri-knee"))
                .step(Steps.message("how-to-prepare", "mri-preparation"))
                .build();

        World world = Lives.of(List.of(own)).world(1);

        assertThat(world.templates()).containsExactly(own);
        assertThat(world.cast().parties().values())
                .anyMatch(party -> party.openings().stream()
                        .anyMatch(opening -> opening.service().equals("mri-knee")));
    }
}
