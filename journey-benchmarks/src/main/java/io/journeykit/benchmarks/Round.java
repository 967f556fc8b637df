package io.journeykit.benchmarks;

import java.util.List;

/** Moments one after the other, and then from the first again. */
final class Round {

    private final Moment[] moments;
    private int next;

    Round(List<Moment> moments) {
        this.moments = moments.toArray(Moment[]::new);
    }

    Moment next() {
        Moment moment = moments[next];
        next = next + 1 == moments.length ? 0 : next + 1;
        return moment;
    }
}
