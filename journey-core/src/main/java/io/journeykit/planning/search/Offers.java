package io.journeykit.planning.search;

import io.journeykit.phrase.Phrase;
import io.journeykit.planning.Criterion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Picks the options to offer: the best by each criterion in turn, then compromises that none of these beats.
 *
 * <p>All options that no other beats would often be dozens that differ by minutes. Those that lead in something are the
 * ones a person can choose between.
 */
final class Offers {

    private static final int AT_MOST = 3;
    private final Problem problem;
    private final SearchBudget steps;
    private final List<Criterion> criteria;
    private final Comparator<Incumbent> inOrder;
    private final List<Incumbent> found = new ArrayList<>();
    /** Made when a search is first cut short. */
    private Optional<List<Incumbent>> firstFits = Optional.empty();

    private final Map<Criterion, Long> floors = new EnumMap<>(Criterion.class);
    private final Map<Criterion, Long> least = new EnumMap<>(Criterion.class);

    Offers(Problem problem, SearchBudget steps) {
        this.problem = problem;
        this.steps = steps;
        this.criteria = problem.bound().criteria();
        this.inOrder = Comparator.comparing(Incumbent::cost, Cost.by(criteria));
    }

    /** The best; of a visit alone also others that differ from them. */
    Options choices() {
        Options best = options();
        List<Incumbent> unbeaten = unbeaten();
        return problem.root().size() > 1 || unbeaten.isEmpty()
                ? best
                : told(new Alternatives(problem, AT_MOST).beside(unbeaten));
    }

    Options options() {
        if (!problem.mayFit()) {
            return new Options(List.of(), problem.obstacles(), steps.effort());
        }
        lead(criteria.get(0));
        if (found.isEmpty() && !steps.effort().cutShort()) {
            return new Options(List.of(), problem.obstacles(), steps.effort());
        }
        criteria.subList(1, criteria.size()).forEach(this::lead);
        if (found.size() == AT_MOST - 1) {
            compromise(0, Search.ANY).ifPresent(this::add);
        }
        return told(unbeaten());
    }

    private Options told(List<Incumbent> offered) {
        return new Options(offered.stream().map(one -> option(one, offered)).toList(), List.of(), steps.effort());
    }

    /** Finds the leader in one criterion; often the first option found already has the least of it. */
    private void lead(Criterion leader) {
        boolean led = !found.isEmpty() && isLeast(leader, found.get(0));
        Optional<Incumbent> best = led ? Optional.of(found.get(0)) : best(leader, Search.ANY);
        best.ifPresent(one -> {
            least.put(leader, one.cost().of(leader));
            add(one);
        });
    }

    private boolean isLeast(Criterion criterion, Incumbent one) {
        return one.cost().of(criterion) == floors.computeIfAbsent(criterion, problem::floor);
    }

    private void add(Incumbent one) {
        if (found.size() < AT_MOST
                && found.stream().noneMatch(known -> known.cost().equals(one.cost()))) {
            found.add(one);
        }
    }

    /** The best by the leading criterion; among equals by the others in order; then the earliest. */
    private Optional<Incumbent> best(Criterion leader, Cost limit) {
        List<Criterion> order = new ArrayList<>(criteria);
        order.remove(leader);
        order.add(0, leader);
        Comparator<Incumbent> better = Comparator.comparing(Incumbent::cost, Cost.by(order));
        Optional<Incumbent> best = Optional.empty();
        Cost narrowed = limit;
        for (Criterion criterion : order) {
            if (best.isEmpty() || !isLeast(criterion, best.get())) {
                Optional<SearchNode> next = better(best, new Search(problem, narrowed, criterion), criterion);
                Optional<Incumbent> searched = next.map(problem::found);
                best = Stream.concat(searched.stream(), firstFits(narrowed)).min(better);
                if (best.isEmpty()) {
                    return best;
                }
            }
            narrowed = narrowed.with(criterion, best.get().cost().of(criterion));
        }
        return best;
    }

    /** What can be had without a search, within a limit; nothing where no search was cut short. */
    private Stream<Incumbent> firstFits(Cost limit) {
        if (!steps.effort().cutShort()) {
            return Stream.empty();
        }
        List<Incumbent> fits = firstFits.orElseGet(problem::firstFits);
        firstFits = Optional.of(fits);
        return fits.stream().filter(fit -> fit.cost().isWithin(limit));
    }

    /** The best of a search that starts from what is known; what can be no better is not searched for. */
    private Optional<SearchNode> better(Optional<Incumbent> known, Search search, Criterion criterion) {
        if (known.isEmpty()) {
            return search.best(steps.half());
        }
        SearchNode part = known.get().part();
        return search.floor() == known.get().cost().of(criterion)
                ? Optional.of(part)
                : search.from(part).best(steps.half());
    }

    /** The best that is better than each option found so far in something: all ways to be so are tried. */
    private Optional<Incumbent> compromise(int beaten, Cost limit) {
        if (beaten == found.size()) {
            return best(criteria.get(0), limit);
        }
        Cost known = found.get(beaten).cost();
        return criteria.stream()
                .filter(criterion -> known.of(criterion) > least.getOrDefault(criterion, Long.MIN_VALUE))
                .map(criterion -> limit.with(criterion, Math.min(limit.of(criterion), known.of(criterion) - 1)))
                .flatMap(stricter -> compromise(beaten + 1, stricter).stream())
                .min(inOrder);
    }

    private List<Incumbent> unbeaten() {
        return found.stream()
                .filter(one -> found.stream().noneMatch(other -> other.cost().beats(one.cost())))
                .sorted(inOrder)
                .toList();
    }

    private Option option(Incumbent one, List<Incumbent> all) {
        List<Phrase> choices = one.part().decisions().phrases();
        return new Option(problem.planned(one.part()), one.cost(), choices, strengths(one.cost(), all));
    }

    private List<Criterion> strengths(Cost cost, List<Incumbent> all) {
        return criteria.stream()
                .filter(criterion -> all.stream()
                                .allMatch(other ->
                                        cost.of(criterion) <= other.cost().of(criterion))
                        && all.stream()
                                .anyMatch(other ->
                                        cost.of(criterion) < other.cost().of(criterion)))
                .toList();
    }
}
