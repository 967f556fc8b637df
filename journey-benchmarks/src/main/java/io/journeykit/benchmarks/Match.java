package io.journeykit.benchmarks;

import io.journeykit.benchmarks.Timefold.Met;
import io.journeykit.planning.Slot;
import io.journeykit.planning.search.Chain;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * A contest held once: Journey plans, then Timefold until its plan is as good or the time is over.
 *
 * @param limit how long Timefold may plan
 */
record Match(Contest contest, int slots, Duration limit) {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final int ROUNDS = 300;
    private static final int COUNTED = 101;

    /** Adds what was measured. */
    void in(Figures figures) {
        Courses courses = Courses.of(slots);
        PeerTask task = contest.task(courses);
        int[] ours = positions(contest.chain(courses), contest.ours(courses));
        figures.with(contest.figure("journey", slots), Figure.exactly(time(courses), Unit.MICROSECONDS))
                .with(contest.figure("journey first", slots), contest.first(task, ours));
        for (Timefold timefold : Timefold.values()) {
            timefold.solve(task, soon());
            figures.with(contest.figure(timefold + " first", slots), soonMet(timefold, task))
                    .with(contest.figure(timefold + " as good", slots), asGood(timefold, task, ours));
        }
    }

    /** A second, or what patience there is. */
    private Duration soon() {
        return limit.compareTo(SECOND) < 0 ? limit : SECOND;
    }

    private Figure soonMet(Timefold timefold, PeerTask task) {
        return timefold.solve(task, soon()).stream()
                .map(Met::at)
                .filter(at -> task.course().broken(at) == 0)
                .reduce((earlier, later) -> later)
                .map(at -> contest.first(task, at))
                .orElse(Figure.none(contest.unit()));
    }

    private Figure asGood(Timefold timefold, PeerTask task, int[] ours) {
        return timefold.solve(task, ours, limit).stream()
                .filter(plan -> task.score(plan.at()).compareTo(task.score(ours)) >= 0)
                .findFirst()
                .map(plan -> Figure.exactly(plan.millis() / 1e3, Unit.SECONDS))
                .orElse(Figure.moreThan(limit.toMillis() / 1e3, Unit.SECONDS));
    }

    /** The median of some rounds after others, in microseconds. */
    private double time(Courses courses) {
        double[] micros = new double[COUNTED];
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            contest.ours(courses);
            micros[round % COUNTED] = (System.nanoTime() - start) / 1e3;
        }
        Arrays.sort(micros);
        return micros[COUNTED / 2];
    }

    /** Where the slots of a choice stand among all of each visit. */
    static int[] positions(Chain chain, List<Slot> chosen) {
        int[] positions = new int[chosen.size()];
        for (int v = 0; v < positions.length; v++) {
            positions[v] = chain.visits().get(v).slots().all().indexOf(chosen.get(v));
        }
        return positions;
    }
}
