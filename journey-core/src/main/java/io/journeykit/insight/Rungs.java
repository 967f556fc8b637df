package io.journeykit.insight;

import io.journeykit.lifecycle.Act;
import io.journeykit.lifecycle.Rung;
import io.journeykit.lifecycle.State;
import io.journeykit.phrase.Name;
import io.journeykit.phrase.Part;
import io.journeykit.phrase.Phrase;
import io.journeykit.vocabulary.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a rung of a ladder of silence does. */
final class Rungs {

    private Rungs() {}

    /** {@code the care team is asked to chase the referral}. */
    static Phrase of(StepInView subject, Rung rung) {
        List<Phrase> told = new ArrayList<>();
        rung.acts().forEach(act -> Acts.of(subject, act).ifPresent(told::add));
        rung.to().ifPresent(to -> told.add(entering(subject, to)));
        return told.isEmpty() ? Phrase.of("then.waits") : all(told);
    }

    /** What entering a state means: an end, what is done there, or whose turn it is. */
    static Phrase entering(StepInView subject, String name) {
        Optional<State> state = subject.machine().flatMap(machine -> machine.state(name));
        if (state.isEmpty()) {
            return Phrase.of("then.goes-on").with("state", Name.Kind.STATE, name);
        }
        Optional<Outcome> end = state.get().outcome();
        if (end.isPresent()) {
            return ends(name, end.get());
        }
        List<Phrase> told = new ArrayList<>();
        for (Act act : state.get().onEntry()) {
            Acts.of(subject, act).ifPresent(told::add);
        }
        return told.isEmpty()
                ? Phrase.of("then.turn")
                        .with("state", Name.Kind.STATE, name)
                        .with(
                                "owner",
                                Name.Kind.OWNER,
                                NextMove.word(state.get().owner()))
                : all(told);
    }

    private static Phrase ends(String state, Outcome outcome) {
        Phrase ends = Phrase.of(state.equals(outcome.word()) ? "then.ends" : "then.ends-at")
                .with("outcome", Standings.word(outcome));
        return state.equals(outcome.word()) ? ends : ends.with("state", Name.Kind.STATE, state);
    }

    private static Phrase all(List<Phrase> told) {
        return told.size() == 1 ? told.get(0) : Phrase.of("then.all").with("acts", Part.of(told));
    }
}
