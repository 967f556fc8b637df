package io.journeykit.kernel;

import io.journeykit.agenda.Because.Why;
import io.journeykit.agenda.JourneyEvent;
import io.journeykit.agenda.Step;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.vocabulary.StepId;
import io.journeykit.vocabulary.StepRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** All occurrences of one step of a journey, and how further ones come to be. */
final class Occurrences {

    private Occurrences() {}

    /** Adds what is missing up to so many. */
    static void addUpTo(Turn turn, Run run, int count) {
        List<JourneyEvent.Occurrence> added = new ArrayList<>();
        for (int number = count(run) + 1; number <= count; number++) {
            added.add(numbered(run, number));
        }
        if (!added.isEmpty()) {
            add(turn, run, added);
        }
    }

    static void add(Turn turn, Run run, List<JourneyEvent.Occurrence> added) {
        if (run.journey().size() + added.size() > JourneyTemplate.MOST_OCCURRENCES) {
            turn.incident(
                    "too-many-occurrences",
                    run.step().id().value(),
                    run.about(),
                    turn.stamp(Why.GATE_OPEN, "more than " + JourneyTemplate.MOST_OCCURRENCES));
            return;
        }
        Instant review = turn.review(run.template());
        turn.emit(new JourneyEvent.OccurrencesAdded(
                run.journey().id(),
                added,
                review,
                turn.stamp(Why.GATE_OPEN, run.step().id().value())));
        for (int i = 0; i < run.journey().size(); i++) {
            if (run.journey().step(i).id().equals(run.step().id())) {
                run.journey().lookAgain(i);
            }
        }
    }

    static JourneyEvent.Occurrence numbered(Run run, int number) {
        return new JourneyEvent.Occurrence(ref(run, number), "");
    }

    static StepRef ref(Run run, int number) {
        return new StepRef(run.journey().id(), run.step().id(), number);
    }

    static int count(Run run) {
        return of(run).size();
    }

    /** The occurrence of that number; this one, where there is none. */
    static Step find(Run run, int number) {
        return of(run).stream()
                .filter(step -> step.ref().occurrence() == number)
                .findFirst()
                .orElseGet(run::step);
    }

    static List<Step> of(Run run) {
        StepId id = run.step().id();
        List<Step> own = new ArrayList<>();
        for (int i = run.first(id); i >= 0; i = run.next(id, i)) {
            own.add(run.journey().step(i));
        }
        return own;
    }
}
