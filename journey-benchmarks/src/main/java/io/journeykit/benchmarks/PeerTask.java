package io.journeykit.benchmarks;

import ai.timefold.solver.core.api.score.buildin.bendablelong.BendableLongScore;
import java.util.List;

/** A course, and four measures by which its choices are compared, one after the other. */
record PeerTask(PeerCourse course, List<Measure> order) {

    static final int MEASURES = 4;

    /** What a choice is worth: first that it breaks no rule, then each measure in turn. */
    BendableLongScore score(int[] at) {
        long[] soft = new long[MEASURES];
        for (int m = 0; m < MEASURES; m++) {
            soft[m] = -order.get(m).of(course, at);
        }
        return BendableLongScore.of(new long[] {-course.broken(at)}, soft);
    }

    @Override
    public String toString() {
        return course + " by " + order;
    }
}
