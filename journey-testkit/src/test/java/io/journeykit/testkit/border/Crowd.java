package io.journeykit.testkit.border;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/** All threads of one trial: those that it starts, and those that the library starts for it. */
final class Crowd extends ThreadGroup {

    private final Map<String, Throwable> fallen = new ConcurrentHashMap<>();

    Crowd(String name) {
        super(name);
    }

    /** The one that the calling thread belongs to. */
    static Crowd here() {
        return (Crowd) Thread.currentThread().getThreadGroup();
    }

    @Override
    public void uncaughtException(Thread thread, Throwable cause) {
        fallen.put(thread.getName(), cause);
    }

    /** What a thread whose name starts so died of. */
    Optional<String> causeOfDeath(String name) {
        return fallen.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(name))
                .map(entry -> entry.getValue().getClass().getSimpleName())
                .findFirst();
    }

    boolean isAlive(String name) {
        return living().anyMatch(thread -> thread.getName().startsWith(name));
    }

    /** Whether a thread whose name starts so waits for a lock that another has. */
    boolean waitsForALock(String name) {
        return living().filter(thread -> thread.getName().startsWith(name))
                .flatMap(thread -> Arrays.stream(thread.getStackTrace()))
                .anyMatch(frame -> frame.getClassName().equals(ReentrantLock.class.getName())
                        && frame.getMethodName().equals("lock"));
    }

    /** Whether all threads of the library rest. */
    boolean isQuiet() {
        return living().filter(thread -> thread.getName().startsWith("journey-"))
                .allMatch(Crowd::rests);
    }

    /** Whether a thread waits for something to do, or is no more. What waits for a monitor is about to go on. */
    static boolean rests(Thread thread) {
        Thread.State state = thread.getState();
        return state != Thread.State.RUNNABLE && state != Thread.State.BLOCKED;
    }

    private Stream<Thread> living() {
        Thread[] threads = new Thread[activeCount() + 16];
        return Arrays.stream(threads, 0, enumerate(threads));
    }
}
