package io.journeykit.planning.search;

import io.journeykit.planning.Criterion;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A chain prepared for searching: its demands, what things cost, and how parts are split. */
final class Problem {

    private static final int OBSTACLES = 10;

    private final Chain chain;
    private final SearchNode whole;
    private final Windows reachable;
    private final boolean fits;
    private final Aims aims;
    private final LowerBound bound;
    private final Splits splits;
    private final ZoneId home;
    private final SearchBudget steps;
    private final List<SearchNode> stuck = new ArrayList<>();

    Problem(Chain chain, Preferences preferences, SearchBudget steps) {
        this.chain = chain;
        this.steps = steps;
        List<Precedence> precedences = Precedence.of(chain);
        this.whole = whole(chain, precedences, new Domain.Context(preferences, steps));
        this.reachable = whole.windows().copy();
        this.fits = whole.rules().raise(reachable, BoundListener.UNHEARD)
                && whole.rules().lower(reachable);
        Days days = new Days(preferences.home(), precedences, fits ? reachable : whole.windows());
        this.aims = Aims.of(chain.visits(), preferences.home(), days);
        this.bound = new LowerBound(preferences, days, aims, chain.visits());
        this.splits = new Splits(chain, days, aims);
        this.home = preferences.home();
    }

    private static SearchNode whole(Chain chain, List<Precedence> precedences, Domain.Context context) {
        Domain[] domains =
                chain.visits().stream().map(visit -> new Domain(visit, context)).toArray(Domain[]::new);
        Fixpoint rules = new Fixpoint(precedences, domains.length);
        return new SearchNode(domains, Windows.of(chain.visits()), rules, Decisions.NONE, SearchNode.ALL);
    }

    LowerBound bound() {
        return bound;
    }

    Aims aims() {
        return aims;
    }

    Splits splits() {
        return splits;
    }

    /** Whether visit by visit, and lag by lag, there is something to choose from. */
    boolean mayFit() {
        return fits;
    }

    /** All choices that the lags allow. */
    SearchNode root() {
        return new SearchNode(whole.domains(), reachable.copy(), whole.rules(), whole.decisions(), SearchNode.ALL);
    }

    /** Ways to have all visits, one settled after the other. */
    List<Incumbent> firstFits() {
        return new FirstFit(chain, bound.isEverySlotLiked())
                .of(root()).stream().map(this::found).toList();
    }

    /** A part that keeps all rules, with what it costs. */
    Incumbent found(SearchNode part) {
        return new Incumbent(part, bound.exactly(part));
    }

    /** What every choice costs at least by this criterion; less than anything where no bound is known. */
    long floor(Criterion criterion) {
        return fits ? bound.atLeast(criterion, root()) : Long.MIN_VALUE;
    }

    /** Moves the part to the earliest slots of all visits, and away from those too late for the finish. */
    boolean narrow(SearchNode part, long finish) {
        boolean limited = finish != Long.MAX_VALUE;
        SearchNode before = limited || stuck.size() == OBSTACLES ? part : part.copy();
        boolean raised = part.raise(steps);
        if (!raised && !limited && stuck.size() < OBSTACLES && !steps.isOutOfMoves()) {
            stuck.add(before);
        }
        return raised
                && (!limited
                        || part.windows().endBy(finish, aims) && part.rules().lower(part.windows()));
    }

    /** The part as a plan, with reasons for whoever asks. */
    Plan.Feasible planned(SearchNode part) {
        return new Plan.Feasible(chain, part.slots(), new Lazy<>(() -> explained(part)), Effort.NONE)
                .aimed(visit -> aimed(part, chain.position(visit)));
    }

    /** How near an aimed visit is to its target in a part; empty for others. */
    private Optional<Why.Aimed> aimed(SearchNode part, int v) {
        return chain.visits().get(v).aim().map(target -> {
            Why.Aimed there = new Why.Aimed(target, home, false);
            int nearest = aims.nearest(reachable, v);
            long least = there.daysOff(chain.visits().get(v).slots().at(nearest));
            return new Why.Aimed(target, home, there.daysOff(part.slot(v)) == least);
        });
    }

    /** A chain that the fixpoint plans so; where the reasons need more than the fixpoint, the slots are simply held. */
    private Chain explained(SearchNode part) {
        Chain decided = part.asChain(chain);
        Plan plan = Planner.byFixpoint(decided);
        boolean same = plan instanceof Plan.Feasible loose && loose.slots().equals(part.slots());
        return same && decided.isExplained() ? decided : part.held(chain);
    }

    /** Why the first few parts that a search without limits met had no slots left. */
    List<Obstacle> obstacles() {
        return fits ? stuck.stream().map(this::obstacle).toList() : List.of(obstacle(whole));
    }

    private Obstacle obstacle(SearchNode part) {
        return new Obstacle(part.decisions().phrases(), new Lazy<>(() -> proof(part)));
    }

    private List<Reason> proof(SearchNode part) {
        Chain decided = part.asChain(chain);
        Trail trail = Trail.of(decided);
        return trail.isStuck() && decided.isExplained() ? trail.ofTheLast() : List.of();
    }
}
