package io.journeykit.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** All contests with Timefold, and what is shown of them. */
final class Contests {

    static final int MANY = 200_000;
    static final int FEW = 2_000;

    private Contests() {}

    /** Holds each contest with as many slots, and with fewer. */
    static void in(Figures figures, Duration limit) {
        for (Contest contest : Contest.values()) {
            new Match(contest, MANY, limit).in(figures);
            new Match(contest, FEW, limit).in(figures);
        }
    }

    static Subject subject(int slots) {
        List<Row> rows = Stream.of(Contest.values())
                .flatMap(each -> rows(each, slots).stream())
                .toList();
        return new Subject("Planning beside Timefold Solver, " + Figure.write(slots) + " slots a visit", prose(), rows);
    }

    private static String prose() {
        return "The same twelve visits, planned by Journey (the option that it puts first) and by Timefold Solver 1.32.0"
                + " Community Edition on one thread, told the same rules and the same order of what counts."
                + " As it comes: only the problem is told. Set up: it starts with the first slots that fit, and looks near in"
                + " time as well as anywhere. Timefold is as good where its plan is no worse than Journey's in the order of"
                + " what counts; it is waited for at most 30 s, and each time is one time, not a mean. What it has after 1 s"
                + " is of another run, which does not stop sooner; none: no whole plan that keeps the rules. All is"
                + " measured in the process that writes this page, warm, with no heap of fixed size. The ring is not among"
                + " these, since local search cannot tell that there is no plan.";
    }

    private static List<Row> rows(Contest contest, int slots) {
        String journey = contest.figure("journey", slots);
        List<Row> rows = new ArrayList<>();
        rows.add(Row.of(contest.words() + ": Journey", journey));
        for (Timefold timefold : Timefold.values()) {
            String asGood = contest.figure(timefold + " as good", slots);
            rows.add(Row.of("Timefold " + timefold.words() + ", as good after", asGood));
            rows.add(Row.ratio("its time to Journey's", asGood, journey));
        }
        rows.add(Row.of(contest.counts() + " by Journey", contest.figure("journey first", slots)));
        for (Timefold timefold : Timefold.values()) {
            rows.add(Row.of(
                    "by Timefold " + timefold.words() + " after 1 s", contest.figure(timefold + " first", slots)));
        }
        return rows;
    }
}
