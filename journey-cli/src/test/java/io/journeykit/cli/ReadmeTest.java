package io.journeykit.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds what the README shows to what is there. */
class ReadmeTest {

    private static final Pattern TIMELINE =
            Pattern.compile("<!-- ./journey run sally -->\n```text\n(.*?)\n```", Pattern.DOTALL);
    private static final Pattern DEPENDENCY = Pattern.compile("```xml\n(.*?)```", Pattern.DOTALL);

    @Test
    void its_twelve_lines_are_lines_of_sallys_timeline_in_their_order() throws IOException {
        List<String> shown = found(TIMELINE).lines().toList();

        assertThat(shown).hasSize(12);
        assertThat(timeline()).containsSubsequence(shown);
    }

    @Test
    void its_dependency_has_the_version_that_is_built_and_consumed() throws IOException {
        String version = found(read("pom.xml"), Pattern.compile("<version>(.*?)</version>"));

        assertThat(found(DEPENDENCY)).contains("<version>" + version + "</version>");
        assertThat(read("consumer/pom.xml")).contains("<journey.version>" + version + "</journey.version>");
    }

    private static List<String> timeline() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Main.commands(out, new ByteArrayOutputStream()).execute("run", "sally");
        return out.toString(UTF_8).lines().toList();
    }

    private static String found(Pattern part) throws IOException {
        return found(read("README.md"), part);
    }

    private static String found(String text, Pattern part) {
        Matcher matcher = part.matcher(text);
        assertThat(matcher.find()).as("it has %s", part).isTrue();
        return matcher.group(1);
    }

    private static String read(String file) throws IOException {
        return Files.readString(project().resolve(file));
    }

    /** Whether Maven runs in the module or an editor in the project. */
    private static Path project() {
        Path here = Path.of("").toAbsolutePath();
        return Files.exists(here.resolve("docs")) ? here : here.getParent();
    }
}
