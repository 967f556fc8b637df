package io.journeykit.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The front of {@code ./journey}: names the commands and hands over to the one that was asked for. */
@Command(
        name = "journey",
        description = "Leads patients through coordinated care, here in made-up worlds.",
        versionProvider = Version.class,
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
public final class Main implements Runnable {

    @Spec
    private CommandSpec spec;

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(commands(System.in, System.out, System.err).execute(arguments));
    }

    /** All commands, with nothing to read from standard input. */
    static CommandLine commands(OutputStream out, OutputStream err) {
        return commands(InputStream.nullInputStream(), out, err);
    }

    /** All commands, writing UTF-8 wherever they run; a command prints to {@code spec.commandLine().getOut()}. */
    static CommandLine commands(InputStream in, OutputStream out, OutputStream err) {
        return new CommandLine(new Main())
                .addSubcommand(new Run())
                .addSubcommand(new Explain())
                .addSubcommand(new Check())
                .addSubcommand(new Preview())
                .addSubcommand(new Try())
                .addSubcommand(new Import())
                .addSubcommand(new Export())
                .addSubcommand(new Plan(in))
                .addSubcommand(new When(in))
                .setColorScheme(Help.defaultColorScheme(Help.Ansi.OFF))
                .setOut(printer(out))
                .setErr(printer(err));
    }

    private static PrintWriter printer(OutputStream to) {
        return new PrintWriter(new PlainWriter(new BufferedWriter(new OutputStreamWriter(to, UTF_8))), true);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command?");
    }
}
