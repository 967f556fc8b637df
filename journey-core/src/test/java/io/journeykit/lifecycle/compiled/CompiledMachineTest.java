package io.journeykit.lifecycle.compiled;

import static io.journeykit.condition.Conditions.fact;
import static io.journeykit.condition.Conditions.not;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeykit.calendar.Span;
import io.journeykit.condition.ConditionLanguages;
import io.journeykit.condition.Facts;
import io.journeykit.lifecycle.CounterLimit;
import io.journeykit.lifecycle.Counters;
import io.journeykit.lifecycle.Guard;
import io.journeykit.lifecycle.Meaning;
import io.journeykit.lifecycle.Rung;
import io.journeykit.lifecycle.StandardMachines;
import io.journeykit.lifecycle.State;
import io.journeykit.lifecycle.StateRole;
import io.journeykit.lifecycle.StepMachine;
import io.journeykit.lifecycle.Transition;
import io.journeykit.lifecycle.Verb;
import io.journeykit.lifecycle.VisitChange;
import io.journeykit.vocabulary.Fact;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.Owner;
import io.journeykit.vocabulary.Refused;
import io.journeykit.vocabulary.Value;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CompiledMachineTest {

    private static final StepMachine PARCEL = StepMachine.named("parcel")
            .state(State.waiting("posted", Owner.PARTNER)
                    .silent(Rung.after(Span.days(1)).doing(Verb.ASSIGN_WORK)))
            .on("told", Guard.when(fact("signed").is(true)), "there")
            .on("told", Guard.when(not(fact("signed").is(true))), "back")
            .on("burnt", "back")
            .state(State.end("there", Outcome.COMPLETED))
            .state(State.end("back", Outcome.FAILED))
            .build();

    private final CompiledMachine machine = CompiledMachine.of(PARCEL);

    @Test
    void a_signal_that_no_state_hears_has_no_number_and_fires_nothing() {
        assertThat(machine.signalOf("sung")).isEqualTo(CompiledMachine.NONE);
        assertThat(machine.next(0, CompiledMachine.NONE)).isEqualTo(CompiledMachine.NONE);
        assertThat(machine.hears(0, CompiledMachine.NONE)).isFalse();
        assertThat(machine.stateOf("nowhere")).isEqualTo(CompiledMachine.NONE);
    }

    @Test
    void a_meaning_is_heard_by_whatever_signal_means_it() {
        CompiledMachine visit = CompiledMachine.of(StepMachine.named("besuch")
                .state(State.waiting("angefragt", Owner.PARTNER)
                        .silent(Rung.after(Span.days(1)).doing(Verb.ASSIGN_WORK)))
                .on("gebucht", "steht")
                .on("abgesagt", "aus")
                .losingVisit()
                .on("verlegt", "steht")
                .state(State.end("steht", Outcome.COMPLETED).playing(StateRole.BOOKED))
                .state(State.end("aus", Outcome.FAILED))
                .hears("gebucht", Meaning.BOOKED)
                .hears("abgesagt", Meaning.CANCELLED_BY_PARTNER)
                .build());

        assertThat(visit.signalOf(Meaning.BOOKED)).isEqualTo(visit.signalOf("gebucht"));
        assertThat(visit.signalOf("booked")).isEqualTo(visit.signalOf("gebucht"));
        assertThat(visit.signalOf(Meaning.NO_SHOW)).isEqualTo(CompiledMachine.NONE);
        assertThat(visit.meaningOf(visit.signalOf("abgesagt"))).contains(Meaning.CANCELLED_BY_PARTNER);
        assertThat(visit.meaningOf(visit.signalOf("verlegt"))).isEmpty();
        assertThat(visit.transition(visit.next(0, visit.signalOf("abgesagt"))).visit())
                .isEqualTo(VisitChange.LOST);
        assertThat(visit.stateOf(StateRole.BOOKED)).isEqualTo(visit.stateOf("steht"));
        assertThat(visit.roleOf("steht")).contains(StateRole.BOOKED);
        assertThat(visit.roleOf("nirgends")).isEmpty();
        assertThat(visit.leads(visit.signalOf(Meaning.BOOKED), visit.stateOf("steht")))
                .isTrue();
        assertThat(visit.leads(visit.signalOf(Meaning.BOOKED), visit.stateOf("aus")))
                .isFalse();
    }

    @Test
    void an_unguarded_move_needs_no_facts() {
        int burnt = machine.next(0, machine.signalOf("burnt"));

        assertThat(machine.state(machine.target(burnt)).name()).isEqualTo("back");
        assertThat(machine.transition(burnt).id()).isEqualTo("posted.burnt");
        assertThat(machine.next(1, machine.signalOf("burnt"))).isEqualTo(CompiledMachine.NONE);
    }

    @Test
    void a_guarded_move_follows_the_facts() {
        assertThat(machine.next(0, machine.signalOf("told"))).isEqualTo(CompiledMachine.GUARDED);
        assertThat(machine.target(fire(signed(true)))).isEqualTo(machine.stateOf("there"));
        assertThat(machine.target(fire(signed(false)))).isEqualTo(machine.stateOf("back"));
    }

    @Test
    void a_guard_that_is_unknown_fires_nothing_and_names_what_is_missing() {
        assertThat(fire(Facts.NONE)).isEqualTo(CompiledMachine.NONE);
        assertThat(machine.missing(0, machine.signalOf("told"), Facts.NONE, ConditionLanguages.NONE))
                .containsExactly(FactName.of("signed"));
        assertThat(machine.missing(0, machine.signalOf("burnt"), Facts.NONE, ConditionLanguages.NONE))
                .isEmpty();
    }

    @Test
    void every_move_of_every_standard_machine_is_found_in_its_table() {
        for (StepMachine each : StandardMachines.all()) {
            CompiledMachine compiled = CompiledMachine.of(each);
            for (Transition move : each.transitions()) {
                Counters counters = enough(move);
                int fired = compiled.fire(
                        compiled.stateOf(move.from()),
                        compiled.signalOf(move.on()),
                        Facts.NONE,
                        counters,
                        ConditionLanguages.NONE);
                assertThat(compiled.transition(fired)).isEqualTo(move);
            }
        }
    }

    private static Counters enough(Transition move) {
        Counters counters = Counters.NONE;
        int needed = move.guard()
                .limit()
                .filter(limit -> !limit.admits(Counters.NONE))
                .map(CounterLimit::bound)
                .orElse(0);
        for (int i = 0; i < needed; i++) {
            counters = counters.plus(move.guard().limit().orElseThrow().counter());
        }
        return counters;
    }

    @Test
    void what_a_state_does_not_hear_never_fires() {
        for (StepMachine each : StandardMachines.all()) {
            CompiledMachine compiled = CompiledMachine.of(each);
            long heard = IntStream.range(0, compiled.stateCount())
                    .mapToLong(state -> each.transitions().stream()
                            .map(Transition::on)
                            .distinct()
                            .filter(signal -> compiled.hears(state, compiled.signalOf(signal)))
                            .count())
                    .sum();
            assertThat(heard)
                    .isEqualTo(each.transitions().stream()
                            .map(t -> t.from() + " " + t.on())
                            .distinct()
                            .count());
        }
    }

    @Test
    void a_machine_with_faults_is_not_compiled() {
        StepMachine wrong = StepMachine.of("wrong", "1", List.of(State.waiting("a", Owner.PATIENT)), List.of());

        assertThatThrownBy(() -> CompiledMachine.of(wrong))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("silent-state");
    }

    private int fire(Facts facts) {
        return machine.fire(0, machine.signalOf("told"), facts, Counters.NONE, ConditionLanguages.NONE);
    }

    private static Facts signed(boolean signed) {
        return name -> Optional.of(new Fact(name, Value.of(signed), Instant.EPOCH, Instant.EPOCH, "test"));
    }
}
