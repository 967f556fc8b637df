package io.journeykit.template;

import io.journeykit.vocabulary.StepId;
import java.util.ArrayList;
import java.util.List;

/**
 * What must have been reached before a step may begin. Joins are Kleene's: what can no longer be reached is false, what
 * is still open is unknown, and a decided majority decides.
 */
public sealed interface Join {

    /** Opens at once. */
    Join NONE = new All(List.of());

    /** What it is made of; nothing where it looks at a step. */
    List<Join> parts();

    static Join all(Join... parts) {
        return new All(List.of(parts));
    }

    static Join any(Join... parts) {
        return new AtLeast(1, List.of(parts));
    }

    static Join atLeast(int n, Join... parts) {
        return new AtLeast(n, List.of(parts));
    }

    static Join exactlyOne(Join... parts) {
        return new ExactlyOne(List.of(parts));
    }

    static Join atMostOne(Join... parts) {
        return new AtMostOne(List.of(parts));
    }

    /** The step has ended COMPLETED or NOT_NEEDED, in every occurrence. */
    static Join ended(String step) {
        return new Reached(StepId.of(step), List.of(), true);
    }

    /** The step has ever been in one of these states, or ended with one of these outcomes, in every occurrence. */
    static Join reached(String step, String... states) {
        return new Reached(StepId.of(step), List.of(states), true);
    }

    /** As {@link #reached}, in at least one occurrence. */
    static Join anyReached(String step, String... states) {
        return new Reached(StepId.of(step), List.of(states), false);
    }

    record All(List<Join> parts) implements Join {
        public All {
            parts = List.copyOf(parts);
        }
    }

    record AtLeast(int n, List<Join> parts) implements Join {
        public AtLeast {
            parts = List.copyOf(parts);
        }
    }

    record ExactlyOne(List<Join> parts) implements Join {
        public ExactlyOne {
            parts = List.copyOf(parts);
        }
    }

    record AtMostOne(List<Join> parts) implements Join {
        public AtMostOne {
            parts = List.copyOf(parts);
        }
    }

    /**
     * @param names states of the step's machine, or outcomes in lower case with hyphens ({@code not-needed}); empty:
     *     any end that satisfies
     * @param every whether every occurrence has to, or one is enough
     */
    record Reached(StepId step, List<String> names, boolean every) implements Join {
        public Reached {
            names = List.copyOf(names);
        }

        @Override
        public List<Join> parts() {
            return List.of();
        }
    }

    /** Every step this join looks at, in the order written. */
    default List<Reached> leaves() {
        List<Reached> leaves = new ArrayList<>();
        if (this instanceof Reached leaf) {
            leaves.add(leaf);
        }
        parts().forEach(part -> leaves.addAll(part.leaves()));
        return List.copyOf(leaves);
    }
}
