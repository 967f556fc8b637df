package io.journeykit.kernel;

import io.journeykit.template.Repetition;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.Outcome;
import java.util.List;
import java.util.Optional;

/** Which occurrences a repeated step has. */
final class Repetitions {

    private Repetitions() {}

    /**
     * Adds the occurrences that are known by now, and says whether there is anything to do at all: not so where the
     * items are unknown or there are none.
     */
    static boolean expanded(LiveStep step) {
        Repetition repeat = step.plan().template().repeat();
        if (step.journey().head().closing().isPresent()) {
            return false;
        }
        if (repeat instanceof Repetition.Course course) {
            addUpTo(step, course.visits());
        } else if (repeat instanceof Repetition.At at) {
            addUpTo(step, at.offsets().size());
        } else if (repeat instanceof Repetition.ForEach each) {
            return PerItem.expanded(step, each);
        }
        return !(repeat instanceof Repetition.Recurs recurs) || RuleWindows.isKnown(step, recurs.rule());
    }

    // The others came with the first, all at once.
    private static void addUpTo(LiveStep step, int count) {
        if (step.ref().occurrence() == 1) {
            Occurrences.addUpTo(step, count);
        }
    }

    /** The next occurrence of a loop, unless its bound or its condition ends it. */
    static void again(LiveStep step) {
        if (SeriesEnd.readsItsSteps(step)) {
            // One that ended otherwise after all may not have been the end of it.
            LiveStep last = Occurrences.last(step);
            if (!last.isOpen()) {
                after(last);
            }
        } else {
            after(step);
        }
    }

    private static void after(LiveStep step) {
        Repetition repeat = step.plan().template().repeat();
        int next = step.ref().occurrence() + 1;
        boolean ends = step.outcome().filter(end -> end == Outcome.CANCELLED).isPresent()
                || step.plan().kind().isListener() && !step.outcome().equals(Optional.of(Outcome.COMPLETED))
                || step.journey().head().closing().isPresent();
        if (!ends
                && next <= Math.max(atMost(repeat), Listeners.atMost(step.plan().kind()))
                && Occurrences.count(step) < next
                && !SeriesEnd.isReached(step)
                && hasOne(step, next)) {
            Occurrences.add(step, List.of(Occurrences.numbered(step, next)));
        }
    }

    /** How often a loop comes round at most; nothing else comes round. */
    private static int atMost(Repetition repeat) {
        if (repeat instanceof Repetition.Recurs recurs) {
            return recurs.atMost();
        }
        return repeat instanceof Repetition.Every every ? every.atMost() : 0;
    }

    /** Whether the loop's rule, if it has one, comes so often. */
    private static boolean hasOne(LiveStep step, int number) {
        if (!(step.plan().template().repeat() instanceof Repetition.Recurs recurs)
                || !RuleWindows.isKnown(step, recurs.rule())) {
            return true;
        }
        return DueDates.first(step)
                .map(first -> RuleWindows.window(step, DueDates.almanac(step), first, number)
                        .isPresent())
                .orElse(true);
    }

    /** Whether what ends the loop came true before this further occurrence began, or its rule ends before it. */
    static boolean isOver(LiveStep step) {
        int number = step.ref().occurrence();
        return number > 1 && SeriesEnd.isReached(step) || !hasOne(step, number);
    }

    /** Whether its rule has no date at all, counted from its start. */
    static boolean neverComes(LiveStep step) {
        return step.ref().occurrence() == 1 && !hasOne(step, 1);
    }

    /** The facts that would say for what a step is to be done. */
    static List<FactName> missing(LiveStep step) {
        if (step.isOpen() && step.plan().template().repeat() instanceof Repetition.Recurs recurs) {
            return RepetitionRules.reads(recurs.rule()).stream().toList();
        }
        return step.isOpen() && step.plan().template().repeat() instanceof Repetition.ForEach each
                ? PerItem.missing(step, each)
                : List.of();
    }
}
