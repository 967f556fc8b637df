package io.journeykit.benchmarks;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import org.jspecify.annotations.Nullable;

/** A visit for which Timefold chooses the position of a slot. */
@PlanningEntity
public class PeerVisit {

    @PlanningId
    private int visit;

    private int slots;

    @PlanningVariable(valueRangeProviderRefs = "positions")
    private @Nullable Integer position;

    /** Timefold makes copies. */
    public PeerVisit() {}

    PeerVisit(int visit, int slots) {
        this.visit = visit;
        this.slots = slots;
    }

    /** The position of its slot, or -1. */
    int at() {
        return position == null ? -1 : position;
    }

    void moveTo(int another) {
        position = another;
    }

    int slots() {
        return slots;
    }

    @Override
    public String toString() {
        return "v" + visit + " at " + position;
    }
}
