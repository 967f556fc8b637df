package io.journeykit.testkit.border;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;

/** Threads on which vendors' code runs: virtual ones where there are any, as on the newer JDK. */
final class Callers {

    private static final int FIRST_WITH_VIRTUAL_ONES = 21;

    private Callers() {}

    /** Sets a thread to work. */
    static void start(Runnable work) {
        if (Runtime.version().feature() >= FIRST_WITH_VIRTUAL_ONES) {
            startVirtual(work);
            return;
        }
        Thread thread = new Thread(work, "caller");
        thread.setDaemon(true);
        thread.start();
    }

    // By its name, since the JDK that the project is built for has none.
    private static void startVirtual(Runnable work) {
        try {
            Thread.class.getMethod("startVirtualThread", Runnable.class).invoke(null, work);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("No virtual thread could be started.", e);
        }
    }

    /** Waits for a thread of its own that does it. */
    static void call(Runnable work) {
        call(() -> {
            work.run();
            return work;
        });
    }

    /** Waits for what a thread of its own makes of it. */
    static <T> T call(Supplier<T> work) {
        CompletableFuture<T> done = new CompletableFuture<>();
        start(() -> {
            try {
                done.complete(work.get());
            } catch (Throwable e) {
                done.completeExceptionally(e);
            }
        });
        try {
            return done.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("A caller could not do its work.", e);
        }
    }
}
