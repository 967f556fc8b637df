package io.journeykit.benchmarks;

import java.util.function.ToLongBiFunction;

/** What a choice of slots is judged by, beside its rules; less is better. */
enum Measure {
    FINISH(PeerCourse::finish),
    ALL_STARTS(PeerCourse::allStarts),
    DAYS_ON_SITE(PeerCourse::daysOnSite),
    TRAVEL(PeerCourse::travel),
    OPEN_WISHES(PeerCourse::openWishes);

    private final ToLongBiFunction<PeerCourse, int[]> cost;

    Measure(ToLongBiFunction<PeerCourse, int[]> cost) {
        this.cost = cost;
    }

    long of(PeerCourse course, int[] at) {
        return cost.applyAsLong(course, at);
    }
}
