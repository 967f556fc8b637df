package io.journeykit.runtime;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.Input;
import io.journeykit.agenda.Report;
import io.journeykit.phrase.Name;
import io.journeykit.phrase.Phrase;
import io.journeykit.spi.Delivery;
import io.journeykit.spi.Metrics.Measure;
import io.journeykit.spi.NotHere;
import io.journeykit.spi.Port;
import io.journeykit.spi.Reply;
import io.journeykit.spi.Undecidable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Hands effects to adapters, and brings what became of them back as inputs. */
final class Dispatcher {

    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final Duration BUSY = Duration.ofSeconds(1);
    private static final Reply NEVER = Reply.retry(Duration.ZERO);

    private final HostParts with;
    private final Writer writer;
    private final Incidents incidents;
    private final WakeSignal signal;
    private final Speaker speaker;
    private final InFlightCalls inFlight = new InFlightCalls();

    Dispatcher(HostParts with, Writer writer, Incidents incidents, WakeSignal signal) {
        this.with = with;
        this.writer = writer;
        this.speaker = new Speaker(with, writer);
        this.incidents = incidents;
        this.signal = signal;
    }

    /** Takes up to so many effects that are due; each of them has to be delivered. */
    List<Delivery> claim(Port port, int limit) {
        return with.store().effects().claim(port, with.clock().steady(), LEASE, limit);
    }

    /** In how long the next effect of a port is due. */
    Duration untilNext(Port port) {
        return with.store()
                .effects()
                .next(port)
                .map(at -> WakeDelay.between(with.clock().steady(), at))
                .orElse(LEASE);
    }

    /** Makes one attempt, unless it is no longer wanted. */
    void deliver(Delivery delivery) {
        if (inFlight.begin(delivery)) {
            tryAttempt(delivery);
        } else {
            leaveForLater(delivery);
        }
    }

    /** It is claimed, and so is tried again when its lease is over. */
    void failed(Delivery delivery, Throwable failure) {
        with.failed(Measure.HOST_FAILED, delivery.agenda(), delivery.toString(), failure);
    }

    private void tryAttempt(Delivery delivery) {
        try {
            attempt(delivery);
        } catch (NotHere e) {
            with.count(Measure.NOT_HERE, delivery.agenda());
            leaveForLater(delivery);
        } finally {
            inFlight.end(delivery);
        }
    }

    /** As if it had not been taken: another thread, or another node, may take it soon. */
    private void leaveForLater(Delivery delivery) {
        reschedule(delivery, delivery.attempt() - 1, with.clock().steady().plus(BUSY));
    }

    private void attempt(Delivery delivery) {
        Optional<Report> obstacle = obstacle(delivery);
        if (obstacle.isPresent()) {
            keepBack(delivery, obstacle.get());
            return;
        }
        Call made = call(delivery);
        if (made.gap().isPresent()) {
            keepBack(made.delivery(), made.gap().get());
        } else if (made.reply() instanceof Reply.Retry retry) {
            again(made.delivery(), retry.after());
        } else {
            made.reply().report().ifPresent(report -> report(made.delivery(), report));
        }
    }

    private void keepBack(Delivery delivery, Report why) {
        with.count(Measure.NOT_HANDED_OVER, delivery.agenda());
        report(delivery, why);
    }

    /** Why it is not handed over, as the agenda now stands. */
    private Optional<Report> obstacle(Delivery delivery) {
        Agenda agenda = writer.home(delivery.agenda());
        if (delivery.step().isPresent()) {
            writer.requireDefinitions(agenda);
        }
        if (!Relevance.isWanted(agenda, delivery)) {
            return Optional.of(new Report.NotHandedOver("no-longer-wanted"));
        }
        if (delivery.deadline().filter(with.now()::isAfter).isPresent()) {
            return Optional.of(new Report.NotHandedOver("time-passed"));
        }
        if (!with.adapters().fill(Port.of(delivery.effect().request()))) {
            return Optional.of(new Report.Failed("no-adapter"));
        }
        // An attempt that took the whole process with it has left no other trace than its count.
        return allowsAfter(delivery, delivery.attempt() - 1) ? Optional.empty() : Optional.of(givenUp(delivery));
    }

    /** A person's work is tried until it is taken: whoever else would be told of its failure is told on the same list. */
    private boolean allowsAfter(Delivery delivery, int made) {
        return with.retry().allowsAfter(made) || Port.of(delivery.effect().request()) == Port.WORKLIST;
    }

    /**
     * An attempt, with the words that went with it.
     *
     * @param gap what kept it from being made after all
     */
    private record Call(Delivery delivery, Reply reply, Optional<Report> gap) {

        Call(Delivery delivery, Reply reply) {
            this(delivery, reply, Optional.empty());
        }
    }

    private Call call(Delivery delivery) {
        Delivery worded = delivery;
        try {
            Speaker.Worded speaking = speaker.worded(delivery);
            worded = speaking.delivery();
            if (speaking.gap().isPresent()) {
                return new Call(worded, NEVER, speaking.gap());
            }
            with.count(Measure.HANDED_OVER, delivery.agenda());
            return new Call(worded, answered(with.adapters().hand(worded)));
        } catch (Throwable e) {
            with.failed(Measure.ADAPTER_FAILED, delivery.agenda(), delivery.toString(), e);
            return new Call(worded, Reply.retry(Duration.ZERO));
        }
    }

    /** @throws RuntimeException where it is nothing, or nothing that can be kept: as if the adapter had failed */
    private Reply answered(@Nullable Reply reply) {
        Reply given = Objects.requireNonNull(reply, "An adapter replied nothing.");
        Storable.require("reply", given, with.now());
        return given;
    }

    private void again(Delivery delivery, Duration wanted) {
        Instant now = with.clock().steady();
        Duration delay = wanted.isZero() || wanted.isNegative()
                ? with.retry().delayAfter(delivery.attempt(), delivery.key().value())
                : wanted;
        Instant next = now.plus(delay);
        if (!allowsAfter(delivery, delivery.attempt())) {
            giveUp(delivery, givenUp(delivery));
        } else if (delivery.deadline().filter(next::isAfter).isPresent()) {
            giveUp(delivery, new Report.Failed("no-time-left"));
        } else {
            with.count(Measure.RETRIED, delivery.agenda());
            reschedule(delivery, delivery.attempt(), next);
        }
    }

    private void giveUp(Delivery delivery, Report report) {
        with.count(Measure.GIVEN_UP, delivery.agenda());
        report(delivery, report);
    }

    private static Report givenUp(Delivery delivery) {
        return new Report.Failed("tried-out");
    }

    private void report(Delivery delivery, Report report) {
        Input input = new Input.EffectReported(DerivedIds.report(delivery), delivery.key(), report, delivery.said());
        try {
            writer.write(delivery.agenda(), input);
        } catch (Undecidable e) {
            leave(delivery);
        }
    }

    /** A result that nobody can decide on must not be fetched again and again: a person looks at it. */
    private void leave(Delivery delivery) {
        with.count(Measure.PUT_OFF, delivery.agenda());
        with.store().effects().setAside(delivery.key());
        incidents.raise(
                delivery.agenda(),
                "result-not-understood",
                Phrase.of("text.result-not-understood")
                        .with("act", Name.act(delivery.effect().request().verb())),
                with.now());
    }

    private void reschedule(Delivery delivery, int attempts, Instant at) {
        with.store().effects().reschedule(delivery.key(), attempts, at);
        signal.handOver(
                Port.of(delivery.effect().request()),
                WakeDelay.between(with.clock().steady(), at));
    }
}
