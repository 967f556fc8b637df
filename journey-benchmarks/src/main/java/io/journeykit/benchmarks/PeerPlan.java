package io.journeykit.benchmarks;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.valuerange.CountableValueRange;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeFactory;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.score.buildin.bendablelong.BendableLongScore;
import ai.timefold.solver.core.api.score.calculator.EasyScoreCalculator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What Timefold plans: the visits of a task, each with a slot or none yet. */
@PlanningSolution
public class PeerPlan {

    private @Nullable PeerTask task;

    @PlanningEntityCollectionProperty
    private List<PeerVisit> visits = List.of();

    @PlanningScore(bendableHardLevelsSize = 1, bendableSoftLevelsSize = PeerTask.MEASURES)
    private @Nullable BendableLongScore score;

    /** Timefold makes copies. */
    public PeerPlan() {}

    PeerPlan(PeerTask task) {
        this.task = task;
        this.visits = IntStream.range(0, task.course().visits())
                .mapToObj(v -> new PeerVisit(v, task.course().slots(v)))
                .toList();
    }

    /** The positions of slots, in order of time; every visit has as many, so that Timefold need not tell them apart. */
    @ValueRangeProvider(id = "positions")
    public CountableValueRange<Integer> positions() {
        return ValueRangeFactory.createIntValueRange(0, visits.get(0).slots());
    }

    /** The positions of the slots that were chosen. */
    int[] at() {
        int[] at = new int[visits.size()];
        for (int v = 0; v < at.length; v++) {
            at[v] = visits.get(v).at();
        }
        return at;
    }

    List<PeerVisit> visits() {
        return visits;
    }

    /** Judges a plan anew after each change, which for a dozen visits is soon done. */
    public static final class Score implements EasyScoreCalculator<PeerPlan, BendableLongScore> {
        @Override
        public BendableLongScore calculateScore(PeerPlan plan) {
            return Objects.requireNonNull(plan.task).score(plan.at());
        }
    }

    @Override
    public String toString() {
        return visits + " worth " + score;
    }
}
