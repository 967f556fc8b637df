package io.journeykit.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunTest {

    private static final Path SALLY = project()
            .resolve("journey-examples/src/main/resources/journeys/sally")
            .toAbsolutePath();

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @Test
    void sally_is_told_day_by_day_with_who_has_the_ball_and_why() {
        int code = run("sally");

        assertThat(code).isZero();
        assertThat(told())
                .contains("Monday 2 March 2026", "Monday 11 May 2026")
                .anyMatch(line -> line.matches("  11:00 .*accepted.*\\[accepted was signalled]"))
                .anyMatch(line -> line.matches(" +partner +Referral to orthopaedics \\(ortho-a\\): accepted.*"))
                .anyMatch(line -> line.contains("-> email asks 'choose-appointment'"))
                .last()
                .satisfies(line -> assertThat(line).contains("Knee pain: has ended, completed"));
    }

    @Test
    void a_variation_is_run_by_its_name() {
        int code = run("sally/specialist-declines");

        assertThat(code).isZero();
        assertThat(told()).anyMatch(line -> line.contains("(ortho-b): ended, declined"));
    }

    @Test
    void any_template_runs_in_any_world() {
        int code = run(
                "--template",
                SALLY.resolve("template.json").toString(),
                "--world",
                SALLY.resolve("world.json").toString());

        assertThat(code).isZero();
        assertThat(told()).first().isEqualTo("Sally in Boston, spring 2026");
    }

    @Test
    void as_json_each_event_and_each_effect_is_an_object_on_a_line() {
        int code = run("sally", "--json");

        assertThat(code).isZero();
        assertThat(told()).hasSizeGreaterThan(300).allMatch(line -> line.startsWith("{") && line.endsWith("}"));
        assertThat(told()).filteredOn(line -> line.startsWith("{\"effect\"")).hasSizeGreaterThan(30);
        assertThat(told())
                .filteredOn(line -> line.startsWith("{\"sequence\":1,"))
                .hasSize(1);
    }

    @Test
    void the_same_world_is_told_the_same_way_each_time() {
        run("sally", "--json");
        List<String> first = told();
        out.reset();

        run("sally", "--json");

        assertThat(told()).isEqualTo(first);
    }

    @Test
    void a_world_with_faults_is_refused_with_each_of_them_and_where_it_stands() throws IOException {
        String sound = Files.readString(SALLY.resolve("world.json"));
        Path world = Files.writeString(
                folder.resolve("world.json"),
                sound.replace("\"about\": \"mri\"", "\"about\": \"mir\"").replace("tue thu any", "tues thu any"));

        int code = run("--template", SALLY.resolve("template.json").toString(), "--world", world.toString());

        assertThat(code).isEqualTo(2);
        assertThat(out.toString(UTF_8)).isEmpty();
        assertThat(err.toString(UTF_8))
                .contains("2 faults", world + ":17:", "did you mean 'tue'?", "no step 'mir'; did you mean 'mri'?");
    }

    @Test
    void a_name_that_nobody_has_is_refused_with_what_was_meant() {
        int code = run("saly");

        assertThat(code).isEqualTo(2);
        assertThat(err.toString(UTF_8)).contains("There is no world 'saly'; did you mean 'sally'?");
    }

    @Test
    void without_a_world_it_names_those_there_are() {
        int code = run();

        assertThat(code).isEqualTo(2);
        assertThat(err.toString(UTF_8)).contains("Which world?", "sally/never-answers");
    }

    @Test
    void a_file_that_is_not_there_is_refused() {
        int code = run("--template", "no.json", "--world", "no.json");

        assertThat(code).isEqualTo(2);
        assertThat(err.toString(UTF_8)).contains("no.json");
    }

    private int run(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "run";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return Main.commands(out, err).execute(all);
    }

    private List<String> told() {
        return out.toString(UTF_8).lines().toList();
    }

    private static Path project() {
        Path here = Path.of("").toAbsolutePath();
        return Files.exists(here.resolve("ARCHITECTURE.md")) ? here : here.getParent();
    }
}
