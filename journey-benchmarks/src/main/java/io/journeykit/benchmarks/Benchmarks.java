package io.journeykit.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs every benchmark, {@code quick} or {@code full}, and writes the page of results. */
public final class Benchmarks {

    private static final int AGENDAS = 500;

    private Benchmarks() {}

    public static void main(String[] args) throws RunnerException, IOException {
        Effort effort = Effort.valueOf(args[0].toUpperCase(Locale.ROOT));
        Figures figures = timed(effort)
                .with("Snapshot.size", Figure.exactly(Snapshot.size(), Unit.BYTES))
                .with("IdleHeap.asDecided", Figure.exactly(IdleHeap.asDecided(AGENDAS), Unit.BYTES))
                .with("IdleHeap.asRead", Figure.exactly(IdleHeap.asRead(AGENDAS), Unit.BYTES));
        Contests.in(figures, effort.patience());
        Page page = new Page(LocalDate.now(ZoneOffset.UTC), effort, Machine.here(), figures);
        write(effort.page(), page.written());
    }

    private static Figures timed(Effort effort) throws RunnerException {
        OptionsBuilder options = new OptionsBuilder();
        options.include("io.journeykit.benchmarks")
                .addProfiler(GCProfiler.class)
                .shouldFailOnError(true);
        return Figures.of(new Runner(effort.on(options).build()).run());
    }

    private static void write(Path file, String text) throws IOException {
        Files.writeString(file, text);
        System.out.println("The results stand in " + file.toAbsolutePath().normalize() + ".");
    }
}
