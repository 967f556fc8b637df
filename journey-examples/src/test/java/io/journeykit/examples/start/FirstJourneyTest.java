package io.journeykit.examples.start;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class FirstJourneyTest {

    private static final Pattern SHOWN =
            Pattern.compile("<!-- printed by FirstJourney -->\n```text\n(.*?)\n```", Pattern.DOTALL);

    private final PrintStream console = System.out;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @AfterEach
    void the_console_is_given_back() {
        System.setOut(console);
    }

    @Test
    @Timeout(60)
    void it_prints_what_the_readme_shows_but_for_the_dates() throws IOException, InterruptedException {
        Matcher shown = SHOWN.matcher(Files.readString(project().resolve("README.md")));
        System.setOut(new PrintStream(printed, true, UTF_8));

        FirstJourney.main(new String[0]);

        assertThat(shown.find()).isTrue();
        assertThat(undated(printed.toString(UTF_8).strip())).isEqualTo(undated(shown.group(1)));
    }

    private static String undated(String text) {
        return text.lines()
                .map(line -> line.replaceAll("[A-Z][a-z]+ \\d{1,2} [A-Z][a-z]+( \\d{4})? at \\d\\d:\\d\\d", "a date"))
                .reduce("", (above, line) -> above + "\n" + line);
    }

    /** Whether Maven runs in the module or an editor in the project. */
    private static Path project() {
        Path here = Path.of("").toAbsolutePath();
        return Files.exists(here.resolve("docs")) ? here : here.getParent();
    }
}
