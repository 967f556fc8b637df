package io.journeykit.runtime;

import io.journeykit.agenda.Input;
import io.journeykit.phrase.Name;
import io.journeykit.phrase.Phrase;
import io.journeykit.runtime.Writer.Proposal;
import io.journeykit.spi.Metrics.Measure;
import io.journeykit.spi.Receipt;
import io.journeykit.spi.Undecidable;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.InputId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Wakes agendas that are due; puts off those that it cannot wake, so that they hold up no other. */
final class Waker {

    private static final Logger LOG = LoggerFactory.getLogger(Waker.class);
    private static final Duration UNTIL_MENDED = Duration.ofHours(1);
    private static final Duration UNTIL_STORED = Duration.ofMinutes(1);

    private final HostParts with;
    private final Writer writer;
    private final Incidents incidents;

    Waker(HostParts with, Writer writer, Incidents incidents) {
        this.with = with;
        this.writer = writer;
        this.incidents = incidents;
    }

    /** Wakes up to so many; how many were due. */
    int wakeDue(int limit) {
        Instant now = with.now();
        List<AgendaId> due = with.store().wakes().dueBy(now, limit);
        due.forEach(id -> wake(id, now));
        return due.size();
    }

    private void wake(AgendaId id, Instant now) {
        try {
            if (writer.load(id).merges().into().isPresent()) {
                with.store().wakes().letSleep(id);
            } else if (wake(id).isEmpty() && !writer.load(id).wakeAt().isAfter(now)) {
                putOff(id, "wakes-without-end");
            }
        } catch (Undecidable e) {
            LOG.error("An agenda of tenant {} could not be woken", id.tenant(), e);
            putOff(id, "cannot-be-decided");
        } catch (RuntimeException e) {
            LOG.error(
                    "An agenda of tenant {} could not be stored: {}",
                    id.tenant(),
                    e.getClass().getName());
            with.store().wakes().putOff(id, now.plus(UNTIL_STORED));
        }
    }

    /** Wakes one agenda, due or not. */
    Receipt wake(AgendaId id) {
        with.count(Measure.WOKEN, id);
        return writer.write(id, agenda -> {
            // The time alone would name two wakes in one millisecond alike, of which only the first would be taken.
            Input wake = new Input.Wake(
                    InputId.of("wake/" + agenda.sequence() + "/" + with.now().toEpochMilli()));
            return new Proposal(wake, writer.decide(agenda, wake));
        });
    }

    private void putOff(AgendaId id, String code) {
        with.count(Measure.PUT_OFF, id);
        Instant now = with.now();
        try {
            incidents.raise(id, code, Phrase.of("text.stands-still").with("why", Name.Kind.TEXT, code), now);
        } finally {
            with.store().wakes().putOff(id, now.plus(UNTIL_MENDED));
        }
    }
}
