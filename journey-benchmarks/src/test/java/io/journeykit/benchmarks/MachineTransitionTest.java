package io.journeykit.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MachineTransitionTest {

    private static final List<String> CIRCLE = List.of("on-hold", "in-progress", "ready", "in-progress");

    @Test
    void journey_and_its_peers_make_the_same_moves() {
        assertThat(moves(new MachineTransition()::journey)).isEqualTo(CIRCLE);
        assertThat(moves(new MachineTransition()::stateless4j)).isEqualTo(CIRCLE);
        assertThat(moves(new MachineTransition()::squirrel)).isEqualTo(CIRCLE);
        assertThat(moves(new MachineTransition()::spring)).isEqualTo(CIRCLE);
    }

    private static List<String> moves(Supplier<String> machine) {
        return Stream.generate(machine).limit(CIRCLE.size()).toList();
    }
}
