package io.journeykit.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExplainTest {

    private static final Path SALLY = project()
            .resolve("journey-examples/src/main/resources/journeys/sally")
            .toAbsolutePath();

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void a_step_is_explained_as_it_stood_at_a_moment() {
        int code = explain("sally", "knee-pain-1/mri", "--at", "2026-03-03T12:00");

        assertThat(code).isZero();
        assertThat(told())
                .first()
                .asString()
                .contains("stands at 'booked' for Thu 5 Mar 07:30, and the patient has had the ball");
    }

    @Test
    void without_a_moment_it_is_the_end() {
        int code = explain("sally", "knee-pain-1/mri");

        assertThat(code).isZero();
        assertThat(told()).first().asString().contains("ended completed");
    }

    @Test
    void as_json_it_is_one_object_with_a_kind_for_each_clause() throws JsonProcessingException {
        int code = explain("sally", "knee-pain/mri", "--at", "2026-03-03T17:00:00Z", "--json");

        assertThat(code).isZero();
        JsonNode told = new ObjectMapper().readTree(out.toString(UTF_8));
        assertThat(told.path("step").asText()).startsWith("knee-pain-1-").endsWith("/mri");
        assertThat(told.path("at").asText()).isEqualTo("2026-03-03T17:00:00Z");
        assertThat(told.path("clauses").findValuesAsText("kind"))
                .contains("standing", "why", "choice", "next", "change");
    }

    @Test
    void a_step_of_any_template_in_any_world_is_explained() {
        int code = explain(
                "--template",
                SALLY.resolve("template.json").toString(),
                "--world",
                SALLY.resolve("world.json").toString(),
                "knee-pain-1/mri",
                "--at",
                "2026-03-03T12:00");

        assertThat(code).isZero();
        assertThat(told()).hasSizeGreaterThan(2);
    }

    @Test
    void what_is_misspelt_is_refused_with_what_was_meant() {
        assertThat(explain("saly", "knee-pain-1/mri")).isEqualTo(2);
        assertThat(explain("sally", "knee-pian-1/mri")).isEqualTo(2);
        assertThat(explain("sally", "knee-pain-1/mir")).isEqualTo(2);
        assertThat(explain("sally", "mri")).isEqualTo(2);
        assertThat(explain("sally", "knee-pain-1/mri", "--person", "saly")).isEqualTo(2);
        assertThat(explain("sally", "knee-pain-1/mri", "--at", "tomorrow")).isEqualTo(2);

        assertThat(err.toString(UTF_8))
                .contains(
                        "There is no world 'saly'; did you mean 'sally'?",
                        "There is no journey 'knee-pian-1'; did you mean 'knee-pain-1'?",
                        "Journey 'knee-pain-1' has no step 'mir'; did you mean 'mri'?",
                        "'mri' names no step; write JOURNEY/STEP or JOURNEY/STEP#2, where the journeys are knee-pain-1.",
                        "There is no person 'saly'; did you mean 'sally'?",
                        "--at tomorrow is no time");
    }

    @Test
    void without_a_step_it_asks_for_one() {
        int code = explain("sally");

        assertThat(code).isEqualTo(2);
        assertThat(err.toString(UTF_8)).contains("Which step?");
    }

    private int explain(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "explain";
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
