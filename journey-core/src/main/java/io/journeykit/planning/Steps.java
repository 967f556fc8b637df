package io.journeykit.planning;

/** The steps that searches may still take: each gets half of what is left, so that the last is not starved. */
final class Steps {

    private final int limit;
    private int taken;
    private int shareEnd;
    private boolean ranOut;

    Steps(int limit) {
        this.limit = limit;
    }

    /** Gives the next search its share. */
    Steps half() {
        shareEnd = taken + (limit - taken + 1) / 2;
        return this;
    }

    /** Gives the next search all that is left. */
    Steps all() {
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

    Effort effort() {
        return new Effort(taken, ranOut);
    }
}
