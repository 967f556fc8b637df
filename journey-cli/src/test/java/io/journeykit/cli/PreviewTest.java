package io.journeykit.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreviewTest {

    private static final String TEMPLATE = """
        {"id": "lens", "title": "New lens", "version": "1", "site": {"zone": "Europe/Madrid"},
         "facts": [{"name": "pressure", "type": "number", "required": false}],
         "steps": [
           {"id": "measure", "title": "Measurement", "kind": "booking", "service": "eye-measurement"},
           {"id": "drops", "title": "Drops", "kind": "message", "text": "drops", "after": "measure"},
           {"id": "file", "title": "File", "kind": "work", "text": "file-it", "role": "nurse", "after": "measure"}],
         "texts": {
           "drops": {"en": "{person}, take your drops before {date of measure}; {fact pressure} was measured.",
                     "es": "{person}, póngase las gotas antes del {date of measure}."},
           "file-it": {"en": "File what {provider of measure} wrote."}}}
        """;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @Test
    void each_text_is_shown_to_its_reader_in_each_language() throws IOException {
        int code = preview();

        assertThat(code).isZero();
        assertThat(told())
                .contains(
                        "drops, to the patient",
                        "  en     Sam Example, take your drops before Tuesday 2 March; 7 was measured.",
                        "  es     Sam Example, póngase las gotas antes del martes, 2 de marzo.",
                        "file-it, to the care team",
                        "  en     File what Dr. Example wrote.");
    }

    @Test
    void a_question_shows_the_visits_to_choose_from() throws IOException {
        preview("--language", "en");

        assertThat(told())
                .contains("choose-appointment, to the patient", "1: Tuesday 2 March, 09:00–09:30 with Dr. Example")
                .doesNotContain("  es ");
    }

    @Test
    void a_fact_that_is_not_there_or_of_another_type_is_told() throws IOException {
        assertThat(preview("--fact", "pressure=abc")).isEqualTo(2);
        assertThat(err.toString(UTF_8)).contains("--fact pressure=abc is no number; write one such as 7.");

        assertThat(preview("--fact", "presure=1")).isEqualTo(2);
        assertThat(err.toString(UTF_8)).contains("--fact presure: no fact 'presure'; did you mean 'pressure'?");
    }

    @Test
    void a_fact_says_what_it_is_given() throws IOException {
        preview("--fact", "pressure=21");

        assertThat(told()).contains("21 was measured");
    }

    private int preview(String... options) throws IOException {
        String file = Files.writeString(folder.resolve("lens.json"), TEMPLATE).toString();
        String[] arguments = new String[options.length + 2];
        arguments[0] = "preview";
        arguments[1] = file;
        System.arraycopy(options, 0, arguments, 2, options.length);
        return Main.commands(out, err).execute(arguments);
    }

    private String told() {
        return out.toString(UTF_8);
    }
}
