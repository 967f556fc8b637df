package io.journeykit.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.journeykit.examples.journeys.NamedWorlds;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What commands print as JSON keeps to the schemas that are shipped. */
class JsonLinesTest {

    private static final Schema RUN = schema("run-line.schema.json");
    private static final Schema EXPLANATION = schema("explanation.schema.json");
    private static final Schema PLAN = schema("plan-answer.schema.json");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    static Collection<String> worlds() {
        return NamedWorlds.names();
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void each_line_of_a_run_keeps_to_its_schema(String world) {
        assertThat(run("run", world, "--json")).isZero();

        assertThat(lines()).hasSizeGreaterThan(10).allSatisfy(line -> keeps(RUN, line));
    }

    @Test
    void an_explanation_keeps_to_its_schema() {
        assertThat(run("explain", "sally", "knee-pain-1/mri", "--at", "2026-03-03T12:00", "--json"))
                .isZero();

        assertThat(lines()).hasSize(1).allSatisfy(line -> keeps(EXPLANATION, line));
    }

    @Test
    void what_is_refused_is_told_in_the_same_way() throws IOException {
        Path world = Files.writeString(folder.resolve("world.json"), "{\"zone\": \"Nowhere\"}");
        String sally = project()
                .resolve("journey-examples/src/main/resources/journeys/sally/template.json")
                .toString();

        assertThat(run("run", "--template", sally, "--world", world.toString(), "--json"))
                .isEqualTo(2);
        assertThat(lines()).hasSize(1).allSatisfy(line -> keeps(RUN, line));
        out.reset();
        assertThat(run("explain", "--template", sally, "--world", world.toString(), "knee-pain-1/mri", "--json"))
                .isEqualTo(2);
        assertThat(lines()).hasSize(1).allSatisfy(line -> keeps(EXPLANATION, line));
        out.reset();
        assertThat(run("plan", world.toString(), "--json")).isEqualTo(2);
        assertThat(lines()).hasSize(1).allSatisfy(line -> keeps(PLAN, line));
        assertThat(err.toString(UTF_8)).isEmpty();
    }

    private static void keeps(Schema schema, String line) {
        assertThat(schema.validate(line, InputFormat.JSON)).as(line).isEmpty();
    }

    private int run(String... arguments) {
        return Main.commands(out, err).execute(arguments);
    }

    private List<String> lines() {
        return out.toString(UTF_8).lines().toList();
    }

    private static Schema schema(String file) {
        try {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(Files.readString(project().resolve("docs/schema").resolve(file)), InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether Maven runs in the module or an editor in the project. */
    private static Path project() {
        Path here = Path.of("").toAbsolutePath();
        return Files.exists(here.resolve("docs")) ? here : here.getParent();
    }
}
