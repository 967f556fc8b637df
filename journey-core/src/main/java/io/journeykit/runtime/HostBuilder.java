package io.journeykit.runtime;

import io.journeykit.kernel.Definitions;
import io.journeykit.memory.InMemoryStore;
import io.journeykit.policy.RetryPolicy;
import io.journeykit.spi.Adapters;
import io.journeykit.spi.AgendaStore;
import io.journeykit.spi.Listener;
import io.journeykit.spi.Metrics;
import io.journeykit.words.Words;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** Puts a {@link Host} together; whatever is not given is the default of an embedded host. */
public final class HostBuilder {

    private final Supplier<Definitions> definitions;
    private AgendaStore store = new InMemoryStore();
    private Adapters adapters = Adapters.NONE;
    private InstantSource clock = InstantSource.system();
    private RetryPolicy retry = RetryPolicy.STANDARD;
    private Metrics metrics = Metrics.NONE;
    private Words words = Words.standard();
    private Locale staff = Locale.ENGLISH;
    private final List<Listener> listeners = new ArrayList<>();

    /** @param definitions those there are, each time that it is asked */
    HostBuilder(Supplier<Definitions> definitions) {
        this.definitions = definitions;
    }

    public HostBuilder store(AgendaStore other) {
        store = other;
        return this;
    }

    public HostBuilder adapters(Adapters other) {
        adapters = other;
        return this;
    }

    public HostBuilder clock(InstantSource other) {
        clock = other;
        return this;
    }

    public HostBuilder retry(RetryPolicy other) {
        retry = other;
        return this;
    }

    public HostBuilder metrics(Metrics other) {
        metrics = other;
        return this;
    }

    /** The texts and names by which people are told things; usual: the library's own, and no names of providers. */
    public HostBuilder words(Words other) {
        words = other;
        return this;
    }

    /** The language in which the care team reads its work; usual: English. */
    public HostBuilder staffLanguage(Locale language) {
        staff = language;
        return this;
    }

    /** One more that is told of every commit. */
    public HostBuilder listener(Listener another) {
        listeners.add(another);
        return this;
    }

    /** A host that moves only when it is called. */
    public Host build() {
        return build(HostClock.moved(clock), Failures.told(metrics), Deciding.HERE, WakeSignal.NONE);
    }

    /** A host that moves by threads, in real time. */
    Host running(WakeSignal signal) {
        return build(HostClock.running(clock), Failures.survived(metrics), Deciding.watched(), signal);
    }

    private Host build(HostClock time, Failures failures, Deciding deciding, WakeSignal signal) {
        Listener listener = listeners.size() == 1 ? listeners.get(0) : Listener.all(listeners);
        return new Host(
                new HostParts(store, definitions, adapters, time, retry, listener, failures, deciding, words, staff),
                signal);
    }
}
