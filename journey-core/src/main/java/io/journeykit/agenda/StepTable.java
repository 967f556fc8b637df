package io.journeykit.agenda;

import io.journeykit.vocabulary.Eternity;
import io.journeykit.vocabulary.StepId;
import io.journeykit.vocabulary.StepRef;
import java.time.Instant;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The steps of a journey: first one for each step of the template, in its order, then further occurrences as they came.
 */
public final class StepTable implements Iterable<Step> {

    public static final StepTable EMPTY = new StepTable(new Step[0]);

    private final Step[] steps;
    private final Instant wakeAt;

    private StepTable(Step[] steps) {
        this.steps = steps;
        this.wakeAt = earliest(steps);
    }

    public static StepTable of(List<Step> steps) {
        return new StepTable(steps.toArray(Step[]::new));
    }

    /** A table of these; the caller gives the array up. */
    public static StepTable taking(Step[] steps) {
        return new StepTable(steps);
    }

    public int size() {
        return steps.length;
    }

    public Step get(int index) {
        return steps[index];
    }

    public Optional<Step> find(StepRef ref) {
        return stream().filter(step -> step.ref().equals(ref)).findFirst();
    }

    /** Every occurrence of a step, in the order in which they came. */
    public List<Step> of(StepId id) {
        return stream().filter(step -> step.id().equals(id)).toList();
    }

    public Stream<Step> stream() {
        return Arrays.stream(steps);
    }

    /** A copy, to write to. */
    public Step[] toArray() {
        return steps.clone();
    }

    /** When the first of them acts by itself; {@link Eternity#END} when none does. */
    public Instant wakeAt() {
        return wakeAt;
    }

    @Override
    public Iterator<Step> iterator() {
        return List.of(steps).iterator();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StepTable table && Arrays.equals(steps, table.steps);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(steps);
    }

    @Override
    public String toString() {
        return Arrays.toString(steps);
    }

    private static Instant earliest(Step[] steps) {
        Instant earliest = Eternity.END;
        for (Step step : steps) {
            Instant at = step.wakeAt();
            if (at.isBefore(earliest)) {
                earliest = at;
            }
        }
        return earliest;
    }
}
