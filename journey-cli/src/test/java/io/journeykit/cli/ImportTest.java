package io.journeykit.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.codec.TemplateCodec;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportTest {

    private static final Path PLANS = project().resolve("journey-examples/src/test/resources/plans");
    private static final Path SALLY =
            project().resolve("journey-examples/src/main/resources/journeys/sally/template.json");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @Test
    void a_plan_becomes_a_template_and_what_was_lost_is_told() throws IOException {
        Path template = folder.resolve("template.json");

        int code = run("import", plan("before-what-has-no-date"), "--out", template.toString());

        assertThat(code).isZero();
        assertThat(told()).first().isEqualTo("imported before-what-has-no-date 1.0.0, 4 steps, 2 losses");
        assertThat(told())
                .anyMatch(line -> line.contains("assumed PlanDefinition/before-what-has-no-date"
                        + " PlanDefinition.action[0].relatedAction[0].relationship: 'before' names no edges"));
        assertThat(TemplateCodec.read(Files.readString(template), "template.json")
                        .steps())
                .hasSize(4);
    }

    @Test
    void as_json_each_plan_is_an_object_on_a_line() {
        int code = run("import", plan("plan-in-a-plan"), "--json");

        assertThat(code).isZero();
        assertThat(told())
                .singleElement()
                .asString()
                .startsWith("{\"template\":\"plan-in-a-plan\"")
                .contains("\"runs\":[\"inner 1.0.0\"]");
    }

    @Test
    void templates_that_a_plan_runs_stand_beside_its_own() {
        int code = run(
                "import",
                plan("plan-in-a-plan"),
                "--out",
                folder.resolve("outer.json").toString());

        assertThat(code).isZero();
        assertThat(folder.resolve("outer.json")).exists();
        assertThat(folder.resolve("outer.inner.json")).exists();
    }

    @Test
    void a_folder_is_the_library_of_what_stands_in_it() throws IOException {
        Files.copy(PLANS.resolve("working-days/plan.json"), folder.resolve("a.json"));
        Files.copy(PLANS.resolve("dates/plan.json"), folder.resolve("b.json"));

        int code =
                run("import", folder.toString(), "--out", folder.resolve("made").toString());

        assertThat(code).isZero();
        assertThat(folder.resolve("made/working-days.json")).exists();
        assertThat(folder.resolve("made/dates.json")).exists();
    }

    @Test
    void a_plan_that_cannot_be_kept_is_refused_with_every_reason_and_nothing_is_written() throws IOException {
        String sound = Files.readString(PLANS.resolve("after-end-by-days/plan.json"));
        Path plan = Files.writeString(
                folder.resolve("plan.json"),
                sound.replace("\"value\": 2", "\"value\": 1.5").replace("\"d\"", "\"mo\""));

        int code =
                run("import", plan.toString(), "--out", folder.resolve("t.json").toString());

        assertThat(code).isEqualTo(2);
        assertThat(out.toString(UTF_8)).isEmpty();
        assertThat(err.toString(UTF_8))
                .contains("PlanDefinition.action[1].relatedAction[0].offset [no-amount-of-time]");
        assertThat(folder.resolve("t.json")).doesNotExist();
    }

    @Test
    void a_file_that_is_no_plan_is_refused() throws IOException {
        Path broken = Files.writeString(
                folder.resolve("broken.json"), "{\"resourceType\": \"PlanDefinition\",\n \"action\": [}");

        assertThat(run("import", broken.toString())).isEqualTo(2);
        assertThat(run("import", folder.resolve("none.json").toString())).isEqualTo(2);
        assertThat(err.toString(UTF_8)).contains("broken.json:2:", "this is no JSON", "there is no such file");
    }

    @Test
    void a_plan_runs_in_a_world() {
        int code = run(
                "run",
                "--plan",
                plan("around-a-visit"),
                "--world",
                PLANS.resolve("around-a-visit/world.json").toString());

        assertThat(err.toString(UTF_8)).isEmpty();
        assertThat(code).isZero();
        assertThat(told()).anyMatch(line -> line.contains("Thursday 9 April 2026"));
        assertThat(told()).last().asString().contains("has ended, completed");
    }

    @Test
    void a_template_that_is_exported_and_imported_is_the_same_text() throws IOException {
        Path plan = folder.resolve("plan.json");
        Path again = folder.resolve("again.json");

        assertThat(run("export", SALLY.toString(), "--out", plan.toString())).isZero();
        assertThat(run("import", plan.toString(), "--out", again.toString())).isZero();

        assertThat(Files.readString(again))
                .isEqualTo(TemplateCodec.write(TemplateCodec.read(Files.readString(SALLY), "template.json")));
    }

    @Test
    void without_a_file_an_exported_plan_is_printed() {
        int code = run("export", SALLY.toString());

        assertThat(code).isZero();
        assertThat(out.toString(UTF_8))
                .contains("\"resourceType\": \"PlanDefinition\"", "\"relationship\": \"after-end\"");
    }

    @Test
    void a_template_with_faults_is_not_exported() throws IOException {
        Path template = Files.writeString(folder.resolve("t.json"), "{\"id\": \"x\"}");

        assertThat(run("export", template.toString())).isEqualTo(2);
        assertThat(err.toString(UTF_8)).contains("t.json");
    }

    private int run(String... arguments) {
        return Main.commands(out, err).execute(arguments);
    }

    private static String plan(String name) {
        return PLANS.resolve(name).resolve("plan.json").toString();
    }

    private List<String> told() {
        return out.toString(UTF_8).lines().toList();
    }

    private static Path project() {
        Path here = Path.of("").toAbsolutePath();
        return Files.exists(here.resolve("ARCHITECTURE.md")) ? here : here.getParent();
    }
}
