package io.journeykit.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs each benchmark once, in this process and with little data, so that none rots; nothing is timed. */
class EveryBenchmarkTest {

    private static final Class<?>[] CLASSES = {
        ChainPlanning.class,
        ColdStart.class,
        ContactDecision.class,
        DatesAhead.class,
        FhirBorder.class,
        IdleAgendas.class,
        MachineTransition.class,
        PlanBeginning.class,
        Replay.class,
        SignalDecision.class,
        Snapshot.class,
        WholeSally.class
    };

    @Test
    void every_benchmark_runs() throws RunnerException {
        System.setProperty("jmh.ignoreLock", "true");

        Collection<RunResult> results = new Runner(once()).run();

        assertThat(results)
                .extracting(result -> result.getParams().getBenchmark())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(CLASSES).flatMap(EveryBenchmarkTest::names).toList());
    }

    private static Options once() {
        return new OptionsBuilder()
                .include("io.journeykit.benchmarks")
                .mode(Mode.SingleShotTime)
                .forks(0)
                .warmupIterations(0)
                .measurementIterations(1)
                .param("slots", "50")
                .param("agendas", "2")
                .param("idle", "10")
                .param("due", "2")
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true)
                .build();
    }

    private static Stream<String> names(Class<?> type) {
        return Stream.of(type.getMethods())
                .filter(method -> method.isAnnotationPresent(Benchmark.class))
                .map(method -> type.getName() + "." + method.getName());
    }
}
