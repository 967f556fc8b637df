package io.journeykit.planning.search;

import io.journeykit.phrase.Phrase;
import io.journeykit.planning.Slot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a visit planned alone is offered in beside the best: the earliest on another day, and the earliest at another time of
 * day or place; or the nearest to its target. Of one part of one day at one place only the earliest counts.
 */
final class Alternatives {

    private static final Phrase ANOTHER_TIME = Phrase.of("left-out.another-time");
    private static final int ALONE = 0;

    private final Problem problem;
    private final int atMost;

    Alternatives(Problem problem, int atMost) {
        this.problem = problem;
        this.atMost = atMost;
    }

    /** The best, and up to the bound what differs from each of them, in order. */
    List<Incumbent> beside(List<Incumbent> best) {
        List<Incumbent> all = new ArrayList<>(best);
        List<Kind> taken = new ArrayList<>(best.stream().map(Kind::of).toList());
        List<Incumbent> others = leaders(taken);
        while (all.size() < atMost && !others.isEmpty()) {
            Incumbent next = next(others, taken, all.size() == 1);
            all.add(next);
            taken.add(Kind.of(next));
            others =
                    others.stream().filter(one -> !taken.contains(Kind.of(one))).toList();
        }
        return all;
    }

    /** The second is on another day if any is; the third at another time of day or place. */
    private static Incumbent next(List<Incumbent> others, List<Kind> taken, boolean second) {
        Predicate<Kind> wanted = second
                ? kind -> taken.stream().noneMatch(one -> one.day().equals(kind.day()))
                : kind -> taken.stream()
                        .noneMatch(
                                one -> one.part() == kind.part() && one.place().equals(kind.place()));
        return first(others.stream().filter(one -> wanted.test(Kind.of(one))))
                .or(() -> first(others.stream()))
                .orElseThrow();
    }

    // What leaves a wish open, or misses the target, comes after all that does not.
    private static Optional<Incumbent> first(Stream<Incumbent> some) {
        return some.reduce(
                (one, later) -> later.cost().openWishes() < one.cost().openWishes() ? later : one);
    }

    /** The earliest of each kind but these, in order. */
    private List<Incumbent> leaders(List<Kind> taken) {
        Set<Kind> seen = new HashSet<>(taken);
        SearchNode root = problem.root();
        return inOrder(root.windows())
                .mapToObj(at -> root.from(ALONE, at, ANOTHER_TIME))
                .filter(part -> seen.add(Kind.of(part.slot(ALONE))))
                .map(problem::found)
                .toList();
    }

    /** The earliest first, or the nearest to the target. */
    private IntStream inOrder(Windows windows) {
        IntStream all = IntStream.rangeClosed(windows.first[ALONE], windows.last[ALONE]);
        Aims aims = problem.aims();
        return aims.isAimed(ALONE)
                ? all.boxed()
                        .sorted(Comparator.comparingLong(at -> aims.off(windows, ALONE, at)))
                        .mapToInt(at -> at)
                : all;
    }

    /** What a person chooses by: the day, the part of the day, and the place. */
    private record Kind(LocalDate day, Part part, String place) {

        static Kind of(Incumbent one) {
            return of(one.part().slot(ALONE));
        }

        static Kind of(Slot slot) {
            return new Kind(
                    slot.start().atZone(slot.zone()).toLocalDate(),
                    Part.at(slot.start().atZone(slot.zone()).getHour()),
                    slot.place());
        }
    }

    /** To noon, to five, and later. */
    private enum Part {
        MORNING,
        AFTERNOON,
        EVENING;

        static Part at(int hour) {
            return hour < 12 ? MORNING : hour < 17 ? AFTERNOON : EVENING;
        }
    }
}
