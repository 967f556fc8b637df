package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Event;
import io.journeykit.agenda.JourneyEvent;
import io.journeykit.agenda.StepEvent;
import io.journeykit.vocabulary.JourneyId;
import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.StepRef;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Law 19: a journey of which nothing applied was not needed. */
final class NothingApplied implements Law {

    private static final Clause NOT_NEEDED = new Clause(
            19, "nothing-applied-is-not-needed", "A journey of which no step was needed ends as not needed.");

    @Override
    public List<Clause> clauses() {
        return List.of(NOT_NEEDED);
    }

    @Override
    public void judge(Books books, Verdicts verdicts) {
        Ends ends = new Ends(new HashMap<>(), new HashSet<>());
        Course.of(
                books,
                state -> {
                    if (state.at().isBefore(books.until())) {
                        state.events().forEach(event -> enter(state, event, ends, verdicts));
                    }
                },
                entry -> {});
    }

    /**
     * How steps ended.
     *
     * @param other journeys of which a step began, or that were called off
     */
    private record Ends(Map<StepRef, Outcome> steps, Set<JourneyId> other) {}

    private static void enter(State state, Event event, Ends ends, Verdicts verdicts) {
        if (event instanceof StepEvent.Ended ended) {
            ends.steps().put(ended.step(), ended.outcome());
        } else if (event instanceof JourneyEvent.Closing one) {
            ends.other().add(one.journey());
        } else if (event instanceof StepEvent.Moved moved) {
            ends.other().add(moved.step().journey());
        } else if (event instanceof JourneyEvent.JourneyEnded ended
                && !ends.other().contains(ended.journey())) {
            judge(state, ended, ends.steps(), verdicts);
        }
    }

    private static void judge(
            State state, JourneyEvent.JourneyEnded ended, Map<StepRef, Outcome> ends, Verdicts verdicts) {
        boolean needed = ends.entrySet().stream()
                .filter(one -> one.getKey().journey().equals(ended.journey()))
                .anyMatch(one -> one.getValue() != Outcome.NOT_NEEDED);
        if (needed) {
            return;
        }
        verdicts.met(NOT_NEEDED);
        if (ended.outcome() != Outcome.NOT_NEEDED) {
            verdicts.broken(new Finding(
                    NOT_NEEDED,
                    state.at(),
                    state.after().id(),
                    Optional.empty(),
                    ended.journey() + " ended " + ended.outcome(),
                    "none of its steps was needed"));
        }
    }
}
