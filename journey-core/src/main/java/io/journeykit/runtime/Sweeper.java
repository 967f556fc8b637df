package io.journeykit.runtime;

import io.journeykit.agenda.Agenda;
import io.journeykit.phrase.Phrase;
import io.journeykit.spi.Metrics.Measure;
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
            found += isForgotten(id) ? 1 : 0;
        }
        return found;
    }

    private boolean isForgotten(AgendaId id) {
        try {
            waker.wake(id);
            Agenda agenda = writer.load(id);
            if (!agenda.isLive() || agenda.wakeAt().isBefore(Eternity.END)) {
                return false;
            }
        } catch (Undecidable e) {
            LOG.error("An agenda of tenant {} could not be woken", id.tenant(), e);
        }
        with.count(Measure.WITHOUT_WAKE, id);
        LOG.error("An agenda of tenant {} has an open journey and no wake-up", id.tenant());
        incidents.raise(id, "no-wake-up", Phrase.of("text.no-wake-up"), with.now());
        return true;
    }
}
