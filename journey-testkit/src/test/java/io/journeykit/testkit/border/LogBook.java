package io.journeykit.testkit.border;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** All that the threads of one trial wrote into the log, as whoever reads the log sees it. */
final class LogBook {

    private static final InheritableThreadLocal<@Nullable LogBook> OPEN = new InheritableThreadLocal<>();

    private final List<String> entries = new CopyOnWriteArrayList<>();

    /** One for this thread, and for all that come of it. */
    static void open() {
        OPEN.set(new LogBook());
    }

    /** That of the trial of the calling thread; outside of trials nothing is written down. */
    static Optional<LogBook> here() {
        return Optional.ofNullable(OPEN.get());
    }

    void write(String words, @Nullable Throwable cause) {
        StringWriter entry = new StringWriter().append(words);
        if (cause != null) {
            cause.printStackTrace(new PrintWriter(entry.append('\n'), true));
        }
        entries.add(entry.toString());
    }

    List<String> entries() {
        return List.copyOf(entries);
    }
}
