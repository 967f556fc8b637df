package io.journeykit.benchmarks;

import io.journeykit.kernel.Decision;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * One signal decided and applied: the agenda, its events and effects come back.
 *
 * <p>The signals are those of a whole course of care, each told to the agenda that waits for it, round and round; so
 * what is measured is a journey's own mix, and no state drifts.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class SignalDecision extends InFull {

    /** One person with one journey: all data hot. */
    @State(Scope.Thread)
    public static class OneJourney {
        private final Round round = new Round(Rehearsal.of("sally", 1).signals());
    }

    /** One person with five such journeys, of which one is signalled about. */
    @State(Scope.Thread)
    public static class FiveJourneys {
        private final Round round = new Round(Rehearsal.of("sally", 5).signals());
    }

    /** Thousands of persons, each somewhere on the way, whose agendas are kept; one is signalled about at random. */
    @State(Scope.Thread)
    public static class ManyAgendas {

        /** How many persons. */
        @Param("20000")
        int agendas;

        private final Random random = new Random(1);
        private Moment[] moments = {};
        private Decision[] kept = {};

        /** Leads each to another signal of the course. */
        @Setup
        public void lead() {
            moments = new Moment[agendas];
            kept = new Decision[agendas];
            for (int i = 0; i < agendas; i++) {
                List<Moment> signals = Rehearsal.of("person-" + i, 1).signals();
                moments[i] = signals.get(i % signals.size());
            }
        }
    }

    @Benchmark
    public Decision oneJourney(OneJourney state) {
        return state.round.next().decide();
    }

    @Benchmark
    public Decision fiveJourneys(FiveJourneys state) {
        return state.round.next().decide();
    }

    @Benchmark
    public Decision manyAgendas(ManyAgendas state) {
        int any = state.random.nextInt(state.agendas);
        Decision decision = state.moments[any].decide();
        state.kept[any] = decision;
        return decision;
    }
}
