package io.journeykit.runtime;

import io.journeykit.spi.Metrics;
import io.journeykit.spi.Metrics.Measure;
import io.journeykit.vocabulary.TenantId;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is counted, and what failed: told to the vendor's metrics, logged, and kept for whoever asks how the host does. */
final class Failures {

    /** Whose a failure is that is of no tenant alone, such as that of a queue. */
    static final TenantId OF_NOBODY = TenantId.of("host");

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private final Metrics metrics;
    private final Consumer<Error> errors;
    private final Map<Measure, LongAdder> counts = new ConcurrentHashMap<>();
    private volatile Optional<String> latest = Optional.empty();

    private Failures(Metrics metrics, Consumer<Error> errors) {
        this.metrics = metrics;
        this.errors = errors;
    }

    /** On threads of the host's own, which must not end by what a part throws. */
    static Failures survived(Metrics metrics) {
        return new Failures(metrics, error -> {});
    }

    /** On the thread of whoever moves a host by hand, who hears of errors too. */
    static Failures told(Metrics metrics) {
        return new Failures(metrics, error -> {
            throw error;
        });
    }

    void count(Measure measure, TenantId tenant) {
        counts.computeIfAbsent(measure, first -> new LongAdder()).increment();
        try {
            metrics.count(measure, tenant);
        } catch (Throwable e) {
            log("counting " + measure, tenant, e);
        }
    }

    /** @param what failed, in words without data: {@code a listener} */
    void failed(Measure measure, TenantId tenant, String what, Throwable failure) {
        noted(measure, tenant, what, failure);
        if (failure instanceof Error error) {
            errors.accept(error);
        }
    }

    /** The same, and nobody has to hear of it here. */
    void noted(Measure measure, TenantId tenant, String what, Throwable failure) {
        log(what, tenant, failure);
        count(measure, tenant);
    }

    /** How often each was counted. */
    SortedMap<Measure, Long> counts() {
        SortedMap<Measure, Long> now = new TreeMap<>();
        counts.forEach((measure, count) -> now.put(measure, count.sum()));
        return now;
    }

    /** What failed last, with the classes and frames that it came from. */
    Optional<String> latest() {
        return latest;
    }

    private void log(String what, TenantId tenant, Throwable failure) {
        try {
            String trace = FailureTrace.of(failure);
            latest = Optional.of(what + ": " + trace);
            LOG.error("For tenant {} failed {}: {}", tenant, what, trace);
        } catch (Throwable e) {
            // A log that fails, or a stack with no room left for it, must not stop what goes on.
            latest = Optional.of(what);
        }
    }
}
