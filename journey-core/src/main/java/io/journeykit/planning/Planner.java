package io.journeykit.planning;

/** Plans chains of visits: pure functions of the chain. */
public final class Planner {

    private Planner() {}

    /**
     * The earliest slot of all visits of the chain at once: no other choice that keeps every lag and bound has any
     * visit earlier.
     */
    public static Plan plan(Chain chain) {
        Windows windows = Windows.of(chain.visits());
        boolean fits = fixpoint(chain).raise(windows, Raises.UNHEARD);
        return fits ? new Plan.Feasible(chain, windows.first) : new Plan.Infeasible(chain);
    }

    static int[] latest(Chain chain) {
        Windows windows = Windows.of(chain.visits());
        fixpoint(chain).lower(windows);
        return windows.last;
    }

    static Trail trail(Chain chain) {
        Windows windows = Windows.of(chain.visits());
        Fixpoint fixpoint = fixpoint(chain);
        Trail trail = new Trail(chain.visits(), fixpoint, windows);
        fixpoint.raise(windows, trail);
        return trail;
    }

    private static Fixpoint fixpoint(Chain chain) {
        return new Fixpoint(Demand.of(chain), chain.visits().size());
    }
}
