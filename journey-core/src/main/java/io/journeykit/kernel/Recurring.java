package io.journeykit.kernel;

import io.journeykit.agenda.Step;
import io.journeykit.calendar.Almanac;
import io.journeykit.calendar.DueWindow;
import io.journeykit.condition.Condition;
import io.journeykit.condition.Judgement;
import io.journeykit.template.Repetition;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Which occurrences a repeated step has, and when each is aimed at. */
final class Recurring {

    private Recurring() {}

    /** The target of this occurrence, counted from the first one's; empty while what it is counted from is open. */
    static Optional<Instant> target(Turn turn, Run run, Almanac almanac, Instant first) {
        int before = run.step().ref().occurrence() - 1;
        Repetition repeat = run.plan().template().repeat();
        if (repeat instanceof Repetition.Recurs) {
            return Rhythms.window(turn, run, almanac, first).map(DueWindow::target);
        }
        if (repeat instanceof Repetition.At at) {
            return Optional.of(almanac.plus(first, at.offsets().get(before)));
        }
        if (before == 0 || !(repeat instanceof Repetition.Every every)) {
            return Optional.of(first);
        }
        if (every.recall() == Repetition.Recall.FIXED) {
            return Optional.of(almanac.plus(first, every.interval(), before));
        }
        Step previous = Occurrences.find(run, before);
        Optional<Instant> from = every.recall() == Repetition.Recall.LAST_COMPLETED
                ? previous.dates().end()
                : previous.dates()
                        .due()
                        .map(DueWindow::target)
                        .or(() -> previous.dates().start());
        return from.map(at -> almanac.plus(at, every.interval()));
    }

    /**
     * Adds the occurrences that are known by now, and says whether there is anything to do at all: not so where the
     * items are unknown or there are none.
     */
    static boolean expanded(Turn turn, Run run) {
        Repetition repeat = run.plan().template().repeat();
        if (run.journey().head().closing().isPresent()) {
            return false;
        }
        if (repeat instanceof Repetition.Course course) {
            Occurrences.addUpTo(turn, run, course.visits());
        } else if (repeat instanceof Repetition.At at) {
            Occurrences.addUpTo(turn, run, at.offsets().size());
        } else if (repeat instanceof Repetition.ForEach each) {
            return PerItem.expanded(turn, run, each);
        }
        return !(repeat instanceof Repetition.Recurs recurs) || Rhythms.isKnown(turn, run, recurs.rule());
    }

    /** The next occurrence of a loop, unless its bound or its condition ends it. */
    static void again(Turn turn, Run run) {
        Repetition repeat = run.plan().template().repeat();
        int next = run.step().ref().occurrence() + 1;
        boolean ends =
                run.step().outcome().filter(end -> end == Outcome.CANCELLED).isPresent()
                        || run.journey().head().closing().isPresent();
        if (!ends
                && next <= atMost(repeat)
                && Occurrences.count(run) < next
                && !holds(turn, run)
                && hasOne(turn, run, next)) {
            Occurrences.add(turn, run, List.of(Occurrences.numbered(run, next)));
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
    private static boolean hasOne(Turn turn, Run run, int number) {
        if (!(run.plan().template().repeat() instanceof Repetition.Recurs recurs)
                || !Rhythms.isKnown(turn, run, recurs.rule())) {
            return true;
        }
        return Dues.first(turn, run)
                .map(first -> Rhythms.window(turn, run, Dues.almanac(turn, run), first, number)
                        .isPresent())
                .orElse(true);
    }

    /** Whether what ends the loop came true before this further occurrence began, or its rule ends before it. */
    static boolean isOver(Turn turn, Run run) {
        int number = run.step().ref().occurrence();
        return number > 1 && holds(turn, run) || !hasOne(turn, run, number);
    }

    private static boolean holds(Turn turn, Run run) {
        Repetition repeat = run.plan().template().repeat();
        Optional<Condition> ends = repeat instanceof Repetition.Recurs recurs
                ? recurs.until()
                : repeat instanceof Repetition.Every every ? every.until() : Optional.empty();
        return ends.map(until -> until.judge(Knowledge.of(turn, run.journey()), turn.definitions.languages()))
                .filter(Judgement::holds)
                .isPresent();
    }

    /** The facts that would say for what a step is to be done. */
    static List<FactName> missing(Turn turn, Run run) {
        if (run.step().isOpen() && run.plan().template().repeat() instanceof Repetition.Recurs recurs) {
            return Rhythms.reads(recurs.rule()).stream().toList();
        }
        return run.step().isOpen() && run.plan().template().repeat() instanceof Repetition.ForEach each
                ? PerItem.missing(turn, run, each)
                : List.of();
    }
}
