package io.journeykit.testkit.border;

import io.journeykit.testkit.oracle.Clause;
import java.time.Duration;
import java.util.Optional;
import java.util.SortedMap;

/** One trial while it is held: in a crowd of threads of its own, for a minute at the most. */
final class Ordeal implements Runnable {

    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final Trial trial;
    private final Witness witness;
    private volatile Optional<Throwable> failure = Optional.empty();

    Ordeal(Trial trial) {
        this.trial = trial;
        this.witness = new Witness(trial.clauses());
    }

    Trial trial() {
        return trial;
    }

    SortedMap<Clause, String> seen() {
        return witness.seen();
    }

    @Override
    public void run() {
        Thread thread = new Thread(new Crowd(trial.what()), this::hold, "trial");
        thread.setDaemon(true);
        thread.start();
        try {
            thread.join(LONGEST.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (thread.isAlive()) {
            IllegalStateException late = new IllegalStateException("It did not come back: " + trial);
            late.setStackTrace(thread.getStackTrace());
            throw late;
        }
        failure.ifPresent(cause -> {
            throw new IllegalStateException("It could not be held: " + trial, cause);
        });
    }

    private void hold() {
        try {
            LogBook.open();
            trial.attempt().before(witness);
        } catch (Throwable cause) {
            failure = Optional.of(cause);
        }
    }
}
