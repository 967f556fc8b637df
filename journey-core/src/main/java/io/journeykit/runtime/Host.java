package io.journeykit.runtime;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.Input;
import io.journeykit.agenda.Merged;
import io.journeykit.kernel.Definitions;
import io.journeykit.spi.Delivery;
import io.journeykit.spi.Health;
import io.journeykit.spi.InputRefused;
import io.journeykit.spi.Metrics.Measure;
import io.journeykit.spi.NotHere;
import io.journeykit.spi.Port;
import io.journeykit.spi.Receipt;
import io.journeykit.spi.Recorded;
import io.journeykit.spi.Undecidable;
import io.journeykit.spi.Undelivered;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.InputId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Leads agendas: takes inputs, wakes what is due, hands effects to adapters and brings their results back.
 *
 * <p>It has no thread of its own and moves only when it is called; {@link HostThreads} moves one in real time, and a test
 * moves one by hand. All of it may be called from several threads; each agenda has one writer at a time.
 */
public final class Host {

    private static final int BATCH = 256;
    private static final Port[] PORTS = Port.values();

    private final HostParts with;
    private final Writer writer;
    private final Waker waker;
    private final Dispatcher dispatcher;
    private final Sweeper sweeper;

    Host(HostParts with, WakeSignal signal) {
        this.with = with;
        this.writer = new Writer(with, signal);
        Incidents incidents = new Incidents(writer);
        this.waker = new Waker(with, writer, incidents);
        this.dispatcher = new Dispatcher(with, writer, incidents, signal);
        this.sweeper = new Sweeper(with, writer, waker, incidents);
    }

    /** @param slow how many calls do not come back at the moment */
    Health health(int slow) {
        Failures failures = with.failures();
        return new Health(failures.counts(), slow, waker.passedOver(), failures.latest());
    }

    /** How it does. */
    public Health health() {
        return health(0);
    }

    /** A part that only decisions ask has failed in one, which went on without it. */
    public void failed(String part, Throwable failure) {
        with.failures().noted(Measure.UNDECIDED, Failures.OF_NOBODY, part, failure);
    }

    Waker waker() {
        return waker;
    }

    Sweeper sweeper() {
        return sweeper;
    }

    Dispatcher dispatcher() {
        return dispatcher;
    }

    Failures failures() {
        return with.failures();
    }

    public static HostBuilder over(Definitions definitions) {
        return new HostBuilder(() -> definitions);
    }

    /** One that has more definitions whenever there are more. */
    public static HostBuilder over(Supplier<Definitions> definitions) {
        return new HostBuilder(definitions);
    }

    /**
     * Takes an input: once this returns, it is stored with all it led to. A second arrival gets the first one's receipt
     * and changes nothing.
     *
     * @throws IllegalArgumentException where it cannot be stored, or would bring two tenants together
     * @throws NotHere where its journeys are of templates that are not here
     * @throws InputRefused where another input has its id
     * @throws Undecidable where the kernel fails on it
     * @throws IllegalStateException where others commit first, again and again; it may be given again under its id
     */
    public Receipt accept(AgendaId id, Input input) {
        return writer.write(id, input);
    }

    /** The agenda as it is; empty where nothing is known of the person. */
    public Optional<Agenda> agenda(AgendaId id) {
        return with.store().load(id);
    }

    /** Where the person is coordinated now: the agenda itself, unless it was merged into another. */
    public AgendaId home(AgendaId id) {
        return writer.home(id).id();
    }

    /** What could not be handed over so far for an agenda, or for one that was merged into it. */
    public List<Undelivered> undelivered(Agenda agenda) {
        Stream<AgendaId> taken = agenda.merges().taken().stream().map(Merged::from);
        return Stream.concat(Stream.of(agenda.id()), taken)
                .flatMap(id -> with.store().effects().undelivered(id).stream())
                .toList();
    }

    /** What an input led to; empty where it was never taken. */
    public Optional<Receipt> receipt(AgendaId id, InputId input) {
        return with.store().receipt(id, input);
    }

    /** All that ever became so with an agenda. */
    public List<Recorded> history(AgendaId id) {
        List<Recorded> all = new ArrayList<>();
        List<Recorded> page = with.store().history(id, 0, BATCH);
        while (!page.isEmpty()) {
            all.addAll(page);
            page = with.store().history(id, page.get(page.size() - 1).sequence(), BATCH);
        }
        return all;
    }

    /** What became so by one input. */
    public List<Recorded> history(AgendaId id, Receipt receipt) {
        return with.store().history(id, receipt.before(), BATCH).stream()
                .filter(one -> one.sequence() <= receipt.after())
                .toList();
    }

    /** Wakes a batch of what is due; how many agendas were woken. */
    public int wakeDue() {
        return waker.wakeDue(BATCH);
    }

    /** Hands over what is due at every port, on this thread; how many attempts were made. */
    public int dispatchDue() {
        int made = 0;
        for (Port port : PORTS) {
            for (Delivery delivery : dispatcher.claim(port, BATCH)) {
                deliverAlone(delivery);
                made++;
            }
        }
        return made;
    }

    /** A store that fails one of them is no concern of the others. An Error is the caller's, whose thread this is. */
    private void deliverAlone(Delivery delivery) {
        try {
            dispatcher.deliver(delivery);
        } catch (RuntimeException e) {
            dispatcher.failed(delivery, e);
        }
    }

    /** Takes up to so many effects that are due at a port; each is then to be {@link #deliver delivered}. */
    public List<Delivery> claim(Port port, int limit) {
        return dispatcher.claim(port, limit);
    }

    /** Hands one effect to its adapter, and takes what becomes of it. */
    public void deliver(Delivery delivery) {
        dispatcher.deliver(delivery);
    }

    /** Looks for journeys that nothing will wake, and asks a person to look at each; how many it found. */
    public int sweep() {
        return sweeper.sweep();
    }

    /** When something is to be done next, perhaps already; empty where nothing is. */
    public Optional<Instant> nextDue() {
        Optional<Instant> earliest = nextWake();
        for (Port port : PORTS) {
            earliest = earlier(earliest, nextEffect(port));
        }
        return earliest;
    }

    public Optional<Instant> nextWake() {
        return with.store().wakes().next();
    }

    public Optional<Instant> nextEffect(Port port) {
        return with.store().effects().next(port);
    }

    private static Optional<Instant> earlier(Optional<Instant> one, Optional<Instant> other) {
        boolean first = other.isEmpty() || one.isPresent() && !one.get().isAfter(other.get());
        return first ? one : other;
    }

    @Override
    public String toString() {
        return "a host with " + with.definitions() + " and " + with.adapters();
    }
}
