package io.journeykit.planning.search;

/**
 * The effort that searches may still take: steps, of which each search gets half of what is left so that the last is not
 * starved, moves of visits on the way to a fixpoint, and looks at how slots are liked.
 */
final class SearchBudget implements BoundListener {

    private static final int MOVES_A_STEP = 500;
    private static final int LOOKS_A_STEP = 25;

    private final int limit;
    private int taken;
    private int shareEnd;
    private long moves;
    private long looks;
    private boolean ranOut;

    SearchBudget(int limit) {
        this.limit = limit;
        this.shareEnd = limit;
    }

    /** Gives the next search its share. */
    SearchBudget half() {
        shareEnd = taken + (limit - taken + 1) / 2;
        return this;
    }

    /** Gives the next search all that is left. */
    SearchBudget all() {
        shareEnd = limit;
        return this;
    }

    /** Takes one step; false if there is none left. */
    boolean take() {
        if (taken >= shareEnd) {
            ranOut = true;
            return false;
        }
        taken++;
        return true;
    }

    /** Takes so many looks at slots; false if there are none left. */
    boolean look(int slots) {
        looks += slots;
        boolean left = looks <= (long) limit * LOOKS_A_STEP;
        ranOut |= !left;
        return left;
    }

    @Override
    public void opened(int visit) {}

    @Override
    public boolean raised(int visit, int demand) {
        moves++;
        boolean left = moves <= (long) limit * MOVES_A_STEP;
        ranOut |= !left;
        return left;
    }

    /** Whether a fixpoint was left before its end. */
    boolean isOutOfMoves() {
        return moves > (long) limit * MOVES_A_STEP;
    }

    Effort effort() {
        return new Effort(taken, ranOut);
    }
}
