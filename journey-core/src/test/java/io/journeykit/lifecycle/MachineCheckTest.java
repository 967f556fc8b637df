package io.journeykit.lifecycle;

import static io.journeykit.condition.Conditions.all;
import static io.journeykit.condition.Conditions.fact;
import static io.journeykit.condition.Conditions.not;
import static io.journeykit.lifecycle.Rung.after;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeykit.calendar.Span;
import io.journeykit.vocabulary.Fault;
import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.Owner;
import io.journeykit.vocabulary.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MachineCheckTest {

    private static final Rung ASK = after(Span.days(1)).doing(Verb.ASSIGN_WORK, "find-out");
    private static final Act COUNT_TRIES = Act.of(Verb.COUNT, "tries");

    /** A sound machine in the writing, that each mistake is put into. */
    private static final class Draft {
        String name = "parcel";
        final SortedMap<String, Meaning> signals = new TreeMap<>();
        final List<State> states = new ArrayList<>(List.of(
                State.waiting("packing", Owner.SYSTEM).silent(ASK),
                State.waiting("posted", Owner.PARTNER)
                        .silent(after(Span.days(2)).to("lost")),
                State.waiting("lost", Owner.CARE_TEAM)
                        .entering(Verb.ASSIGN_WORK, "look")
                        .silent(ASK),
                State.end("there", Outcome.COMPLETED),
                State.end("gone", Outcome.FAILED)));
        final List<Transition> moves = new ArrayList<>(List.of(
                Transition.of("packing", "sent", "posted"),
                Transition.of("posted", "received", "there"),
                Transition.of("lost", "received", "there"),
                Transition.of("lost", "expired", "gone")));

        void state(int at, State state) {
            states.set(at, state);
        }

        void move(String id, String from, String on, Guard guard, String to, Act... acts) {
            moves.add(new Transition(id, from, on, guard, to, List.of(acts), VisitChange.KEPT));
        }

        StepMachine machine() {
            return StepMachine.of(name, "1", states, moves).meaning(signals);
        }
    }

    private static Arguments mistake(String code, String what, Consumer<Draft> mistake) {
        return Arguments.of(code, what, mistake);
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake("bad-name", "a machine without a name", d -> d.name = ""),
                mistake(
                        "bad-name",
                        "a signal of two words",
                        d -> d.moves.add(Transition.of("posted", "in transit", "lost"))),
                mistake("bad-name", "a state with a line break", d -> {
                    d.states.add(State.end("th\nere", Outcome.COMPLETED));
                    d.moves.add(Transition.of("lost", "found", "th\nere"));
                }),
                mistake("duplicate-role", "two states of one role", d -> {
                    d.state(0, d.states.get(0).playing(StateRole.BOOKED));
                    d.state(1, d.states.get(1).playing(StateRole.BOOKED));
                }),
                mistake("duplicate-meaning", "two signals of one meaning", d -> {
                    d.moves.add(Transition.of("posted", "angekommen", "there"));
                    d.signals.put("angekommen", Meaning.RECEIVED);
                }),
                mistake(
                        "misleading-signal",
                        "a signal that is said to mean what it does not",
                        d -> d.signals.put("sent", Meaning.BOOKED)),
                mistake(
                        "unknown-signal",
                        "a meaning of a signal that no state hears",
                        d -> d.signals.put("recieved", Meaning.DELIVERED)),
                mistake("no-states", "no states", d -> {
                    d.states.clear();
                    d.moves.clear();
                }),
                mistake(
                        "too-many-states",
                        "65 states",
                        d -> IntStream.range(0, 60).forEach(i -> {
                            d.states.add(State.end("end-" + i, Outcome.COMPLETED));
                            d.moves.add(Transition.of("posted", "on-" + i, "end-" + i));
                        })),
                mistake(
                        "duplicate-state",
                        "two states of one name",
                        d -> d.states.add(State.end("there", Outcome.COMPLETED))),
                mistake(
                        "duplicate-transition-id",
                        "two moves of one id",
                        d -> d.move("packing.sent", "packing", "posted-now", Guard.NONE, "posted")),
                mistake(
                        "unknown-state",
                        "a move to a misspelt state",
                        d -> d.moves.add(Transition.of("posted", "late", "losst"))),
                mistake(
                        "unknown-state",
                        "a move from a misspelt state",
                        d -> d.moves.add(Transition.of("packin", "late", "lost"))),
                mistake(
                        "unknown-state",
                        "a rung to a misspelt state",
                        d -> d.state(
                                1, d.states.get(1).silent(after(Span.days(2)).to("lots")))),
                mistake("unreachable-state", "a state that nothing leads to", d -> {
                    d.states.add(State.waiting("returned", Owner.PARTNER).silent(ASK));
                    d.moves.add(Transition.of("returned", "sent", "posted"));
                }),
                mistake(
                        "unreachable-state",
                        "an end that nothing leads to",
                        d -> d.states.add(State.end("burnt", Outcome.FAILED))),
                mistake("no-way-to-an-end", "a state that nothing leads out of", d -> {
                    d.states.add(State.waiting("stuck", Owner.PARTNER).silent(ASK));
                    d.moves.add(Transition.of("posted", "stuck", "stuck"));
                }),
                mistake("no-way-to-an-end", "two states that lead to each other only", d -> {
                    d.states.add(State.waiting("tick", Owner.PARTNER).silent(ASK));
                    d.states.add(State.waiting("tock", Owner.PARTNER).silent(ASK));
                    d.moves.add(Transition.of("posted", "tick", "tick"));
                    d.moves.add(Transition.of("tick", "tock", "tock"));
                    d.moves.add(Transition.of("tock", "tick", "tick"));
                }),
                mistake(
                        "end-with-way-out",
                        "a move out of an end",
                        d -> d.moves.add(Transition.of("there", "again", "posted"))),
                mistake(
                        "end-with-silence",
                        "an end that waits",
                        d -> d.state(3, State.end("there", Outcome.COMPLETED).silent(ASK))),
                mistake(
                        "end-with-open-status",
                        "an end whose task is in progress",
                        d -> d.state(3, State.end("there", Outcome.COMPLETED).as(TaskStatus.IN_PROGRESS))),
                mistake(
                        "silent-state",
                        "a waiting state without a ladder",
                        d -> d.state(0, State.waiting("packing", Owner.SYSTEM))),
                mistake(
                        "silent-state",
                        "a ladder that only sends again for ever",
                        d -> d.state(
                                0, d.states.get(0).silent(after(Span.days(1)).doing(Verb.SEND_MESSAGE)))),
                mistake("silent-state", "a ladder that leads to one that asks nobody", d -> {
                    d.state(0, d.states.get(0).silent(after(Span.days(1)).to("posted")));
                    d.state(1, d.states.get(1).silent(after(Span.days(1)).doing(Verb.SEND_MESSAGE)));
                    d.moves.add(Transition.of("posted", "lost", "lost"));
                }),
                mistake("silent-state", "two ladders that lead to each other", d -> {
                    d.state(0, d.states.get(0).silent(after(Span.days(1)).to("posted")));
                    d.state(1, d.states.get(1).silent(after(Span.days(1)).to("packing")));
                    d.moves.add(Transition.of("posted", "lost", "lost"));
                }),
                mistake(
                        "silent-state",
                        "a ladder that asks once and then repeats what asks nobody",
                        d -> d.state(
                                0,
                                d.states.get(0).silent(ASK, after(Span.days(1)).doing(Verb.SEND_MESSAGE)))),
                mistake(
                        "rung-without-time",
                        "a rung that comes at once",
                        d -> d.state(0, d.states.get(0).silent(after(Span.ZERO).doing(Verb.ASSIGN_WORK)))),
                mistake(
                        "rung-without-time",
                        "a rung after no working days",
                        d -> d.state(
                                0,
                                d.states
                                        .get(0)
                                        .silent(after(Span.workingDays(0)).doing(Verb.ASSIGN_WORK)))),
                mistake(
                        "unreachable-rung",
                        "a rung behind one that leaves",
                        d -> d.state(
                                0, d.states.get(0).silent(after(Span.days(1)).to("lost"), ASK))),
                mistake(
                        "ambiguous-transition",
                        "two moves on one signal",
                        d -> d.move("other", "posted", "received", Guard.NONE, "lost")),
                mistake("ambiguous-transition", "two conditions that may both hold", d -> {
                    d.move("one", "posted", "told", Guard.when(fact("place").is("home")), "there");
                    d.move("two", "posted", "told", Guard.when(fact("signed").is(true)), "lost");
                }),
                mistake("ambiguous-transition", "bounds that overlap", d -> {
                    d.move("one", "posted", "again", Guard.below("tries", 3), "packing", COUNT_TRIES);
                    d.move("two", "posted", "again", Guard.atLeast("tries", 2), "lost");
                }),
                mistake("ambiguous-transition", "bounds of two counters", d -> {
                    d.move("one", "posted", "again", Guard.below("tries", 3), "packing", COUNT_TRIES);
                    d.move("two", "posted", "again", Guard.atLeast("turns", 3), "lost", Act.of(Verb.COUNT, "turns"));
                }),
                mistake(
                        "uncovered-limit",
                        "a bound beyond which nothing happens",
                        d -> d.move("one", "posted", "again", Guard.below("tries", 3), "packing", COUNT_TRIES)),
                mistake("unknown-counter", "a bound on what nothing counts", d -> {
                    d.move("one", "posted", "again", Guard.below("tires", 3), "packing", COUNT_TRIES);
                    d.move("two", "posted", "again", Guard.atLeast("tires", 3), "lost");
                }),
                mistake(
                        "act-without-subject",
                        "a count of nothing",
                        d -> d.move("one", "posted", "again", Guard.NONE, "packing", Act.of(Verb.COUNT))),
                mistake(
                        "act-without-subject",
                        "an action without a name",
                        d -> d.state(0, d.states.get(0).entering(Verb.PERFORM))),
                mistake(
                        "unbounded-loop",
                        "an adapter's answer that leads back",
                        d -> d.moves.add(Transition.of("posted", "failed", "packing"))),
                mistake(
                        "unbounded-loop",
                        "a silence that leads back",
                        d -> d.state(
                                2,
                                d.states
                                        .get(2)
                                        .silent(after(Span.days(1))
                                                .doing(Verb.RAISE_INCIDENT)
                                                .to("posted")))),
                mistake("unbounded-loop", "a bound whose counter is counted elsewhere", d -> {
                    d.move("one", "posted", "failed", Guard.below("tries", 3), "packing");
                    d.move("two", "posted", "failed", Guard.atLeast("tries", 3), "lost");
                    d.move("three", "lost", "counted", Guard.NONE, "lost", COUNT_TRIES);
                }));
    }

    @ParameterizedTest(name = "{1}: {0}")
    @MethodSource("mistakes")
    void each_mistake_is_found_by_its_code(String code, String what, Consumer<Draft> mistake) {
        Draft draft = new Draft();

        mistake.accept(draft);

        assertThat(MachineCheck.faults(draft.machine()))
                .as(what)
                .extracting(Fault::code)
                .contains(code);
    }

    @Test
    void a_sound_machine_has_no_faults() {
        assertThat(MachineCheck.faults(new Draft().machine())).isEmpty();
    }

    static Stream<Arguments> soundChanges() {
        return Stream.of(
                mistake("", "a condition and its not", d -> {
                    d.move("one", "posted", "told", Guard.when(fact("signed").is(true)), "there");
                    d.move(
                            "two",
                            "posted",
                            "told",
                            Guard.when(not(fact("signed").is(true))),
                            "lost");
                }),
                mistake("", "two values of one fact", d -> {
                    d.move("one", "posted", "told", Guard.when(fact("place").is("home")), "there");
                    d.move(
                            "two",
                            "posted",
                            "told",
                            Guard.when(
                                    all(fact("place").is("shop"), fact("signed").is(true))),
                            "lost");
                }),
                mistake("", "an answer that leads back, counted on the way", d -> {
                    d.move("one", "posted", "failed", Guard.below("tries", 3), "packing", COUNT_TRIES);
                    d.move("two", "posted", "failed", Guard.atLeast("tries", 3), "lost");
                }),
                mistake("", "an answer that leads back, counted on entering", d -> {
                    d.state(0, d.states.get(0).entering(Verb.COUNT, "tries"));
                    d.move("one", "posted", "failed", Guard.below("tries", 3), "packing");
                    d.move("two", "posted", "failed", Guard.atLeast("tries", 3), "lost");
                }),
                mistake(
                        "",
                        "a person's word that leads back",
                        d -> d.moves.add(Transition.of("lost", "sent", "posted"))),
                mistake("", "a signal in another language", d -> {
                    d.moves.add(Transition.of("posted", "zugestellt", "there"));
                    d.signals.put("zugestellt", Meaning.DELIVERED);
                }),
                mistake(
                        "",
                        "a silence that ends the step",
                        d -> d.state(
                                0, d.states.get(0).silent(after(Span.days(1)).to("gone")))));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("soundChanges")
    void what_only_looks_like_a_mistake_is_let_pass(String none, String what, Consumer<Draft> change) {
        Draft draft = new Draft();

        change.accept(draft);

        assertThat(MachineCheck.faults(draft.machine())).as(what + none).isEmpty();
    }

    @Test
    void building_refuses_a_machine_with_all_of_its_faults_at_once() {
        MachineBuilder builder = StepMachine.named("parcel")
                .state(State.waiting("posted", Owner.PARTNER))
                .on("received", "ther")
                .state(State.end("there", Outcome.COMPLETED));

        assertThatThrownBy(builder::build).isInstanceOf(Refused.class).hasMessage("""
                        Step machine 'parcel' is refused; 4 faults:
                          $.transitions[0].to [unknown-state] no state 'ther'; did you mean 'there'?
                          $.states[0] [no-way-to-an-end] no moves lead from 'posted' to an end; add a move towards a state with an outcome
                          $.states[1] [unreachable-state] nothing leads to 'there'; add a move to it, or take it away
                          $.states[0].silence [silent-state] 'posted' waits for the partner without a deadline; say after which time who is asked""");
    }

    @Test
    void a_change_of_a_state_that_is_not_there_is_refused() {
        StepMachine machine = new Draft().machine();

        assertThatThrownBy(() -> machine.withOwner("postd", Owner.CARE_TEAM))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("no state 'postd'; did you mean 'posted'?");
    }
}
