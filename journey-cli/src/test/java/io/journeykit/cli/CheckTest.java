package io.journeykit.cli;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckTest {

    private static final String RIGHT = """
        {"id": "vaccination", "title": "Vaccination", "version": "2", "site": {"zone": "Europe/Vienna"},
         "steps": [
           {"id": "jab", "title": "Jab", "kind": "booking", "service": "jab"},
           {"id": "card", "title": "Card", "kind": "work", "text": "write-card", "role": "nurse", "after": "jab"}]}
        """;
    private static final String WRONG = RIGHT.replace("\"after\": \"jab\"", "\"after\": \"jib\"");
    private static final String RUNS = """
        {"id": "year", "title": "Year", "version": "1", "site": {"zone": "Europe/Vienna"},
         "steps": [{"id": "spring", "title": "Spring", "kind": "sub-journey", "template": "vaccination",
                    "version": "3"}]}
        """;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @Test
    void a_template_without_faults_is_told_what_is_proven_of_it() throws IOException {
        int code = check(file("right.json", RIGHT, UTF_8));

        assertThat(code).isZero();
        assertThat(told()).startsWith("vaccination 2: 2 steps").contains("longest silence");
    }

    @Test
    void a_fault_is_told_with_its_line_and_without_any_world() throws IOException {
        Path file = file("wrong.json", WRONG, UTF_8);

        int code = check(file, file("right.json", RIGHT, UTF_8));

        assertThat(code).isEqualTo(2);
        assertThat(told())
                .startsWith(file + ":4:" + (WRONG.lines().toList().get(3).indexOf("\"jib\"") + 1))
                .contains("[unknown-step] no step 'jib'; did you mean 'jab'?", "1 fault in 2 files.");
    }

    @Test
    void a_machine_that_does_not_fit_its_kind_is_a_fault() throws IOException {
        int code = check(file("hangs.json", """
                {"id": "t", "version": "1", "steps": [{"id": "x", "kind": "vendor", "machine": "booking"}]}
                """, UTF_8));

        assertThat(code).isEqualTo(2);
        assertThat(told()).contains("$.steps[0].machine [unfit-machine]", "1 fault in 1 file.");
    }

    @Test
    void a_guard_that_reads_what_nobody_declared_is_a_fault_and_so_is_one_that_can_never_be_judged()
            throws IOException {
        int code = check(
                file("undeclared.json", guarded("{\"fact\": \"systolc\", \"at-least\": 160}"), UTF_8),
                file("mistyped.json", guarded("{\"fact\": \"systolic\", \"at-least\": \"160\"}"), UTF_8));

        assertThat(code).isEqualTo(2);
        assertThat(told())
                .contains(
                        "transitions[0].when [undeclared-fact] no fact 'systolc' is declared; did you mean 'systolic'?")
                .contains("transitions[0].when [fact-type-mismatch] 'systolic is at least '160'' can never be judged")
                .contains("2 faults in 2 files.");
    }

    private static String guarded(String guard) {
        return """
            {"id": "t", "version": "1",
             "steps": [{"id": "pressure", "title": "Pressure", "kind": "vendor", "machine": "m"}],
             "machines": [
               {"name": "m",
                "states": [{"name": "open", "owner": "partner",
                            "silence": [{"after": "P2D", "do": ["raise-incident late"]}]},
                           {"name": "high", "outcome": "completed"},
                           {"name": "off", "outcome": "cancelled"}],
                "transitions": [{"from": "open", "on": "answered", "when": %s, "to": "high"},
                                {"from": "open", "on": "cancel", "to": "off"}]}],
             "facts": [{"name": "systolic", "type": "number"}]}
            """.formatted(guard);
    }

    @Test
    void a_log_of_sarif_has_a_result_for_each_fault_where_it_stands() throws IOException {
        Path file = file("wrong.json", WRONG, UTF_8);

        int code = run("check", "--sarif", file.toString());

        JsonNode log = new ObjectMapper().readTree(told());
        JsonNode result = log.at("/runs/0/results/0");
        assertThat(code).isEqualTo(2);
        assertThat(log.at("/version").asText()).isEqualTo("2.1.0");
        assertThat(log.at("/runs/0/tool/driver/rules/0/id").asText()).isEqualTo("unknown-step");
        assertThat(result.at("/ruleId").asText()).isEqualTo("unknown-step");
        assertThat(result.at("/locations/0/physicalLocation/artifactLocation/uri")
                        .asText())
                .isEqualTo(file.toString());
        assertThat(result.at("/locations/0/physicalLocation/region/startLine").asInt())
                .isEqualTo(4);
    }

    @Test
    void a_log_of_sarif_of_what_is_right_has_no_result() throws IOException {
        int code = run("check", "--sarif", file("right.json", RIGHT, UTF_8).toString());

        assertThat(code).isZero();
        assertThat(new ObjectMapper().readTree(told()).at("/runs/0/results")).isEmpty();
    }

    @Test
    void a_version_that_none_of_the_files_has_cannot_be_pinned() throws IOException {
        Path runs = file("runs.json", RUNS, UTF_8);

        int alone = check(runs);
        int together = check(runs, file("right.json", RIGHT, UTF_8));

        assertThat(alone).isZero();
        assertThat(together).isEqualTo(2);
        assertThat(told()).contains("[unknown-template] no version '3' of template 'vaccination'; pin '2'");
    }

    @Test
    void a_file_that_is_no_utf_8_or_was_cut_says_so() throws IOException {
        check(file("wide.json", RIGHT, UTF_16));
        check(file("cut.json", RIGHT.substring(0, RIGHT.indexOf("{\"id\": \"card\"") + 20), UTF_8));
        check(folder.resolve("missing.json"));
        int marked = check(file("marked.json", "\uFEFF" + RIGHT, UTF_8));

        assertThat(told())
                .contains(
                        "[bad-encoding] UTF-16, as its first bytes say; save the file as UTF-8",
                        "[truncated] the text ends inside the object that begins in line 4, column",
                        "[cannot-be-read] there is no file");
        assertThat(marked).isZero();
    }

    @Test
    void a_world_whose_template_has_a_fault_is_not_blamed_for_it() throws IOException {
        Path world = file("world.json", """
            {"zone": "Europe/Vienna", "until": "2026-05-01T00:00", "person": {"id": "ada", "language": "en"},
             "begin": [{"at": "2026-03-02T08:00", "template": "vaccination"}]}
            """, UTF_8);

        int code = run(
                "run",
                "--json",
                "--template",
                file("wrong.json", WRONG, UTF_8).toString(),
                "--world",
                world.toString());

        assertThat(code).isEqualTo(2);
        assertThat(new ObjectMapper().readTree(told()).at("/faults")).hasSize(1);
        assertThat(told()).contains("unknown-step");
    }

    private int check(Path... files) {
        List<String> arguments = new ArrayList<>(List.of("check"));
        List.of(files).forEach(file -> arguments.add(file.toString()));
        return run(arguments.toArray(String[]::new));
    }

    private int run(String... arguments) {
        return Main.commands(out, new ByteArrayOutputStream()).execute(arguments);
    }

    private String told() {
        return out.toString(UTF_8);
    }

    private Path file(String name, String text, Charset charset) throws IOException {
        return Files.write(folder.resolve(name), text.getBytes(charset));
    }
}
