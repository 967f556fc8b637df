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

    /** A bit for each of the first 64 that is open, so that those that have ended are not looked at. */
    private final long open;

    private final Instant wakeAt;

    private StepTable(Step[] steps, long open) {
        this.steps = steps;
        this.open = open;
        this.wakeAt = earliest();
    }

    private StepTable(Step[] steps) {
        this(steps, open(steps, ~0L, 0));
    }

    public static StepTable of(List<Step> steps) {
        return new StepTable(steps.toArray(Step[]::new));
    }

    /**
     * The same with other steps in some places, and perhaps further ones; the caller gives the array up.
     *
     * @param places those that are others, a bit for each of the first 64
     */
    public StepTable with(Step[] others, long places) {
        return new StepTable(others, open(others, places, open));
    }

    /** Whether a step may be open: what is known to have ended need not be looked at. */
    public boolean mayBeOpen(int index) {
        return index >= Long.SIZE || (open >>> index & 1) != 0;
    }

    private static long open(Step[] steps, long places, long before) {
        long open = before;
        for (int i = 0; i < steps.length && i < Long.SIZE; i++) {
            if ((places >>> i & 1) != 0) {
                open = steps[i].isOpen() ? open | 1L << i : open & ~(1L << i);
            }
        }
        return open;
    }

    public int size() {
        return steps.length;
    }

    public Step get(int index) {
        return steps[index];
    }

    public Optional<Step> find(StepRef ref) {
        for (Step step : steps) {
            if (step.ref().equals(ref)) {
                return Optional.of(step);
            }
        }
        return Optional.empty();
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

    private Instant earliest() {
        Instant earliest = Eternity.END;
        for (int i = 0; i < steps.length; i++) {
            if (mayBeOpen(i)) {
                Instant at = steps[i].wakeAt();
                earliest = at.isBefore(earliest) ? at : earliest;
            }
        }
        return earliest;
    }
}
