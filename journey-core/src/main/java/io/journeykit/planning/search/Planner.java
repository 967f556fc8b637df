package io.journeykit.planning.search;

import io.journeykit.planning.Criterion;
import io.journeykit.planning.Slot;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Plans chains of visits: pure functions of the chain. */
public final class Planner {

    private static final int STEPS = 2_000;

    private Planner() {}

    /**
     * The earliest slot of all visits of the chain at once: no other choice that keeps every lag and bound has any
     * visit earlier.
     *
     * <p>Where visits may come in either order but must not overlap, or where a lag hangs on the end of a visit that
     * may end earlier by starting later, there is no such choice. Then it is the one that finishes first, and of those
     * the one with the earliest start of each visit in the order of the chain. Where visits are aimed at their targets, it
     * is the nearest to these.
     */
    public static Plan plan(Chain chain) {
        if (chain.visits().stream().anyMatch(visit -> visit.aim().isPresent())) {
            return nearest(chain);
        }
        return chain.isExact() ? byFixpoint(chain) : bySearch(chain);
    }

    /** Up to three ways to have all visits, of which none beats another in nearness, finish, days, travel and preference. */
    public static Options options(Chain chain, Preferences preferences) {
        SearchBudget steps = new SearchBudget(preferences.steps());
        return new Offers(new Problem(chain, preferences, steps), steps).options();
    }

    /** What is offered: these options, and of a visit planned alone also later ones that differ in day, time of day or place. */
    public static Options offers(Chain chain, Preferences preferences) {
        SearchBudget steps = new SearchBudget(preferences.steps());
        return new Offers(new Problem(chain, preferences, steps), steps).choices();
    }

    private static Plan nearest(Chain chain) {
        Options options = options(chain, Preferences.at(ZoneOffset.UTC).withSteps(STEPS));
        return options.options().stream()
                .findFirst()
                .<Plan>map(option -> option.plan().after(options.effort()))
                .orElseGet(() -> new Plan.Infeasible(options::obstacles, options.effort()));
    }

    static Plan byFixpoint(Chain chain) {
        Windows windows = Windows.of(chain.visits());
        boolean fits = fixpoint(chain).raise(windows, BoundListener.UNHEARD);
        return fits
                ? new Plan.Feasible(chain, slots(chain, windows.first), () -> chain, Effort.NONE)
                : new Plan.Infeasible(
                        () -> List.of(
                                new Obstacle(List.of(), () -> Trail.of(chain).ofTheLast())),
                        Effort.NONE);
    }

    private static List<Slot> slots(Chain chain, int[] positions) {
        return IntStream.range(0, positions.length)
                .mapToObj(v -> chain.visits().get(v).slots().at(positions[v]))
                .toList();
    }

    private static Plan bySearch(Chain chain) {
        Preferences none = Preferences.at(ZoneOffset.UTC).withSteps(STEPS);
        SearchBudget steps = new SearchBudget(none.steps());
        Problem problem = new Problem(chain, none, steps);
        if (!problem.mayFit()) {
            return new Plan.Infeasible(problem::obstacles, steps.effort());
        }
        Optional<SearchNode> best = firstToFinish(problem, steps);
        return best.<Plan>map(part -> problem.planned(part).after(steps.effort()))
                .orElseGet(() -> new Plan.Infeasible(problem::obstacles, steps.effort()));
    }

    private static Optional<SearchNode> firstToFinish(Problem problem, SearchBudget steps) {
        Optional<SearchNode> searched = new Search(problem, Search.ANY, Criterion.FINISH).best(steps.all());
        return steps.effort().cutShort()
                ? Stream.concat(searched.map(problem::found).stream(), problem.firstFits().stream())
                        .min(Comparator.comparingLong(found -> found.cost().finish()))
                        .map(Incumbent::part)
                : searched;
    }

    static int[] latest(Chain chain) {
        Windows windows = Windows.of(chain.visits());
        fixpoint(chain).lower(windows);
        return windows.last;
    }

    private static Fixpoint fixpoint(Chain chain) {
        return new Fixpoint(Precedence.of(chain), chain.visits().size());
    }
}
