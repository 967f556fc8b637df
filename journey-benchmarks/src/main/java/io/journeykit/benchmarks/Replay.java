package io.journeykit.benchmarks;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.Event;
import io.journeykit.kernel.Kernel;
import io.journeykit.vocabulary.AgendaId;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The events of a whole course of care, folded into the agenda they make; counted by event. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class Replay extends InFull {

    private static final int EVENTS = 200;
    private static final AgendaId SALLY = AgendaId.of("sally");

    private final List<Event> events = Rehearsal.of("sally", 1).events().subList(0, EVENTS);

    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public Agenda evolve() {
        return Kernel.evolve(Agenda.empty(SALLY), events);
    }
}
