package io.journeykit.benchmarks;

import com.github.oxo42.stateless4j.StateMachine;
import com.github.oxo42.stateless4j.StateMachineConfig;
import io.journeykit.condition.ConditionLanguages;
import io.journeykit.condition.Facts;
import io.journeykit.lifecycle.Counters;
import io.journeykit.lifecycle.compiled.CompiledMachine;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.springframework.messaging.support.MessageBuilder;
import reactor.core.publisher.Mono;

/**
 * A bare move of a machine, signals and states by name as everybody has them; beside its peers, with the same machine.
 *
 * <p>Nothing is done on entering a state, so that only the machines themselves are compared.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class MachineTransition extends InFull {

    private static final StateMachineConfig<String, String> SHARED = Peers.stateless4j();

    private final String[] circle = WorkItem.CIRCLE.toArray(String[]::new);
    private final StateMachine<String, String> stateless4j = new StateMachine<>(WorkItem.BEGIN, SHARED);
    private final TaskMachine squirrel = Peers.squirrel();
    private final org.springframework.statemachine.StateMachine<String, String> spring;
    private String state = WorkItem.BEGIN;
    private int next;

    public MachineTransition() {
        spring = Peers.spring();
    }

    @Benchmark
    public String journey() {
        CompiledMachine machine = WorkItem.COMPILED;
        int move = machine.fire(
                machine.stateOf(state), machine.signalOf(signal()), Facts.NONE, Counters.NONE, ConditionLanguages.NONE);
        state = machine.state(machine.target(move)).name();
        return state;
    }

    @Benchmark
    public String stateless4j() {
        stateless4j.fire(signal());
        return stateless4j.getState();
    }

    @Benchmark
    public String squirrel() {
        squirrel.fire(signal());
        return squirrel.getCurrentState();
    }

    @Benchmark
    public String spring() {
        spring.sendEvent(Mono.just(MessageBuilder.withPayload(signal()).build()))
                .blockLast();
        return spring.getState().getId();
    }

    private String signal() {
        String signal = circle[next];
        next = next + 1 & 3;
        return signal;
    }
}
