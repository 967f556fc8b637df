package io.journeykit.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TryTest {

    private static final String RECALL = """
            {
              "id": "recall",
              "title": "Yearly control",
              "version": "1",
              "site": {"zone": "America/New_York"},
              "steps": [
                {"id": "visit", "title": "Control", "kind": "booking", "service": "control", "ask": false},
                {"id": "letter", "title": "Letter", "kind": "wait", "signal": "letter", "after": "visit"}
              ]
            }
            """;

    /** What is said of a date that has become another is not told again yet. */
    private static final String DATED = """
            {"id": "dated", "version": "1", "title": "Dated",
              "site": {"zone": "America/New_York"},
              "anchors": ["surgery"],
              "steps": [
                {"id": "reminder", "title": "Reminder", "kind": "message", "text": "remind",
                 "due": {"from": "surgery", "target": "P2D before"}},
                {"id": "visit", "title": "Control", "kind": "booking", "service": "control",
                 "due": {"from": "surgery", "target": "P14D after", "latest": "P30D after"}},
                {"id": "letter", "title": "Letter", "kind": "wait", "signal": "letter", "after": "visit"}
              ],
              "texts": {"remind": {"en": "Your surgery is on {surgery}"}}
            }
            """;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @Test
    void an_author_reads_what_people_would_go_through() throws IOException {
        run(template(RECALL), "--lives", "30");

        assertThat(told()).first().asString().startsWith("30 lives of recall");
        assertThat(told())
                .anyMatch(line -> line.matches("  longest silence +\\d+ days \\(seed \\d+\\)"))
                .anyMatch(line -> line.matches("  most messages in a week +\\d+ \\(seed \\d+\\)"))
                .anyMatch(line -> line.matches("  work items a patient +[\\d.]+, \\d+ at most \\(seed \\d+\\)"))
                .anyMatch(line -> line.startsWith("  moves that no life made: "));
        assertThat(err.toString(UTF_8)).contains("30 of 30 lives");
    }

    @Test
    void a_law_that_is_broken_comes_with_a_life_that_can_be_run() throws IOException {
        int code = run(template(DATED), "--lives", "150");

        assertThat(code).isEqualTo(1);
        assertThat(told()).contains("Laws of a led journey that lives broke");
        String command = told().stream()
                .filter(line -> line.contains("./journey run "))
                .findFirst()
                .orElseThrow();
        String[] words = command.strip().split(" ");
        out.reset();
        int again = Main.commands(out, err)
                .execute(List.of(words).subList(1, words.length).toArray(String[]::new));
        assertThat(again).isZero();
    }

    @Test
    void the_same_seed_tells_the_same() throws IOException {
        run(template(RECALL), "--lives", "6", "--seed", "7");
        List<String> first = told();
        out.reset();

        run(template(RECALL), "--lives", "6", "--seed", "7");

        assertThat(told()).isEqualTo(first);
    }

    @Test
    void a_template_with_faults_is_refused_with_all_of_them() throws IOException {
        int code = run(template(RECALL.replace("\"booking\"", "\"bookin\"").replace("New_York", "Nowhere")));

        assertThat(code).isEqualTo(2);
        assertThat(err.toString(UTF_8)).contains("bookin", "Nowhere");
        assertThat(folder.resolve("tried")).doesNotExist();
    }

    @Test
    void a_file_that_is_not_there_is_refused() {
        assertThat(run(Path.of("no.json"))).isEqualTo(2);
        assertThat(err.toString(UTF_8)).contains("no.json");
    }

    @Test
    void no_lives_at_all_are_refused() throws IOException {
        assertThat(run(template(RECALL), "--lives", "0")).isEqualTo(2);
        assertThat(err.toString(UTF_8)).contains("--lives");
    }

    private Path template(String text) throws IOException {
        return Files.writeString(folder.resolve("template.json"), text);
    }

    private int run(Path template, String... options) {
        List<String> all = new ArrayList<>(List.of("try", template.toString()));
        all.addAll(List.of(options));
        all.addAll(List.of("--save", folder.resolve("tried").toString()));
        return Main.commands(out, err).execute(all.toArray(String[]::new));
    }

    private List<String> told() {
        return out.toString(UTF_8).lines().toList();
    }
}
