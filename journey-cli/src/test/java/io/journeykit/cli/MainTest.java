package io.journeykit.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import org.junit.jupiter.api.Test;

class MainTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void the_version_is_told() {
        int code = Main.commands(out, err).execute("--version");

        assertThat(code).isZero();
        assertThat(out.toString(UTF_8)).startsWith("journey ");
    }

    @Test
    void help_names_the_usage() {
        int code = Main.commands(out, err).execute("--help");

        assertThat(code).isZero();
        assertThat(out.toString(UTF_8)).contains("Usage: journey");
    }

    @Test
    void a_call_without_a_command_asks_for_one() {
        int code = Main.commands(out, err).execute();

        assertThat(code).isEqualTo(2);
        assertThat(err.toString(UTF_8)).contains("Which command?", "Usage: journey");
    }

    @Test
    void an_unknown_command_is_refused() {
        int code = Main.commands(out, err).execute("rnu");

        assertThat(code).isEqualTo(2);
        assertThat(err.toString(UTF_8)).contains("rnu");
    }
}
