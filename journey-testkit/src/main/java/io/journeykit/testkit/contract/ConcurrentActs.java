package io.journeykit.testkit.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several acts on as many threads, begun at the same moment. */
final class ConcurrentActs {

    private ConcurrentActs() {}

    static <T> List<T> run(List<Callable<T>> acts) {
        ExecutorService threads = Executors.newFixedThreadPool(acts.size());
        CyclicBarrier start = new CyclicBarrier(acts.size());
        try {
            List<Future<T>> futures = new ArrayList<>();
            for (Callable<T> act : acts) {
                futures.add(threads.submit(() -> {
                    start.await();
                    return act.call();
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        } catch (ExecutionException e) {
            throw new AssertionError("One of several acts at once failed.", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted while several acts were under way.", e);
        } finally {
            threads.shutdownNow();
        }
    }
}
