package io.journeykit.runtime;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** Where something failed, for the log: classes and frames, and never a message, since that may tell of a person. */
final class FailureTrace {

    private static final int FRAMES = 24;
    private static final int CAUSES = 4;

    private FailureTrace() {}

    static String of(Throwable failure) {
        StringBuilder trace = new StringBuilder();
        Set<Throwable> told = Collections.newSetFromMap(new IdentityHashMap<>());
        Throwable one = failure;
        while (one != null && told.size() < CAUSES && told.add(one)) {
            trace.append(told.size() == 1 ? "" : "\n  because of ")
                    .append(one.getClass().getName())
                    .append(of(one.getStackTrace()));
            one = one.getCause();
        }
        return trace.toString();
    }

    /** Where a thread is. */
    static String of(StackTraceElement[] frames) {
        StringBuilder trace = new StringBuilder();
        for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
            trace.append("\n    at ").append(frames[i]);
        }
        return trace.toString();
    }
}
