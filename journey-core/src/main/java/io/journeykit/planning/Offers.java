package io.journeykit.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Picks the options to offer: the best by each criterion in turn, then compromises that none of these beats.
 *
 * <p>All options that no other beats would often be dozens that differ by minutes. Those that lead in something are the
 * ones a person can choose between.
 */
final class Offers {

    private static final int AT_MOST = 3;
    private static final int SHARES = 8;
    private static final List<Criterion> CRITERIA = List.of(Criterion.values());
    private static final Comparator<Cost> IN_ORDER = Comparator.comparing(Cost::finish)
            .thenComparing(Cost::daysOnSite)
            .thenComparing(Cost::travel)
            .thenComparing(Cost::openWishes);

    private final Problem problem;
    private final Steps steps;
    private final List<Part> found = new ArrayList<>();
    private final Map<Criterion, Long> least = new EnumMap<>(Criterion.class);

    Offers(Problem problem, Steps steps) {
        this.problem = problem;
        this.steps = steps;
    }

    Options options() {
        lead(Criterion.FINISH);
        if (!found.isEmpty() || steps.effort().cutShort()) {
            CRITERIA.subList(1, CRITERIA.size()).forEach(this::lead);
        }
        if (found.size() == AT_MOST - 1) {
            compromise(0, Search.ANY).ifPresent(this::add);
        }
        boolean surelyNone = found.isEmpty() && !steps.effort().cutShort();
        return new Options(unbeaten(), surelyNone ? problem.obstacles() : List.of(), steps.effort());
    }

    private void lead(Criterion leader) {
        best(leader, Search.ANY).ifPresent(part -> {
            least.put(leader, cost(part).of(leader));
            add(part);
        });
    }

    private void add(Part part) {
        if (found.size() < AT_MOST
                && found.stream().noneMatch(known -> cost(known).equals(cost(part)))) {
            found.add(part);
        }
    }

    /** The best by the leading criterion; among equals by the others in order; then the earliest. */
    private Optional<Part> best(Criterion leader, Cost limit) {
        List<Criterion> order = new ArrayList<>(CRITERIA);
        order.remove(leader);
        order.add(0, leader);
        Optional<Part> best = Optional.empty();
        Cost narrowed = limit;
        for (Criterion criterion : order) {
            Optional<Part> next = new Search(problem, narrowed, criterion).best(steps.share(SHARES * CRITERIA.size()));
            if (next.isEmpty()) {
                return best;
            }
            best = next;
            narrowed = narrowed.with(criterion, cost(next.get()).of(criterion));
        }
        return best;
    }

    /** The best that is better than each option found so far in something: all ways to be so are tried. */
    private Optional<Part> compromise(int beaten, Cost limit) {
        if (beaten == found.size()) {
            return best(Criterion.FINISH, limit);
        }
        Cost known = cost(found.get(beaten));
        return CRITERIA.stream()
                .filter(criterion -> known.of(criterion) > least.getOrDefault(criterion, Long.MIN_VALUE))
                .map(criterion -> limit.with(criterion, Math.min(limit.of(criterion), known.of(criterion) - 1)))
                .flatMap(stricter -> compromise(beaten + 1, stricter).stream())
                .min(Comparator.comparing(this::cost, IN_ORDER));
    }

    private List<Option> unbeaten() {
        List<Part> best = found.stream()
                .filter(part -> found.stream().noneMatch(other -> cost(other).beats(cost(part))))
                .sorted(Comparator.comparing(this::cost, IN_ORDER))
                .toList();
        List<Cost> costs = best.stream().map(this::cost).toList();
        return best.stream()
                .map(part -> option(part).with(strengths(cost(part), costs)))
                .toList();
    }

    private Option option(Part part) {
        return new Option(problem.planned(part), cost(part), part.decisions().choices(), List.of());
    }

    private static List<Criterion> strengths(Cost cost, List<Cost> all) {
        return CRITERIA.stream()
                .filter(criterion -> all.stream().allMatch(other -> cost.of(criterion) <= other.of(criterion))
                        && all.stream().anyMatch(other -> cost.of(criterion) < other.of(criterion)))
                .toList();
    }

    private Cost cost(Part part) {
        return problem.judge().exactly(part);
    }
}
