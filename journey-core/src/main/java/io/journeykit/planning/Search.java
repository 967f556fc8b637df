package io.journeykit.planning;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * Best-first search for the choice of slots that costs least by one criterion, within a limit on all.
 *
 * <p>Each part stands at the earliest slot of every visit, as the fixpoint finds it, so its cost is a bound for all
 * choices in it. The first part taken up that keeps all rules at exactly its bound is the best; of equals the one with
 * the earliest start of each visit in turn, then the least slot id.
 */
final class Search {

    /** No limit at all. */
    static final Cost ANY = new Cost(Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE);

    private static final List<Criterion> CRITERIA = List.of(Criterion.values());

    private final Problem problem;
    private final Cost limit;
    private final Criterion criterion;
    private final PriorityQueue<Weighed> open = new PriorityQueue<>();
    private Optional<Part> atHand = Optional.empty();

    Search(Problem problem, Cost limit, Criterion criterion) {
        this.problem = problem;
        this.limit = limit;
        this.criterion = criterion;
    }

    /** The best part, standing at its first slots; where steps run out, the best that was met so far. */
    Optional<Part> best(Steps steps) {
        weigh(problem.whole());
        while (!open.isEmpty()) {
            Part part = open.poll().part;
            Optional<List<Part>> split = split(part);
            if (split.isEmpty()) {
                return Optional.of(part);
            }
            if (!steps.take()) {
                return atHand;
            }
            split.get().forEach(this::weigh);
        }
        return Optional.empty();
    }

    private void weigh(Part part) {
        if (problem.narrow(part, limit.finish()) && isWithinLimit(part, true)) {
            open.add(new Weighed(part, problem.judge().atLeast(criterion, part)));
        }
    }

    private boolean isWithinLimit(Part part, boolean atLeast) {
        return CRITERIA.stream().allMatch(each -> isWithinLimit(each, part, atLeast));
    }

    private boolean isWithinLimit(Criterion each, Part part, boolean atLeast) {
        long most = limit.of(each);
        Judge judge = problem.judge();
        return most == Long.MAX_VALUE || (atLeast ? judge.atLeast(each, part) : judge.exactly(each, part)) <= most;
    }

    /** Smaller parts of one that is not settled; empty if its first slots are the best of all it holds. */
    private Optional<List<Part>> split(Part part) {
        Optional<List<Part>> mending = problem.splits().mending(part);
        if (mending.isPresent()) {
            return mending;
        }
        Optional<Criterion> over = CRITERIA.stream()
                .filter(each -> !isWithinLimit(each, part, false))
                .findFirst();
        if (over.isPresent()) {
            return over.map(each -> problem.splits().towards(each, part));
        }
        keepAtHand(part);
        boolean settled =
                problem.judge().exactly(criterion, part) == problem.judge().atLeast(criterion, part);
        return settled ? Optional.empty() : Optional.of(problem.splits().towards(criterion, part));
    }

    private void keepAtHand(Part part) {
        long cost = problem.judge().exactly(criterion, part);
        boolean better = atHand.map(known -> cost < problem.judge().exactly(criterion, known))
                .orElse(true);
        atHand = better ? Optional.of(part) : atHand;
    }

    /** A part with its bound, compared by the bound and then by how early it stands. */
    private record Weighed(Part part, long bound) implements Comparable<Weighed> {

        @Override
        public int compareTo(Weighed other) {
            int byBound = Long.compare(bound, other.bound);
            int byStart = byBound != 0 ? byBound : compare(other, Comparator.comparing(Slot::start));
            return byStart != 0 ? byStart : compare(other, Slot.IN_ORDER);
        }

        private int compare(Weighed other, Comparator<Slot> by) {
            int order = 0;
            for (int v = 0; v < part.size() && order == 0; v++) {
                order = by.compare(part.slot(v), other.part.slot(v));
            }
            return order;
        }
    }
}
