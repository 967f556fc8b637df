package io.journeykit.template;

import io.journeykit.calendar.Span;
import io.journeykit.condition.Condition;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.StepId;
import java.util.List;
import java.util.Optional;

/** How often a step happens, and for what. */
public sealed interface Repetition {

    Repetition ONCE = new Once();

    record Once() implements Repetition {}

    /**
     * One after the other, each dated from the first or from the last.
     *
     * @param atMost the bound on occurrences; every loop has one
     * @param until ends the repetition once it is true; judged before each further occurrence
     */
    record Every(Span interval, int atMost, Optional<Condition> until, Recall recall) implements Repetition {}

    /** What the next occurrence is dated from. */
    enum Recall {
        LAST_COMPLETED,
        LAST_SCHEDULED,
        FIXED
    }

    /**
     * One after the other, each when a rule says, which is counted from the first due date.
     *
     * @param atMost the bound on occurrences; every loop has one
     * @param until ends the repetition once it is true; judged before each further occurrence
     */
    record Recurs(Rule rule, int atMost, Optional<Condition> until) implements Repetition {}

    /** At irregular distances from the first due date, such as 15, 30, 60 and 90 days. */
    record At(List<Span> offsets) implements Repetition {
        public At {
            offsets = List.copyOf(offsets);
        }
    }

    /** A course of visits, planned and booked together; consecutive ones lie so far apart, start to start. */
    record Course(int visits, Span atLeast, Span atMost) implements Repetition {}

    /** One occurrence for each item, also for items that turn up while the step is running. */
    record ForEach(List<Items> items) implements Repetition {
        public ForEach {
            items = List.copyOf(items);
        }

        /** Whether some are the providers of a step. */
        public boolean isForProviders() {
            for (Items source : items) {
                if (source instanceof Items.ProviderOf) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Where items come from. */
    sealed interface Items {
        /** A word that the author wrote, such as {@code primary-care}. */
        record Given(String word) implements Items {}

        /** The entries of a list fact, or its one value. */
        record FromFact(FactName fact) implements Items {}

        /** The occurrences of another step, by their number; a point of that step is then the point of that occurrence. */
        record VisitsOf(StepId step) implements Items {}

        /** The occurrences of another step that have been completed, by their number; a point of it is that occurrence's. */
        record CompletionsOf(StepId step) implements Items {}

        /** With whom a booking step has its visit; another booking adds an item, and calls off the former one. */
        record ProviderOf(StepId step) implements Items {}
    }
}
