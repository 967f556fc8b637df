package io.journeykit.cli;

import io.journeykit.examples.journeys.Worlds;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.testkit.life.Campaign;
import io.journeykit.testkit.life.Experience;
import io.journeykit.testkit.life.Kind;
import io.journeykit.testkit.life.Life;
import io.journeykit.testkit.life.Lives;
import io.journeykit.testkit.life.Shrinker;
import io.journeykit.testkit.life.Tally;
import io.journeykit.testkit.oracle.Clause;
import io.journeykit.vocabulary.Refused;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
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

/** {@code ./journey try}: plays random lives of an author's templates and tells what people would go through. */
@Command(
        name = "try",
        description = "Plays random lives of your templates and tells what patients and staff would go through.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:no life broke a law of a led journey",
            "1:a life broke one; the smallest that shows it is saved",
            "2:a template is refused; every fault is printed"
        })
final class Try implements Callable<Integer> {

    private static final int MOST_TRIES = 400;
    private static final int BAR = 40;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "TEMPLATE", description = "Files; everybody begins the first of them.")
    private List<Path> templates = List.of();

    @Option(names = "--lives", paramLabel = "N", defaultValue = "1000", description = "How many; ${DEFAULT-VALUE}.")
    private int lives;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "Of the first; ${DEFAULT-VALUE}.")
    private int seed;

    @Option(
            names = "--save",
            paramLabel = "FOLDER",
            defaultValue = "tried",
            description = "Where the smallest lives are saved that break a law; ${DEFAULT-VALUE}.")
    private Path save = Path.of("tried");

    @Override
    public Integer call() {
        if (lives < 1) {
            throw new ParameterException(spec().commandLine(), "--lives " + lives + " is none; ask for 1 at least.");
        }
        try {
            return tryOut(templates.stream().map(TemplateFile::read).toList());
        } catch (Refused refused) {
            spec().commandLine().getErr().println(refused.getMessage());
            return ExitCode.USAGE;
        }
    }

    private int tryOut(List<JourneyTemplate> read) {
        Lives random = Lives.of(read).with(Worlds.SURROUNDINGS);
        Experience experience = new Experience(read);
        Tally tally = Campaign.of(random)
                .showing(experience::add)
                .telling(this::progress)
                .run(seed, lives);
        clearProgress();
        new TrialText(out()).tell(experience, tally, read);
        for (Clause clause : tally.broken()) {
            broken(random, tally, clause);
        }
        return tally.broken().isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private void broken(Lives random, Tally tally, Clause clause) {
        Life life = random.life(tally.broken(clause).nextSetBit(0));
        Life small = Shrinker.smallest(life, Kind.of(life, clause)::isShownBy, MOST_TRIES);
        new TrialText(out()).tell(clause, tally, small, saved(clause, small));
    }

    /** The folder in which a life now stands, as files that {@code ./journey run} plays. */
    private Path saved(Clause clause, Life life) {
        Path folder = save.resolve(clause.toString());
        try {
            life.save(folder);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder + " cannot be written; name another with --save.", e);
        }
    }

    private void progress(int done) {
        int full = (int) ((long) BAR * done / Math.max(1, lives));
        String bar = "#".repeat(full) + ".".repeat(BAR - full);
        synchronized (this) {
            spec().commandLine().getErr().print("\r[" + bar + "] " + done + " of " + lives + " lives");
            spec().commandLine().getErr().flush();
        }
    }

    private void clearProgress() {
        spec().commandLine().getErr().print("\r" + " ".repeat(BAR + 40) + "\r");
        spec().commandLine().getErr().flush();
    }

    private PrintWriter out() {
        return spec().commandLine().getOut();
    }

    private CommandSpec spec() {
        return Objects.requireNonNull(spec);
    }
}
