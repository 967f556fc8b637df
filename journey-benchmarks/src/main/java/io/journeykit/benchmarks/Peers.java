package io.journeykit.benchmarks;

import com.github.oxo42.stateless4j.StateMachineConfig;
import io.journeykit.lifecycle.Transition;
import java.util.Set;
import org.springframework.statemachine.StateMachine;
import org.springframework.statemachine.config.StateMachineBuilder;
import org.squirrelframework.foundation.fsm.StateMachineBuilderFactory;

/** The work item, told to each peer in its own words. */
final class Peers {

    private Peers() {}

    /** One configuration serves any number of machines. */
    static StateMachineConfig<String, String> stateless4j() {
        StateMachineConfig<String, String> config = new StateMachineConfig<>();
        for (String state : WorkItem.states()) {
            var at = config.configure(state);
            WorkItem.transitionsFrom(state).forEach(move -> at.permit(move.on(), move.to()));
        }
        return config;
    }

    static TaskMachine squirrel() {
        var builder = StateMachineBuilderFactory.create(TaskMachine.class, String.class, String.class, Integer.class);
        for (Transition move : WorkItem.MACHINE.transitions()) {
            builder.externalTransition().from(move.from()).to(move.to()).on(move.on());
        }
        TaskMachine machine = builder.newStateMachine(WorkItem.BEGIN);
        machine.start();
        return machine;
    }

    static StateMachine<String, String> spring() {
        try {
            return springWithCare();
        } catch (Exception e) {
            throw new IllegalStateException("Spring cannot build the work item; see the cause.", e);
        }
    }

    private static StateMachine<String, String> springWithCare() throws Exception {
        StateMachineBuilder.Builder<String, String> builder = StateMachineBuilder.builder();
        builder.configureStates().withStates().initial(WorkItem.BEGIN).states(Set.copyOf(WorkItem.states()));
        for (Transition move : WorkItem.MACHINE.transitions()) {
            builder.configureTransitions()
                    .withExternal()
                    .source(move.from())
                    .target(move.to())
                    .event(move.on());
        }
        StateMachine<String, String> machine = builder.build();
        machine.startReactively().block();
        return machine;
    }
}
