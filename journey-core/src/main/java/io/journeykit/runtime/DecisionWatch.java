package io.journeykit.runtime;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Lets decisions that ask a vendor's code, such as a language or a calendar, be made on threads of their own, and gives up
 * one in which such code does not come back. What the library itself does takes as long as it takes.
 */
final class DecisionWatch {

    private static final long GLANCE = Duration.ofMillis(100).toMillis();
    private static final int GLANCES = 10;
    private static final int MOST_SILENT = 64;
    private static final Set<String> ROOMS = Set.of(
            "kernel",
            "check",
            "readings",
            "agenda",
            "template",
            "lifecycle",
            "policy",
            "planning",
            "phrase",
            "condition",
            "calendar",
            "vocabulary");
    private static final String HOUSE = "io.journeykit.";

    private final ExecutorService threads = Executors.newCachedThreadPool(Threads.named("journey-decides"));
    private final AtomicInteger silent = new AtomicInteger();

    /** A vendor's code took longer than a decision waits for it; the frames are those in which it was. */
    private static final class OverBudget extends RuntimeException {
        private static final long serialVersionUID = 1L;

        OverBudget(StackTraceElement[] frames) {
            super("A vendor's code does not come back from a decision.");
            setStackTrace(frames);
        }
    }

    /** A decision that is being made. */
    private final class Watched<T> extends FutureTask<T> {
        private volatile Thread thread = Thread.currentThread();
        private volatile boolean left;

        Watched(Callable<T> decision) {
            super(decision);
        }

        @Override
        public void run() {
            thread = Thread.currentThread();
            super.run();
            if (left) {
                silent.decrementAndGet();
            }
            // What a vendor's code did to its thread is no concern of the next decision.
            Thread.interrupted();
        }

        void leave() {
            left = true;
            silent.incrementAndGet();
            cancel(true);
        }
    }

    /** What the decision comes to, or throws. */
    <T> T decided(Callable<T> decision) throws Exception {
        if (silent.get() >= MOST_SILENT) {
            throw new OverBudget(Thread.currentThread().getStackTrace());
        }
        Watched<T> watched = new Watched<>(decision);
        threads.execute(watched);
        boolean interrupted = false;
        int inVendorsCode = 0;
        try {
            while (true) {
                try {
                    return watched.get(GLANCE, TimeUnit.MILLISECONDS);
                } catch (TimeoutException late) {
                    StackTraceElement[] frames = watched.thread.getStackTrace();
                    inVendorsCode = isVendors(frames) ? inVendorsCode + 1 : 0;
                    if (inVendorsCode >= GLANCES) {
                        throw leave(watched, frames);
                    }
                } catch (InterruptedException again) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw (Exception) e.getCause();
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private OverBudget leave(Watched<?> watched, StackTraceElement[] frames) {
        watched.leave();
        return new OverBudget(frames);
    }

    /** Whether the latest call that is not the platform's own is of no room of the library. */
    private static boolean isVendors(StackTraceElement[] frames) {
        for (StackTraceElement frame : frames) {
            String type = frame.getClassName();
            if (!type.startsWith("java.") && !type.startsWith("jdk.") && !type.startsWith("sun.")) {
                return !isOurs(type);
            }
        }
        return false;
    }

    private static boolean isOurs(String type) {
        if (!type.startsWith(HOUSE)) {
            return false;
        }
        int end = type.indexOf('.', HOUSE.length());
        return end < 0 || ROOMS.contains(type.substring(HOUSE.length(), end));
    }
}
