package io.journeykit.testkit.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.journeykit.vocabulary.Channel;
import io.journeykit.vocabulary.Fault;
import io.journeykit.vocabulary.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WorldFileTest {

    @TempDir
    private Path folder;

    private Path template = Path.of("template.json");

    @BeforeEach
    void lay() throws IOException {
        template = folder.resolve("template.json");
        Files.copy(Sources.main("journeys/sally/template.json"), template);
        write("world.json", SeededMistake.SOUND);
    }

    static Stream<SeededMistake> mistakes() {
        return SeededMistake.all();
    }

    @Test
    void each_mistake_of_the_table_is_made_in_one_place() {
        assertThat(mistakes())
                .hasSizeGreaterThan(30)
                .allSatisfy(mistake -> assertThat(SeededMistake.SOUND.split(Pattern.quote(mistake.insteadOf()), -1))
                        .hasSize(2));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void each_mistake_is_told_with_its_code_where_it_was_made(SeededMistake mistake) throws IOException {
        Path file = write("faulty.json", mistake.world());

        List<Fault> faults = faults(file);

        assertThat(faults).anySatisfy(fault -> {
            assertThat(fault.code()).isEqualTo(mistake.code());
            assertThat(fault.at()).contains(mistake.in(file));
            assertThat(fault.toString()).contains(mistake.says());
        });
    }

    @Test
    void a_world_that_extends_another_says_only_what_is_otherwise() throws IOException {
        Path file = write("quiet.json", """
                {
                  "extends": "world.json",
                  "title": "No SMS",
                  "person": {"addresses": [{"channel": "email", "to": "sally@example.org"}]},
                  "answers": null
                }
                """);

        World world = WorldFile.read(file, List.of(template), List.of(), Sources.SURROUNDINGS);

        assertThat(world.title()).isEqualTo("No SMS");
        assertThat(world.person().preferences().addresses())
                .extracting(address -> address.channel())
                .containsExactly(Channel.EMAIL);
        assertThat(world.person().consents()).hasSize(1);
        assertThat(world.cast().answers()).isEmpty();
        assertThat(world.cast().parties()).containsKey("ortho-a");
    }

    @Test
    void a_fault_of_a_world_that_is_extended_is_told_in_its_own_file() throws IOException {
        Path base = write("base.json", SeededMistake.SOUND.replace("\"us-ma\"}", "\"us-mx\"}"));
        Path file = write("over.json", "{\"extends\": \"base.json\"}");

        List<Fault> faults = faults(file);

        assertThat(faults)
                .isNotEmpty()
                .allSatisfy(fault -> assertThat(fault.at().orElseThrow().file()).isEqualTo(base.toString()));
    }

    @Test
    void worlds_that_extend_each_other_in_a_circle_are_refused() throws IOException {
        write("one.json", "{\"extends\": \"two.json\"}");
        Path file = write("two.json", "{\"extends\": \"one.json\"}");

        assertThat(faults(file)).extracting(Fault::code).contains("too-many-layers");
    }

    @Test
    void a_file_that_is_not_there_is_told_where_it_is_named() throws IOException {
        Path file = write("over.json", "{\n  \"extends\": \"no-world.json\"\n}");

        assertThat(faults(file)).anySatisfy(fault -> {
            assertThat(fault.code()).isEqualTo("no-such-file");
            assertThat(fault.at()).contains(new Fault.Position(file.toString(), 2, 14));
        });
    }

    @Test
    void the_faults_of_world_and_template_are_told_together() throws IOException {
        write("template.json", SeededMistake.read(template).replace("\"end of mri\"", "\"end of mir\""));
        Path file = write("faulty.json", SeededMistake.SOUND.replace("\"permit care", "\"allow care"));

        assertThat(faults(file)).extracting(Fault::code).contains("unknown-step", "bad-consent");
    }

    private List<Fault> faults(Path file) {
        Refused refused = catchThrowableOfType(
                Refused.class, () -> WorldFile.read(file, List.of(template), List.of(), Sources.SURROUNDINGS));
        assertThat(refused).as("refused").isNotNull();
        return refused.faults();
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
