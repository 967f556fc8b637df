package io.journeykit.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.calendar.Span;
import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.Owner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the check lets pass, against naive walks that know nothing of how the check works. */
class RandomMachinesTest {

    private static final long SEED = 20260310;
    private static final Set<String> ANSWERS = Set.of("gone", "failed");
    private static final int ROUNDS = 60_000;
    private static final List<StepMachine> PASSING = passing();

    @Test
    void in_every_machine_that_passes_silence_comes_to_a_person_or_to_the_end() {
        for (StepMachine machine : PASSING) {
            for (State state : machine.states()) {
                assertThat(state.isEnd() || isHeardOf(machine, state))
                        .as("seed %d: %s in %s", SEED, state, machine.states())
                        .isTrue();
            }
        }
    }

    /** Climbs a hundred rungs, and repeats the last of a ladder that leads nowhere. */
    private static boolean isHeardOf(StepMachine machine, State start) {
        State state = start;
        int rung = 0;
        for (int climbed = 0; climbed < 100; climbed++) {
            List<Rung> ladder = state.silence().rungs();
            if (ladder.isEmpty()) {
                return false;
            }
            Rung here = ladder.get(Math.min(rung++, ladder.size() - 1));
            if (here.acts().stream().anyMatch(Act::asksAPerson)) {
                return true;
            }
            if (here.to().isPresent()) {
                state = machine.state(here.to().get()).orElseThrow();
                rung = 0;
                if (state.isEnd() || state.onEntry().stream().anyMatch(Act::asksAPerson)) {
                    return true;
                }
            }
        }
        return false;
    }

    @Test
    void in_every_machine_that_passes_no_one_signal_fires_two_moves() {
        for (StepMachine machine : PASSING) {
            for (int count = 0; count < 5; count++) {
                Counters counters = count == 0 ? Counters.NONE : Counters.from(Map.of("tries", count));
                Set<String> fired = new HashSet<>();
                machine.transitions().stream()
                        .filter(move -> move.guard()
                                .limit()
                                .map(limit -> limit.admits(counters))
                                .orElse(true))
                        .forEach(move -> assertThat(fired.add(move.from() + " " + move.on()))
                                .as("seed %d", SEED)
                                .isTrue());
            }
        }
    }

    @Test
    void no_machine_that_passes_goes_round_by_itself_for_ever() {
        int withAnswers = 0;
        for (StepMachine machine : PASSING) {
            Map<String, Integer> done = new HashMap<>();
            for (State state : machine.states()) {
                assertThat(comesBack(machine, state.name(), 0, done))
                        .as("seed %d: %s %s", SEED, machine.states(), machine.transitions())
                        .isFalse();
            }
            withAnswers += machine.transitions().stream()
                            .anyMatch(move -> move.guard().limit().isPresent())
                    ? 1
                    : 0;
        }
        assertThat(withAnswers).isGreaterThan(50);
    }

    /** Looks for a round through states and counts; no bound is above 2, so counts above 2 are alike. */
    private static boolean comesBack(StepMachine machine, String state, int tries, Map<String, Integer> seen) {
        String here = state + " " + tries;
        if (seen.containsKey(here)) {
            return seen.get(here) == 1;
        }
        seen.put(here, 1);
        for (Step step : byItself(machine, state, tries)) {
            int counted = (int)
                    step.acts().stream().filter(act -> act.verb() == Verb.COUNT).count();
            if (comesBack(machine, step.to(), Math.min(2, tries + counted), seen)) {
                return true;
            }
        }
        seen.put(here, 2);
        return false;
    }

    private record Step(String to, List<Act> acts) {}

