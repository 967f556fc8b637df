package io.journeykit.insight;

import io.journeykit.condition.Truth;
import io.journeykit.phrase.Part;
import io.journeykit.phrase.Phrase;
import io.journeykit.readings.Gates;
import io.journeykit.template.Join;
import java.util.ArrayList;
import java.util.List;

/** A prerequisite: what is wanted, and where what it looks at stands. */
final class GatePhrases {

    private static final int TOLD = 3;

    private GatePhrases() {}

    /** {@code mri to be done}, or {@code report a to be done or report b to be done}. */
    static Phrase wanted(StepInView subject, Join join) {
        if (join instanceof Join.Reached leaf) {
            return wanted(subject, leaf);
        }
        if (join instanceof Join.All all) {
            return all.parts().size() == 1
                    ? wanted(subject, all.parts().get(0))
                    : Phrase.of("wanted.all").with("parts", parts(subject, all.parts()));
        }
        if (join instanceof Join.AtLeast any && any.n() == 1) {
            return Phrase.of("wanted.any").with("parts", parts(subject, any.parts()));
        }
        if (join instanceof Join.AtLeast atLeast) {
            return Phrase.of("wanted.at-least")
                    .with("number", Part.of(atLeast.n()))
                    .with("parts", parts(subject, atLeast.parts()));
        }
        return join instanceof Join.ExactlyOne one
                ? Phrase.of("wanted.exactly-one").with("parts", parts(subject, one.parts()))
                : Phrase.of("wanted.at-most-one").with("parts", parts(subject, ((Join.AtMostOne) join).parts()));
    }

    private static Phrase wanted(StepInView subject, Join.Reached leaf) {
        String which = subject.occurrences(leaf.step()).size() > 1 ? leaf.every() ? "every" : "one" : "the";
        Phrase wanted = Phrase.of("wanted." + (leaf.names().isEmpty() ? "done." : "reached.") + which)
                .with("step", Part.of(leaf.step()));
        return leaf.names().isEmpty() ? wanted : wanted.with("states", Standings.states(leaf.names()));
    }

    private static Part parts(StepInView subject, List<Join> joins) {
        return Part.of(joins.stream().map(join -> wanted(subject, join)).toList());
    }

    /** Where each step stands that has not been there yet; at most three of one kind are told. */
    static Part standing(StepInView subject, Join join) {
        List<Phrase> told = new ArrayList<>();
        join.leaves().forEach(leaf -> told.addAll(standing(subject, leaf)));
        return Part.of(told.stream().distinct().toList());
    }

    private static List<Phrase> standing(StepInView subject, Join.Reached leaf) {
        List<StepInView> all = subject.occurrences(leaf.step());
        if (all.isEmpty()) {
            return List.of(Phrase.of("standing.none").with("step", Part.of(leaf.step())));
        }
        List<Phrase> behind = all.stream()
                .filter(other -> Gates.reached(other.step(), leaf.names()) != Truth.TRUE)
                .map(Standings::of)
                .toList();
        if (behind.size() <= TOLD) {
            return behind;
        }
        List<Phrase> told = new ArrayList<>(behind.subList(0, TOLD));
        told.add(Phrase.of("standing.more").with("number", Part.of(behind.size() - TOLD)));
        return told;
    }
}
