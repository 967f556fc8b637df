package io.journeykit.testkit.border;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** What is seen in a trial while it goes on, and how it is waited for. */
final class Sight {

    /** How long nothing may come of a thing, although nobody knows why. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** How long it may still come when it is known why it will not. */
    private static final Duration GRACE = Duration.ofMillis(1_000);

    private static final Duration GLANCE = Duration.ofMillis(20);
    private static final int OFTEN_ENOUGH = 3;

    private final Map<Object, Integer> counts = new HashMap<>();

    /** It is seen once more. */
    synchronized void see(Object what) {
        counts.merge(what, 1, Integer::sum);
        notifyAll();
    }

    synchronized int count(Object what) {
        return counts.getOrDefault(what, 0);
    }

    boolean has(Object what) {
        return count(what) > 0;
    }

    /** Waits until it is so. */
    void await(String what, BooleanSupplier goal) {
        await(goal, Optional::empty).ifPresent(why -> {
            throw new IllegalStateException("The trial waits in vain until " + what + ".");
        });
    }

    /** Waits until it is so each time one looks, and not by chance. */
    void awaitSteady(String what, BooleanSupplier goal) {
        AtomicInteger inARow = new AtomicInteger();
        await(what, () -> inARow.updateAndGet(former -> goal.getAsBoolean() ? former + 1 : 0) >= OFTEN_ENOUGH);
    }

    /**
     * Waits until it is so; empty as soon as it is.
     *
     * @param omen why it will not come to be so, as far as that can be told
     * @return why it is not so in the end
     */
    Optional<String> await(BooleanSupplier goal, Supplier<Optional<String>> omen) {
        long start = System.nanoTime();
        long hopeless = 0;
        while (!goal.getAsBoolean()) {
            long now = System.nanoTime();
            Optional<String> why = omen.get();
            hopeless = why.isEmpty() ? 0 : hopeless == 0 ? now : hopeless;
            if (hopeless != 0 && now - hopeless > GRACE.toNanos()) {
                return why;
            }
            if (now - start > PATIENCE.toNanos()) {
                return Optional.of("nothing came of it within " + PATIENCE.toSeconds() + " seconds");
            }
            glance();
        }
        return Optional.empty();
    }

    private synchronized void glance() {
        try {
            wait(GLANCE.toMillis());
        } catch (InterruptedException e) {
            throw new IllegalStateException("Nobody interrupts a trial.", e);
        }
    }
}
