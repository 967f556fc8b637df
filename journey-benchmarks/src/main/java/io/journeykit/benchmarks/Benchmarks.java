package io.journeykit.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.function.DoubleSupplier;
import java.util.regex.Pattern;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.NoBenchmarksException;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs every benchmark, {@code quick} or {@code full}, or those with names that start with the second argument; and writes
 * the page of results from these and what is known of the others.
 */
public final class Benchmarks {

    private static final int AGENDAS = 500;
    private static final String ALL = "all";
    private static final String CONTEST = "Contest";

    private Benchmarks() {}

    public static void main(String[] args) throws RunnerException, IOException {
        Effort effort = Effort.valueOf(args[0].toUpperCase(Locale.ROOT));
        String names = args[1].equals(ALL) ? "" : args[1];
        Origin origin = new Origin(
                LocalDate.now(ZoneOffset.UTC),
                Origin.commitHere(),
                Machine.here().toString(),
                effort.command(names));
        Figures run = timed(effort, names);
        count(run, names);
        if (CONTEST.startsWith(names)) {
            Contests.in(run, effort.patience());
        }
        Figures known = names.isEmpty() ? new Figures() : Ledger.read(effort.ledger());
        Figures figures = known.with(run, origin);
        Files.writeString(effort.ledger(), Ledger.written(figures));
        write(effort.page(), new Page(effort, figures).written());
    }

    private static void count(Figures figures, String names) {
        count(figures, names, "Snapshot.size", Snapshot::size);
        count(figures, names, "IdleHeap.asDecided", () -> IdleHeap.asDecided(AGENDAS));
        count(figures, names, "IdleHeap.asRead", () -> IdleHeap.asRead(AGENDAS));
    }

    private static void count(Figures figures, String names, String name, DoubleSupplier bytes) {
        if (name.startsWith(names)) {
            figures.with(name, Figure.exactly(bytes.getAsDouble(), Unit.BYTES));
        }
    }

    private static Figures timed(Effort effort, String names) throws RunnerException {
        OptionsBuilder options = new OptionsBuilder();
        options.include("io\\.journeykit\\.benchmarks\\." + Pattern.quote(names))
                .addProfiler(GCProfiler.class)
                .shouldFailOnError(true);
        try {
            return Figures.of(new Runner(effort.on(options).build()).run());
        } catch (NoBenchmarksException e) {
            // Names that start otherwise: what is counted, contests, or nothing but the page.
            return new Figures();
        }
    }

    private static void write(Path file, String text) throws IOException {
        Files.writeString(file, text);
        System.out.println("The results stand in " + file.toAbsolutePath().normalize() + ".");
    }
}
