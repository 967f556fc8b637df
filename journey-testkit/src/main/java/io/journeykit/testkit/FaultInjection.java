package io.journeykit.testkit;

import java.time.Duration;
import java.util.Random;

/**
 * What may go wrong between a host and the world, and how often. The same faults in the same scene do the same each
 * time.
 *
 * @param failing the share of calls that fail before anything was done, from 0 to 1
 * @param losing the share of calls that are done, but whose answer is lost
 * @param repeating the share of calls and signals that come twice
 * @param late signals come so much later at most, and so in another order; none where this is zero
 */
public record FaultInjection(long seed, double failing, double losing, double repeating, Duration late) {

    /** Nothing goes wrong. */
    public static final FaultInjection NONE = new FaultInjection(0, 0, 0, 0, Duration.ZERO);

    /** @throws IllegalArgumentException if a share is not from 0 to 1, also together, or the delay is negative */
    public FaultInjection {
        if (failing < 0 || losing < 0 || repeating < 0 || failing + losing + repeating > 1 || late.isNegative()) {
            throw new IllegalArgumentException("The shares " + failing + ", " + losing + " and " + repeating
                    + " are from 0 to 1, also together, and " + late + " is not negative; choose smaller ones.");
        }
    }

    /** A tenth of all calls fails, a tenth of all answers is lost, a tenth of all comes twice, all within ten minutes. */
    public static FaultInjection seeded(long seed) {
        return new FaultInjection(seed, 0.1, 0.1, 0.1, Duration.ofMinutes(10));
    }

    Dice dice() {
        return new Dice(this, new Random(seed));
    }

    /** The faults at work. */
    record Dice(FaultInjection faults, Random random) {

        /** What is done to the next call. */
        Prank nextCall() {
            double thrown = random.nextDouble();
            if (thrown < faults.failing) {
                return Prank.FAIL;
            }
            if (thrown < faults.failing + faults.losing) {
                return Prank.LOSE_ANSWER;
            }
            return thrown < faults.failing + faults.losing + faults.repeating ? Prank.REPEAT : Prank.NONE;
        }

        boolean repeatsSignal() {
            return faults.repeating > 0 && random.nextDouble() < faults.repeating;
        }

        Duration delay() {
            long most = faults.late.toMillis();
            return most == 0 ? Duration.ZERO : Duration.ofMillis((long) (random.nextDouble() * most));
        }
    }

    enum Prank {
        NONE,
        FAIL,
        LOSE_ANSWER,
        REPEAT
    }
}
