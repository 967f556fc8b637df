package io.journeykit.benchmarks;

import io.journeykit.examples.journeys.NamedWorlds;
import io.journeykit.kernel.Definitions;
import io.journeykit.spi.Listener;
import io.journeykit.testkit.play.Play;
import io.journeykit.testkit.play.PlayedAgenda;
import io.journeykit.testkit.world.World;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Sally's whole journey, played in her world from the referral to the end: a host, its store and every party in it. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
// Nearly all of the library runs here, and the compiler needs half a minute for it.
@Warmup(iterations = 10, time = 3)
public class WholeSally extends InFull {

    private final World world = NamedWorlds.read("sally");
    private final Definitions definitions = Play.definitions(world);

    @Benchmark
    public PlayedAgenda startToEnd() {
        return Play.of(world, definitions, Listener.NONE);
    }
}
