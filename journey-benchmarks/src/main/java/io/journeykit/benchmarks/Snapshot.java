package io.journeykit.benchmarks;

import io.journeykit.agenda.Agenda;
import io.journeykit.codec.AgendaCodec;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** An agenda in the middle of its journey, read from the JSON it is stored as and written again. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class Snapshot extends InFull {

    private final Agenda agenda = Rehearsal.of("sally", 1).inTheMiddle();
    private final byte[] stored = AgendaCodec.write(agenda);

    /** How many bytes are stored. */
    static int size() {
        return new Snapshot().stored.length;
    }

    @Benchmark
    public byte[] decodeAndEncode() {
        return AgendaCodec.write(AgendaCodec.readAgenda(stored));
    }

    @Benchmark
    public Agenda decode() {
        return AgendaCodec.readAgenda(stored);
    }

    @Benchmark
    public byte[] encode() {
        return AgendaCodec.write(agenda);
    }
}
