package io.journeykit.examples.patterns;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.codec.TemplateCodec;
import io.journeykit.template.JourneyTemplate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds docs/patterns.md to the files of the patterns. */
class PageTest {

    private static final List<Integer> NEEDED =
            List.of(1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 14, 15, 16, 17, 18, 19, 20, 21, 22, 24, 25, 27, 29, 30, 32, 39, 43);

    @Test
    void the_page_tells_of_every_pattern_that_a_journey_needs_once() throws IOException {
        List<Integer> told =
                found("(?m)^### (\\d+) ").map(Integer::valueOf).sorted().toList();

        assertThat(told).isEqualTo(NEEDED);
    }

    @Test
    void the_page_shows_every_file() throws IOException {
        List<String> shown = found("/patterns/(\\S+)\\.json -->").sorted().toList();

        assertThat(shown).isEqualTo(files());
    }

    @Test
    void every_pattern_is_equal_after_a_round_trip() throws IOException {
        for (String file : files()) {
            JourneyTemplate template = Patterns.template(file);

            assertThat(TemplateCodec.read(TemplateCodec.write(template), file)).isEqualTo(template);
        }
    }

    private static Stream<String> found(String regex) throws IOException {
        String page = Files.readString(project().resolve("docs/patterns.md"));
        return Pattern.compile(regex).matcher(page).results().map((MatchResult result) -> result.group(1));
    }

    private static List<String> files() throws IOException {
        Path patterns = project().resolve("journey-examples/src/main/resources/patterns");
        try (Stream<Path> files = Files.list(patterns)) {
            return files.map(file -> file.getFileName().toString().replace(".json", ""))
                    .sorted()
                    .toList();
        }
    }

    /** Whether Maven runs in the module or an editor in the project. */
    private static Path project() {
        Path here = Path.of("").toAbsolutePath();
        return Files.exists(here.resolve("docs")) ? here : here.getParent();
    }
}
