package io.journeykit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlainWriterTest {

    @TempDir
    private Path folder;

    @Test
    void what_would_command_the_terminal_is_shown_as_a_sign() throws IOException {
        Path template = folder.resolve("red.json");
        Files.writeString(template, """
            {"id": "red", "version": "1", "title": "Red \\u001b[31m alert \\u202e", "steps": [
              {"id": "hello", "kind": "message", "text": "hello"}],
             "texts": {"hello": {"en": "Look \\u001b]0;owned\\u0007 here"}}}
            """);
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        Main.commands(out, out).execute("preview", template.toString());

        String shown = out.toString(StandardCharsets.UTF_8);
        assertThat(shown)
                .contains("Red \ufffd[31m alert")
                .doesNotContain("\u001b")
                .doesNotContain("\u202e");
    }
}
