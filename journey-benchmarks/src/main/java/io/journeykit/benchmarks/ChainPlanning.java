package io.journeykit.benchmarks;

import io.journeykit.planning.search.Chain;
import io.journeykit.planning.search.Options;
import io.journeykit.planning.search.Plan;
import io.journeykit.planning.search.Planner;
import io.journeykit.planning.search.Preferences;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Planning 12 visits with very many slots each; the slots are read before the clock starts. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ChainPlanning extends InFull {

    /** How many slots each visit has. */
    @Param("200000")
    int slots;

    private static final Preferences WISHES = Preferences.at(ZoneOffset.UTC).with(Courses.WISHES);

    private static final Chain NOTHING = new Chain(List.of(), List.of());

    private Courses courses = new Courses(NOTHING, NOTHING, NOTHING);

    /** Builds all chains from the same slots. */
    @Setup
    public void build() {
        courses = Courses.of(slots);
    }

    @Benchmark
    public Plan earliestOfAllVisits() {
        return Planner.plan(courses.ordered());
    }

    @Benchmark
    public Plan worstChaseWithoutEnd() {
        return Planner.plan(courses.ring());
    }

    @Benchmark
    public Options options() {
        return Planner.options(courses.ordered(), Preferences.at(ZoneOffset.UTC));
    }

    /** With distances, liked days and a liked place. */
    @Benchmark
    public Options optionsAndWishes() {
        return Planner.options(courses.ordered(), WISHES);
    }

    /** No visit has its place before another, none may overlap, and ways take time: twelve in all orders. */
    @Benchmark
    public Options worstOfAllOrders() {
        return Planner.options(courses.unordered(), WISHES);
    }

    /** What cannot be done, to the end of all slots, with all wishes. */
    @Benchmark
    public Options worstChaseWithWishes() {
        return Planner.options(courses.ring(), WISHES);
    }
}
