package io.journeykit.runtime;

import io.journeykit.agenda.Agenda;
import io.journeykit.phrase.Phrase;
import io.journeykit.spi.Metrics.Measure;
import io.journeykit.spi.NotHere;
import io.journeykit.spi.Undecidable;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.Eternity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks for agendas with an open journey that nothing will ever wake. There should be none. */
final class Sweeper {

    private static final Logger LOG = LoggerFactory.getLogger(Sweeper.class);
    private static final int LIMIT = 1_000;

    private final HostParts with;
    private final Writer writer;
    private final Waker waker;
    private final Incidents incidents;

    Sweeper(HostParts with, Writer writer, Waker waker, Incidents incidents) {
        this.with = with;
        this.writer = writer;
        this.waker = waker;
        this.incidents = incidents;
    }

    /** How many were found. */
    int sweep() {
        int found = 0;
        for (AgendaId id : with.store().wakes().missing(LIMIT)) {
            found += isForgottenAsFarAsKnown(id) ? 1 : 0;
        }
        return found;
    }

    /** What goes wrong with one is no concern of the others. */
    private boolean isForgottenAsFarAsKnown(AgendaId id) {
        try {
            return isForgotten(id);
        } catch (Throwable e) {
            with.failed(Measure.HOST_FAILED, id, "the search for a forgotten agenda", e);
            return false;
        }
    }

    private boolean isForgotten(AgendaId id) {
        try {
            waker.wake(id);
            Agenda agenda = writer.load(id);
            if (!agenda.isLive() || agenda.wakeAt().isBefore(Eternity.END)) {
                return false;
            }
        } catch (NotHere e) {
            // Nor does anybody else: without a wake-up no host looks at it.
            with.count(Measure.NOT_HERE, id);
        } catch (Undecidable e) {
            with.count(Measure.PUT_OFF, id);
        }
        with.count(Measure.WITHOUT_WAKE, id);
        LOG.error("An agenda of tenant {} has an open journey and no wake-up", id.tenant());
        incidents.raise(id, "no-wake-up", Phrase.of("text.no-wake-up"), with.now());
        return true;
    }
}
