package io.journeykit.examples.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.examples.patterns.Patterns;
import io.journeykit.testkit.life.Lives;
import io.journeykit.testkit.life.Projection;
import io.journeykit.testkit.life.Sizes;
import io.journeykit.testkit.play.Chronicle;
import io.journeykit.testkit.play.Play;
import io.journeykit.testkit.world.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What becomes of every world and pattern stays as it is: each step's outcome and dates, each effect by verb, recipient,
 * slot, text key and time. {@code -Djourney.net.write} writes it down anew, for a commit that means to change it.
 */
class UnchangedTest {

    private static final Path FOLDER = Path.of("src/test/resources/projections");
    private static final boolean WRITES = Boolean.getBoolean("journey.net.write");
    private static final int LIVES_OF_A_PATTERN = 20;

    static List<String> worlds() {
        return NamedWorlds.names();
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void a_world_comes_out_as_it_did(String name) throws IOException {
        World world = NamedWorlds.read(name);

        Chronicle chronicle = Play.chronicle(world, Play.definitions(world));

        assertThat(chronicle.entries())
                .as("everything that the world tells is taken")
                .noneMatch(entry ->
                        entry instanceof Chronicle.Told told && told.failure().isPresent());
        compare(name.replace('/', '.') + ".txt", Projection.of(chronicle));
    }

    @Test
    void lives_of_the_patterns_come_out_as_they_did() throws IOException {
        List<String> lines = new ArrayList<>();
        for (String pattern : patterns()) {
            Lives lives = Lives.of(List.of(Patterns.template(pattern))).with(Sizes.USUAL.alone());
            StringBuilder line = new StringBuilder(pattern);
            for (int seed = 1; seed <= LIVES_OF_A_PATTERN; seed++) {
                World world = lives.world(seed);
                line.append(' ').append(Projection.digest(Play.chronicle(world, Play.definitions(world))));
            }
            lines.add(line.toString());
        }

        compare("patterns.txt", lines);
    }

    private static List<String> patterns() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/patterns"))) {
            return files.map(file -> file.getFileName().toString().replace(".json", ""))
                    .sorted()
                    .toList();
        }
    }

    private static void compare(String file, List<String> now) throws IOException {
        if (WRITES) {
            Files.createDirectories(FOLDER);
            Files.write(FOLDER.resolve(file), now);
        }
        assertThat(now).isEqualTo(Files.readAllLines(FOLDER.resolve(file)));
    }
}
