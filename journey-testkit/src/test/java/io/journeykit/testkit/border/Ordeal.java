package io.journeykit.testkit.border;

import io.journeykit.testkit.oracle.Clause;
import java.time.Duration;
import java.util.SortedMap;

/** One trial while it is held: in a crowd of threads of its own, for a minute at the most. */
final class Ordeal implements Runnable {

    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final Trial trial;
    private final Witness witness;

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
            couldNotBeHeld("it did not come back from " + thread.getStackTrace()[0]);
        }
    }

    private void hold() {
        try {
            LogBook.open();
            trial.attempt().before(witness);
        } catch (Throwable cause) {
            couldNotBeHeld(cause.toString());
        }
    }

    private void couldNotBeHeld(String why) {
        trial.clauses().forEach(clause -> witness.broken(clause, Standing.NOT_HELD + why));
    }
}
