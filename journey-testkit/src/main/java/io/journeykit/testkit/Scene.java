package io.journeykit.testkit;

import io.journeykit.Journeys;
import io.journeykit.JourneysBuilder;
import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.Input;
import io.journeykit.agenda.Signal;
import io.journeykit.runtime.Host;
import io.journeykit.runtime.HostBuilder;
import io.journeykit.runtime.PlayedHost;
import io.journeykit.spi.Adapter;
import io.journeykit.spi.Adapters;
import io.journeykit.spi.Receipt;
import io.journeykit.testkit.FaultInjection.Dice;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.InputId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A host and a world on virtual time: years pass in milliseconds, on one thread, and the same scene plays the same way
 * each time.
 *
 * <p>Time moves only in {@link #advanceTo}: everything due on the way happens at its own time, and at one time in this
 * order: what the world does, what the host wakes for, what it hands to adapters.
 */
@SuppressWarnings("exports")
public final class Scene {

    private static final int TOO_MUCH_AT_ONCE = 100_000;

    private final VirtualClock clock;
    private final Script script = new Script();
    private Optional<Host> host = Optional.empty();
    private Onlooker onlooker = Onlooker.NONE;
    private Dice dice = FaultInjection.NONE.dice();
    private long told;

    private Scene(VirtualClock clock) {
        this.clock = clock;
    }

    /** An empty scene; put ports in it, then let a host {@link #play}. */
    public static Scene at(Instant start) {
        return new Scene(VirtualClock.at(start));
    }

    /** From now on, this may go wrong with signals, and with adapters that are {@link #unreliable}. */
    public Scene with(FaultInjection faults) {
        dice = faults.dice();
        return this;
    }

    /** These adapters, behind a line on which the scene's faults happen. */
    public Adapters unreliable(Adapter... adapters) {
        return Adapters.of(new UnreliableAdapters(Adapters.of(adapters), dice));
    }

    /** Builds a host on the scene's clock. A second one takes over from the first, as after a crash. */
    public Host play(HostBuilder builder) {
        host = Optional.of(builder.clock(clock).build());
        return host();
    }

    /**
     * Starts the front door on the scene's clock, so that what calls it can be tried: a vendor's own controller tells it
     * what it would tell it, and the scene moves the time.
     */
    public Journeys play(JourneysBuilder builder) {
        return builder.clock(clock).start(host -> new PlayedHost(play(host)));
    }

    public VirtualClock clock() {
        return clock;
    }

    public Instant now() {
        return clock.instant();
    }

    /** @throws IllegalStateException if nobody plays in this scene yet */
    public Host host() {
        return host.orElseThrow(
                () -> new IllegalStateException("Nobody plays in this scene yet; call play(...) with a host first."));
    }

    /** From now on, this one sees all that is told; what the host refuses ends nothing then. */
    public Scene watchedBy(Onlooker watching) {
        onlooker = watching;
        return this;
    }

    /** The agenda as it is now. */
    public Agenda agenda(AgendaId id) {
        return host().agenda(id).orElseGet(() -> Agenda.empty(id));
    }

    /** Something will happen at that time; at once, if that is past. */
    public void at(Instant when, Runnable what) {
        script.at(when.isBefore(now()) ? now() : when, what);
    }

    /** Something will happen after so long. */
    public void in(Duration delay, Runnable what) {
        at(now().plus(delay), what);
    }

    /**
     * Tells the host something now.
     *
     * @throws RuntimeException what the host throws; in a scene that is {@link #watchedBy watched}, where it comes of what
     *     was written down for a time, the scene goes on all the same
     */
    public Receipt tell(AgendaId id, Input input) {
        try {
            Receipt receipt = host().accept(id, input);
            onlooker.took(id, input, receipt);
            return receipt;
        } catch (RuntimeException e) {
            onlooker.refused(id, input, e);
            throw e;
        }
    }

    /** Signals something now, under an id of its own. */
    public Receipt signal(AgendaId id, Signal signal) {
        return tell(id, new Input.SignalReceived(inputId(), signal));
    }

    /** Something is signalled after so long; later or twice, as the scene's faults have it. */
    public void signalIn(Duration delay, AgendaId id, Signal signal) {
        Input input = new Input.SignalReceived(inputId(), signal);
        in(delay.plus(dice.delay()), () -> tell(id, input));
        if (dice.repeatsSignal()) {
            in(delay.plus(dice.delay()), () -> tell(id, input));
        }
    }

    /** The next of the ids that this scene gives to inputs. */
    public InputId inputId() {
        told++;
        return InputId.of("scene/" + told);
    }

    /**
     * Lets all happen that is due by then, each at its time, and moves the clock there.
     *
     * @throws IllegalStateException if things go on happening at one time without end
     */
    public void advanceTo(Instant end) {
        int done = 0;
        for (Instant next = next(); isBy(next, end); next = next()) {
            if (next.isAfter(now())) {
                clock.moveTo(next);
                done = 0;
            }
            happen();
            done++;
            refuseStandstill(done);
        }
        clock.moveTo(end);
    }

    public void advanceBy(Duration duration) {
        advanceTo(now().plus(duration));
    }

    /** Lets all happen that is due now. */
    public void settle() {
        advanceTo(now());
    }

    /** Lets all happen until nothing is left to do, or until then; when the last thing happened. */
    public Instant playOut(Instant end) {
        while (isBy(next(), end)) {
            advanceTo(later(next(), now()));
        }
        return now();
    }

    private static boolean isBy(Instant next, Instant end) {
        return !next.isAfter(end) && next.isBefore(Instant.MAX);
    }

    private void happen() {
        Host now = host();
        if (!didNext() && now.wakeDue() == 0) {
            now.dispatchDue();
        }
    }

    private boolean didNext() {
        try {
            return script.doNext(now());
        } catch (RuntimeException e) {
            // Whoever watches has seen it; otherwise it is the test's to see.
            if (onlooker == Onlooker.NONE) {
                throw e;
            }
            return true;
        }
    }

    private Instant next() {
        Instant world = script.next().orElse(Instant.MAX);
        Instant here = host().nextDue().orElse(Instant.MAX);
        return world.isBefore(here) ? world : here;
    }

    private void refuseStandstill(int done) {
        if (done > TOO_MUCH_AT_ONCE) {
            throw new IllegalStateException("At " + now() + " things go on happening without end; the last input was "
                    + told + " of the scene.");
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** {@code Mon 2026-03-02T15:15:00Z, 3 things still to happen}. */
    @Override
    public String toString() {
        return clock + ", " + script;
    }
}
