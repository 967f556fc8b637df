package io.journeykit.planning;

import java.util.ArrayList;
import java.util.List;

/** A chain prepared for searching: its demands, what things cost, and how parts are split. */
final class Problem {

    private static final int OBSTACLES = 10;

    private final Chain chain;
    private final Part whole;
    private final List<Demand> demands;
    private final Fixpoint fixpoint;
    private final Windows reachable;
    private final boolean fits;
    private final Judge judge;
    private final Splits splits;
    private final List<Part> stuck = new ArrayList<>();

    Problem(Chain chain, Preferences preferences) {
        this.chain = chain;
        this.whole = Part.whole(chain, preferences);
        this.demands = Demand.of(chain);
        this.fixpoint = new Fixpoint(demands, chain.visits().size());
        this.reachable = whole.windows().copy();
        this.fits = fixpoint.raise(reachable, Raises.UNHEARD) && fixpoint.lower(reachable);
        Days days = new Days(preferences.home(), demands, fits ? reachable : whole.windows());
        this.judge = new Judge(preferences, days);
        this.splits = new Splits(chain, days);
    }

    Judge judge() {
        return judge;
    }

    Splits splits() {
        return splits;
    }

    /** What every choice costs at least by this criterion; less than anything where no bound is known. */
    long floor(Criterion criterion) {
        return fits
                ? judge.atLeast(criterion, new Part(whole.domains(), reachable, whole.decisions()))
                : Long.MIN_VALUE;
    }

    /** All choices that the bounds of each visit allow. */
    Part whole() {
        return whole.copy();
    }

    /** Moves the part to the earliest slots of all visits, and away from those too late for the finish. */
    boolean narrow(Part part, long finish) {
        boolean limited = finish != Long.MAX_VALUE;
        Part before = part.copy();
        Fixpoint rules = rulesOf(part);
        boolean fits = rules.raise(part.windows(), Raises.UNHEARD);
        if (!fits && !limited && stuck.size() < OBSTACLES) {
            stuck.add(before);
        }
        return fits && (!limited || part.windows().endBy(finish) && rules.lower(part.windows()));
    }

    private Fixpoint rulesOf(Part part) {
        if (part.decisions().orders().isEmpty()) {
            return fixpoint;
        }
        List<Demand> all = new ArrayList<>(demands);
        all.addAll(Demand.of(chain, part.orderLags(chain)));
        return new Fixpoint(all, chain.visits().size());
    }

    /** The part as a plan with reasons; where these need more than the fixpoint, the slots are simply held. */
    Plan.Feasible planned(Part part) {
        Chain decided = part.asChain(chain);
        Plan plan = Planner.byFixpoint(decided);
        boolean same = plan instanceof Plan.Feasible loose && loose.slots().equals(part.slots());
        return (Plan.Feasible) (same && decided.isExplained() ? plan : Planner.byFixpoint(part.held(chain)));
    }

    /** Why the first few parts that a search without limits met had no slots left. */
    List<Obstacle> obstacles() {
        return stuck.stream().map(this::obstacle).toList();
    }

    private Obstacle obstacle(Part part) {
        Chain decided = part.asChain(chain);
        Trail trail = Trail.of(decided);
        boolean proven = trail.isStuck() && decided.isExplained();
        return new Obstacle(part.decisions().choices(), proven ? trail.ofTheLast() : List.of());
    }
}
