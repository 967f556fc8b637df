package io.journeykit.planning;

import java.util.ArrayList;
import java.util.List;

/** A chain prepared for searching: its demands, what things cost, and how parts are split. */
final class Problem {

    private static final int OBSTACLES = 10;

    private final Chain chain;
    private final Part whole;
    private final Windows reachable;
    private final boolean fits;
    private final Judge judge;
    private final Splits splits;
    private final Steps steps;
    private final List<Part> stuck = new ArrayList<>();

    Problem(Chain chain, Preferences preferences, Steps steps) {
        this.chain = chain;
        this.steps = steps;
        List<Demand> demands = Demand.of(chain);
        this.whole = whole(chain, demands, new Domain.Context(preferences, steps));
        this.reachable = whole.windows().copy();
        this.fits =
                whole.rules().raise(reachable, Raises.UNHEARD) && whole.rules().lower(reachable);
        Days days = new Days(preferences.home(), demands, fits ? reachable : whole.windows());
        this.judge = new Judge(preferences, days, chain.visits());
        this.splits = new Splits(chain, days);
    }

    private static Part whole(Chain chain, List<Demand> demands, Domain.Context context) {
        Domain[] domains =
                chain.visits().stream().map(visit -> new Domain(visit, context)).toArray(Domain[]::new);
        Fixpoint rules = new Fixpoint(demands, domains.length);
        return new Part(domains, Windows.of(chain.visits()), rules, Decisions.NONE, Part.ALL);
    }

    Judge judge() {
        return judge;
    }

    Splits splits() {
        return splits;
    }

    /** Whether visit by visit, and lag by lag, there is something to choose from. */
    boolean mayFit() {
        return fits;
    }

    /** All choices that the lags allow. */
    Part root() {
        return new Part(whole.domains(), reachable.copy(), whole.rules(), whole.decisions(), Part.ALL);
    }

    /** Ways to have all visits, one settled after the other. */
    List<Found> firstFits() {
        return new FirstFit(chain, judge.isEverySlotLiked())
                .of(root()).stream().map(this::found).toList();
    }

    /** A part that keeps all rules, with what it costs. */
    Found found(Part part) {
        return new Found(part, judge.exactly(part));
    }

    /** What every choice costs at least by this criterion; less than anything where no bound is known. */
    long floor(Criterion criterion) {
        return fits ? judge.atLeast(criterion, root()) : Long.MIN_VALUE;
    }

    /** Moves the part to the earliest slots of all visits, and away from those too late for the finish. */
    boolean narrow(Part part, long finish) {
        boolean limited = finish != Long.MAX_VALUE;
        Part before = limited || stuck.size() == OBSTACLES ? part : part.copy();
        boolean raised = part.raise(steps);
        if (!raised && !limited && stuck.size() < OBSTACLES && !steps.isOutOfMoves()) {
            stuck.add(before);
        }
        return raised
                && (!limited || part.windows().endBy(finish) && part.rules().lower(part.windows()));
    }

    /** The part as a plan, with reasons for whoever asks. */
    Plan.Feasible planned(Part part) {
        return new Plan.Feasible(chain, part.slots(), new Later<>(() -> explained(part)), Effort.NONE);
    }

    /** A chain that the fixpoint plans so; where the reasons need more than the fixpoint, the slots are simply held. */
    private Chain explained(Part part) {
        Chain decided = part.asChain(chain);
        Plan plan = Planner.byFixpoint(decided);
        boolean same = plan instanceof Plan.Feasible loose && loose.slots().equals(part.slots());
        return same && decided.isExplained() ? decided : part.held(chain);
    }

    /** Why the first few parts that a search without limits met had no slots left. */
    List<Obstacle> obstacles() {
        return fits ? stuck.stream().map(this::obstacle).toList() : List.of(obstacle(whole));
    }

    private Obstacle obstacle(Part part) {
        return new Obstacle(part.decisions().choices(), new Later<>(() -> proof(part)));
    }

    private List<Reason> proof(Part part) {
        Chain decided = part.asChain(chain);
        Trail trail = Trail.of(decided);
        return trail.isStuck() && decided.isExplained() ? trail.ofTheLast() : List.of();
    }
}
