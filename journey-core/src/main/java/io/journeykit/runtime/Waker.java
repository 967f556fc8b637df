package io.journeykit.runtime;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.Input;
import io.journeykit.phrase.Name;
import io.journeykit.phrase.Phrase;
import io.journeykit.runtime.Writer.Proposal;
import io.journeykit.spi.Metrics.Measure;
import io.journeykit.spi.NotHere;
import io.journeykit.spi.Receipt;
import io.journeykit.spi.Undecidable;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.InputId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Wakes agendas that are due; passes over those that it cannot wake, so that they hold up no other. */
final class Waker implements Work {

    private static final int BATCH = 256;
    private static final Duration UNTIL_MENDED = Duration.ofHours(1);
    private static final Duration UNTIL_STORED = Duration.ofMinutes(1);
    private static final Duration UNTIL_ANOTHER_TRIES = Duration.ofMinutes(1);
    private static final Duration BESIDE_THE_PASSED_OVER = Duration.ofSeconds(1);

    private final HostParts with;
    private final Writer writer;
    private final Incidents incidents;
    private final DueAgendas due;

    Waker(HostParts with, Writer writer, Incidents incidents) {
        this.with = with;
        this.writer = writer;
        this.incidents = incidents;
        this.due = new DueAgendas(with);
        writer.afterEach(due::committed);
    }

    /** Wakes up to so many; how many were due. */
    int wakeDue(int limit) {
        List<AgendaId> taken = due.take(limit);
        try {
            taken.forEach(this::wakeTaken);
        } finally {
            taken.forEach(due::done);
        }
        return taken.size();
    }

    @Override
    public boolean once() {
        Optional<AgendaId> next = due.takeOne(BATCH);
        next.ifPresent(this::wakeTaken);
        return next.isPresent();
    }

    @Override
    public Duration rest() {
        Duration left = with.store()
                .wakes()
                .next()
                .map(at -> WakeDelay.between(with.now(), at))
                .orElse(UNTIL_MENDED);
        return due.isPassingOver() ? besideThePassedOver(left) : left;
    }

    /** Those stay due in the store, which says nothing of what is due after them. */
    private Duration besideThePassedOver(Duration left) {
        Duration rest = left.compareTo(BESIDE_THE_PASSED_OVER) < 0 ? BESIDE_THE_PASSED_OVER : left;
        Duration again = due.untilAgain();
        return again.compareTo(rest) < 0 ? again : rest;
    }

    /** How many are due, and passed over for now. */
    int passedOver() {
        return due.passedOver();
    }

    private void wakeTaken(AgendaId id) {
        try {
            wakeOrPutOff(id);
        } catch (NotHere e) {
            passOver(id);
        } catch (Undecidable e) {
            putOff(id, "cannot-be-decided");
        } catch (Throwable e) {
            with.failed(Measure.HOST_FAILED, id, "the waking of an agenda", e);
            letSleepFor(id, UNTIL_STORED);
        } finally {
            due.done(id);
        }
    }

    private void wakeOrPutOff(AgendaId id) {
        Agenda agenda = writer.load(id);
        if (agenda.merges().into().isPresent()) {
            with.store().wakes().letSleep(id);
            return;
        }
        Instant ripe = due.timeOf(agenda);
        if (agenda.wakeAt().isAfter(ripe)) {
            if (!due.awaitsRipeness(agenda, ripe)) {
                followUp(agenda);
            }
        } else if (wake(id, ripe).isEmpty() && !writer.load(id).wakeAt().isAfter(ripe)) {
            putOff(id, "wakes-without-end");
        }
    }

    /**
     * It is due though it waits for nothing yet: something about the person was recorded where its definitions were not, and
     * what that leads to follows now; or slots were left over that it looks for.
     */
    private void followUp(Agenda due) {
        AgendaId id = due.id();
        Optional<Receipt> followed = writer.write(id, (agenda, promised) -> {
            Input here = new Input.DefinitionsChanged(InputId.of("definitions/" + agenda.sequence()));
            return Proposal.unlessEmpty(here, writer.decide(agenda, here, with.now(), promised));
        });
        if (followed.isEmpty()) {
            with.store().wakes().putOff(id, due.wakeAt());
        }
    }

    /** Wakes one agenda, due or not. */
    void wake(AgendaId id) {
        wake(id, with.now());
    }

    /** Its id is the agenda's own doing: where nothing comes of it, nothing is stored, and so no two are named alike. */
    private Optional<Receipt> wake(AgendaId id, Instant at) {
        with.count(Measure.WOKEN, id);
        return writer.write(id, (agenda, promised) -> {
            Input wake = new Input.Wake(InputId.of("wake/" + agenda.sequence()));
            return Proposal.unlessEmpty(wake, writer.decide(agenda, wake, at, promised));
        });
    }

    /** Another node may have what it takes; where none has for an hour, a person is to look. */
    private void passOver(AgendaId id) {
        with.count(Measure.NOT_HERE, id);
        if (due.isPassedOverFor(id, UNTIL_MENDED)) {
            putOff(id, "decided-nowhere");
        } else {
            due.passOver(id, UNTIL_ANOTHER_TRIES);
        }
    }

    private void putOff(AgendaId id, String code) {
        with.count(Measure.PUT_OFF, id);
        raise(id, code);
        letSleepFor(id, UNTIL_MENDED);
    }

    private void letSleepFor(AgendaId id, Duration so) {
        due.passOver(id, so);
        try {
            with.store().wakes().putOff(id, with.clock().steady().plus(so));
        } catch (Throwable e) {
            // It is passed over here all the same.
            with.failed(Measure.STORE_FAILED, id, "the putting off of an agenda", e);
        }
    }

    private void raise(AgendaId id, String code) {
        try {
            incidents.raise(id, code, Phrase.of("text.stands-still").with("why", Name.Kind.TEXT, code), with.now());
        } catch (Throwable e) {
            with.failed(Measure.STORE_FAILED, id, "the raising of an incident", e);
        }
    }
}
