package io.journeykit.insight;

import io.journeykit.lifecycle.Act;
import io.journeykit.lifecycle.Rung;
import io.journeykit.lifecycle.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a rung of a ladder of silence does, in words. */
final class RungWords {

    private RungWords() {}

    /** {@code the care team is asked to chase the referral}. */
    static String of(StepInView subject, Rung rung) {
        List<String> words = new ArrayList<>();
        rung.acts().forEach(act -> ActWords.of(subject, act).ifPresent(words::add));
        rung.to().ifPresent(to -> words.add(entering(subject, to)));
        return words.isEmpty() ? "it waits on" : Phrases.and(words);
    }

    /** What entering a state means: an end, what is done there, or whose turn it is. */
    static String entering(StepInView subject, String name) {
        Optional<State> state = subject.machine().flatMap(machine -> machine.state(name));
        String there = GateWords.names(List.of(name));
        if (state.isEmpty()) {
            return "it goes on to " + there;
        }
        Optional<String> end = state.get().outcome().map(Standings::word);
        if (end.isPresent()) {
            return "it ends " + end.get() + (Phrases.spaced(name).equals(end.get()) ? "" : " at " + there);
        }
        List<String> words = new ArrayList<>();
        for (Act act : state.get().onEntry()) {
            ActWords.of(subject, act).ifPresent(words::add);
        }
        return words.isEmpty()
                ? "it goes on to " + there + ", where " + state.get().owner().phrase() + " has the ball"
                : Phrases.and(words);
    }
}