    private static List<Step> byItself(StepMachine machine, String name, int tries) {
        Counters counters = tries == 0 ? Counters.NONE : Counters.from(Map.of("tries", tries));
        State state = machine.state(name).orElseThrow();
        List<Step> steps = new ArrayList<>();
        List<Act> climbed = new ArrayList<>();
        for (Rung rung : state.silence().rungs()) {
            climbed.addAll(rung.acts());
            rung.to().ifPresent(to -> steps.add(step(machine, to, climbed)));
        }
        boolean nobodys = state.owner() == Owner.SYSTEM || state.owner() == Owner.PARTNER;
        machine.transitions().stream()
                .filter(move -> nobodys && move.from().equals(name) && ANSWERS.contains(move.on()))
                .filter(move -> move.guard()
                        .limit()
                        .map(limit -> limit.admits(counters))
                        .orElse(true))
                .forEach(move -> steps.add(step(machine, move.to(), move.acts())));
        return steps;
    }

    private static Step step(StepMachine machine, String to, List<Act> acts) {
        List<Act> all = new ArrayList<>(acts);
        all.addAll(machine.state(to).orElseThrow().onEntry());
        return new Step(to, all);
    }

    private static List<StepMachine> passing() {
        Random random = new Random(SEED);
        List<StepMachine> passing = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            StepMachine machine = machine(random);
            if (MachineCheck.faults(machine).isEmpty()) {
                passing.add(machine);
            }
        }
        assertThat(passing.size()).as("seed %d", SEED).isBetween(300, ROUNDS / 2);
        return passing;
    }

    private static StepMachine machine(Random random) {
        int waiting = 1 + random.nextInt(4);
        List<State> states = new ArrayList<>();
        for (int i = 0; i < waiting; i++) {
            states.add(state(random, i, waiting));
        }
        states.add(State.end("end", Outcome.COMPLETED));
        List<Transition> moves = new ArrayList<>();
        int some = 1 + random.nextInt(2 * waiting);
        for (int i = 0; i < some; i++) {
            move(random, waiting, moves);
        }
        return StepMachine.of("random", "1", states, moves);
    }

    private static State state(Random random, int at, int waiting) {
        State state = State.waiting("s" + at, Owner.values()[random.nextInt(4)]);
        Rung[] rungs = new Rung[random.nextInt(8) == 0 ? 0 : 1 + random.nextInt(2)];
        for (int i = 0; i < rungs.length; i++) {
            boolean leaves = i == rungs.length - 1 && random.nextBoolean();
            Rung rung = Rung.after(Span.days(1)).doing(verb(random), "tries");
            rungs[i] = new Rung(
                    rung.after(),
                    rung.acts(),
                    leaves ? Optional.of(name(random, waiting)) : Optional.empty(),
                    rung.calendar());
        }
        return (random.nextInt(4) == 0 ? state.entering(verb(random), "tries") : state).silent(rungs);
    }

    private static void move(Random random, int waiting, List<Transition> moves) {
        String from = "s" + random.nextInt(waiting);
        String on = List.of("gone", "failed", "cancel").get(random.nextInt(3));
        if (random.nextInt(3) > 0) {
            moves.add(new Transition(
                    "t" + moves.size(), from, on, Guard.NONE, name(random, waiting), acts(random), VisitChange.KEPT));
            return;
        }
        int bound = 1 + random.nextInt(2);
        moves.add(new Transition(
                "t" + moves.size(),
                from,
                on,
                Guard.below("tries", bound),
                name(random, waiting),
                acts(random),
                VisitChange.KEPT));
        moves.add(new Transition(
                "t" + moves.size(),
                from,
                on,
                Guard.atLeast("tries", bound),
                name(random, waiting),
                acts(random),
                VisitChange.KEPT));
    }

    private static List<Act> acts(Random random) {
        return random.nextBoolean() ? List.of() : List.of(Act.of(Verb.COUNT, "tries"));
    }

    private static Verb verb(Random random) {
        return List.of(Verb.SEND_MESSAGE, Verb.COUNT, Verb.ASSIGN_WORK, Verb.RAISE_INCIDENT)
                .get(random.nextInt(4));
    }

    private static String name(Random random, int waiting) {
        int at = random.nextInt(waiting + 2);
        return at >= waiting ? "end" : "s" + at;
    }
}
