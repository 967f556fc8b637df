package io.journeykit.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.journeykit.examples.journeys.Worlds;
import io.journeykit.testkit.world.PlanFile;
import io.journeykit.testkit.world.PlanProblem;
import io.journeykit.vocabulary.Refused;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./journey plan}: the options of a planning problem, or why there are none. */
@Command(
        name = "plan",
        description = {
            "Plans appointments that belong together, and says why nothing is earlier.",
            "Without a file it reads problems from standard input, one JSON object a line, and answers one a line."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every problem was answered, with options or with the reasons why there are none",
            "2:a problem is refused; every fault is printed"
        })
final class Plan implements Callable<Integer> {

    private final InputStream in;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "A planning problem as JSON.")
    private @Nullable Path file;

    @Option(names = "--json", description = "The answer as one JSON object.")
    private boolean json;

    Plan(InputStream in) {
        this.in = in;
    }

    @Override
    public Integer call() {
        try {
            Path named = file;
            return named == null ? answerLines() : answer(named);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int answer(Path named) throws IOException {
        if (!Files.isReadable(named)) {
            throw new ParameterException(spec().commandLine(), "There is no file " + named + " that can be read.");
        }
        try {
            PlanProblem problem = PlanFile.read(Files.readAllBytes(named), named.toString(), Worlds.SURROUNDINGS);
            if (json) {
                out().println(PlanJson.answer(problem.options()));
            } else {
                PlanText.tell(problem, out()::println);
            }
            return ExitCode.OK;
        } catch (Refused refused) {
            if (json) {
                out().println(RefusalJson.of(refused));
            } else {
                spec().commandLine().getErr().println(refused.getMessage());
            }
            return ExitCode.USAGE;
        }
    }

    /** One bad line does not keep the others from being answered. */
    private int answerLines() throws IOException {
        int code = ExitCode.OK;
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, UTF_8));
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (!line.isBlank() && !answer(line, number)) {
                code = ExitCode.USAGE;
            }
        }
        return code;
    }

    private boolean answer(String line, int number) {
        try {
            out().println(PlanJson.answer(PlanFile.read(line.getBytes(UTF_8), "line " + number, Worlds.SURROUNDINGS)
                    .options()));
            return true;
        } catch (Refused refused) {
            out().println(RefusalJson.of(refused, number));
            return false;
        }
    }

    private PrintWriter out() {
        return spec().commandLine().getOut();
    }

    private CommandSpec spec() {
        return Objects.requireNonNull(spec);
    }
}
