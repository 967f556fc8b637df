package io.journeykit.testkit.border;

import java.lang.reflect.Method;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;

/** Threads on which vendors' code runs: virtual ones where there are any, as on the newer JDK. */
final class Callers {

    private Callers() {}

    /** Sets a thread to work. */
    static void start(Runnable work) {
        try {
            Method start = Thread.class.getMethod("startVirtualThread", Runnable.class);
            start.invoke(null, work);
        } catch (NoSuchMethodException older) {
            Thread thread = new Thread(work, "caller");
            thread.setDaemon(true);
            thread.start();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("No thread could be started.", e);
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
