package io.journeykit.planning.search;

import io.journeykit.planning.Criterion;
import io.journeykit.planning.Slot;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
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
    static final Cost ANY = new Cost(Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE);

    private static final List<Criterion> CRITERIA = List.of(Criterion.values());

    private static final int FIRST_DIVE = 16;
    private static final int STEPS_A_DIVE = 256;

    private final Problem problem;
    private final Cost limit;
    private final Criterion criterion;
    private final PriorityQueue<Weighed> open = new PriorityQueue<>();
    private Optional<Weighed> atHand = Optional.empty();
    private boolean settled;

    Search(Problem problem, Cost limit, Criterion criterion) {
        this.problem = problem;
        this.limit = limit;
        this.criterion = criterion;
    }

    /** The best part, standing at its first slots; where steps run out, the best that was met so far. */
    Optional<SearchNode> best(SearchBudget steps) {
        weigh(problem.root()).ifPresent(open::add);
        for (int taken = 1; !open.isEmpty(); taken++) {
            Weighed next = open.poll();
            List<Weighed> split = split(next);
            if (settled) {
                return Optional.of(next.part);
            }
            if (!steps.take()) {
                return atHand.map(Weighed::part);
            }
            open.addAll(split);
            if (taken >= FIRST_DIVE && Integer.bitCount(taken) == 1) {
                dive(split, steps);
            }
        }
        return atHand.map(Weighed::part);
    }

    /** What every choice within the limit costs at least. */
    long floor() {
        SearchNode root = problem.root();
        return problem.narrow(root, limit.finish()) ? problem.bound().atLeast(criterion, root) : Long.MIN_VALUE;
    }

    /** This search with a part, within the limit, that is to be beaten. */
    Search from(SearchNode known) {
        atHand = Optional.of(new Weighed(known, problem.bound().exactly(criterion, known)));
        return this;
    }

    /** Goes straight down from some parts, always into the most promising, to have something at hand. */
    @SuppressWarnings("OptionalEquality") // Whether it was found meanwhile, not whether it is as good.
    private void dive(List<Weighed> from, SearchBudget steps) {
        Deque<Weighed> path = new ArrayDeque<>();
        push(from, path);
        for (int taken = 0; taken < STEPS_A_DIVE && !path.isEmpty() && steps.take(); taken++) {
            Optional<Weighed> known = atHand;
            List<Weighed> split = split(path.pop());
            settled = false;
            if (atHand != known) {
                return;
            }
            push(split, path);
        }
    }

    private static void push(List<Weighed> split, Deque<Weighed> path) {
        split.stream().sorted(Comparator.reverseOrder()).forEach(path::push);
    }

    /** The part with its bound, unless it holds nothing within the limit, or nothing as good as what is at hand. */
    private Optional<Weighed> weigh(SearchNode part) {
        if (!problem.narrow(part, limit.finish()) || !isWithinLimit(part, true)) {
            return Optional.empty();
        }
        long bound = problem.bound().atLeast(criterion, part);
        boolean hopeless = atHand.filter(known -> known.bound < bound).isPresent();
        return hopeless ? Optional.empty() : Optional.of(new Weighed(part, bound));
    }

    private boolean isWithinLimit(SearchNode part, boolean atLeast) {
        return over(part, atLeast).isEmpty();
    }

    private Optional<Criterion> over(SearchNode part, boolean atLeast) {
        for (Criterion each : CRITERIA) {
            long most = limit.of(each);
            if (most != Long.MAX_VALUE && cost(each, part, atLeast) > most) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    private long cost(Criterion each, SearchNode part, boolean atLeast) {
        return atLeast ? problem.bound().atLeast(each, part) : problem.bound().exactly(each, part);
    }

    /** Smaller parts of one; none, and settled, if its first slots are the best of all it holds. */
    private List<Weighed> split(Weighed weighed) {
        SearchNode part = weighed.part;
        Optional<List<SearchNode>> mending = problem.splits().mending(part);
        if (mending.isPresent()) {
            return weighed(mending.get());
        }
        Optional<Criterion> over = over(part, false);
        if (over.isPresent()) {
            return weighed(problem.splits().towards(over.get(), part));
        }
        long cost = problem.bound().exactly(criterion, part);
        keepAtHand(new Weighed(part, cost));
        settled = cost == weighed.bound;
        return settled ? List.of() : weighed(problem.splits().towards(criterion, part));
    }

    private List<Weighed> weighed(List<SearchNode> parts) {
        return parts.stream().map(this::weigh).flatMap(Optional::stream).toList();
    }

    private void keepAtHand(Weighed found) {
        if (atHand.filter(known -> known.compareTo(found) <= 0).isEmpty()) {
            atHand = Optional.of(found);
        }
    }

    /** A part with its bound, compared by the bound and then by how early it stands. */
    private record Weighed(SearchNode part, long bound) implements Comparable<Weighed> {

        @Override
        public int compareTo(Weighed other) {
            int byBound = Long.compare(bound, other.bound);
            int byStart = byBound != 0 ? byBound : compareStarts(other);
            return byStart != 0 ? byStart : compareSlots(other);
        }

        private int compareStarts(Weighed other) {
            int order = 0;
            for (int v = 0; v < part.size() && order == 0; v++) {
                order = Long.compare(start(part.windows(), v), start(other.part.windows(), v));
            }
            return order;
        }

        private static long start(Windows windows, int v) {
            return windows.times[v].starts()[windows.first[v]];
        }

        private int compareSlots(Weighed other) {
            int order = 0;
            for (int v = 0; v < part.size() && order == 0; v++) {
                order = Slot.IN_ORDER.compare(part.slot(v), other.part.slot(v));
            }
            return order;
        }
    }
}
