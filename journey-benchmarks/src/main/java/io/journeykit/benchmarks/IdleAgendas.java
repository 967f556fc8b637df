package io.journeykit.benchmarks;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Waking the few who are due among the many who are not: found in the store, loaded, decided and committed. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5)
@Measurement(iterations = 20)
@Fork(
        value = 3,
        jvmArgsAppend = {"-Xms7g", "-Xmx7g", "-Xmn1g", "-XX:+AlwaysPreTouch", "-XX:+UseSerialGC"})
public class IdleAgendas extends InFull {

    private static final Duration SOON = Duration.ofMinutes(1);
    private static final Duration YEARS = Duration.ofDays(1_000);
    private static final int REHEARSALS = 500;

    /** How many wait for a day far ahead. */
    @Param({"1000", "1000000"})
    int idle;

    /** How many are due. */
    @Param("100")
    int due;

    private final Ward ward = new Ward();

    /** Fills the ward; the code is warmed in another, so that few come to be idle besides those that are counted. */
    @Setup
    public void fill() {
        Ward other = new Ward();
        for (int i = 0; i < REHEARSALS; i++) {
            other.admit(due, SOON);
            other.pass(SOON);
            other.wakeAllDue();
        }
        ward.admit(idle, YEARS);
    }

    /** Others come to be due. */
    @Setup(Level.Invocation)
    public void admit() {
        ward.admit(due, SOON);
        ward.pass(SOON);
    }

    @Benchmark
    public int wakeAllDue() {
        int woken = ward.wakeAllDue();
        if (woken != due) {
            throw new IllegalStateException("Of " + due + " who are due " + woken + " were woken in " + ward);
        }
        return woken;
    }
}
