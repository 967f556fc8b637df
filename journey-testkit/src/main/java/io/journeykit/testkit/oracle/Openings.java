package io.journeykit.testkit.oracle;

import io.journeykit.agenda.StepEvent;
import io.journeykit.vocabulary.JourneyId;
import io.journeykit.vocabulary.StepRef;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** When steps began, of themselves: what a person had done once more does not count. */
final class Openings {

    private Openings() {}

    /** Of each journey that had any. */
    static Map<JourneyId, Map<StepRef, Instant>> of(Books books) {
        Map<JourneyId, Map<StepRef, Instant>> opened = new HashMap<>();
        Set<StepRef> reopened = new HashSet<>();
        DecisionLog.each(books, StepEvent.Reopened.class, (state, one) -> reopened.add(one.step()));
        DecisionLog.each(books, StepEvent.Moved.class, (state, moved) -> {
            boolean opens = moved.from().isEmpty() && moved.on().isEmpty();
            if (opens && !reopened.contains(moved.step())) {
                opened.computeIfAbsent(moved.step().journey(), id -> new HashMap<>())
                        .putIfAbsent(moved.step(), state.at());
            }
        });
        return opened;
    }
}
