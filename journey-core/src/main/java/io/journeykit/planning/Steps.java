package io.journeykit.planning;

/** The steps that a search may still take: a share for each search, out of one store. */
final class Steps {

    private final int limit;
    private int taken;
    private int shareEnd;
    private boolean ranOut;

    Steps(int limit) {
        this.limit = limit;
    }

    /** Gives the next search its share. */
    Steps share(int shares) {
        shareEnd = Math.min(limit, taken + Math.max(1, limit / shares));
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

    Effort effort() {
        return new Effort(taken, ranOut);
    }
}
