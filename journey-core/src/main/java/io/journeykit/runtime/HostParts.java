package io.journeykit.runtime;

import io.journeykit.agenda.Agenda;
import io.journeykit.kernel.Definitions;
import io.journeykit.policy.RetryPolicy;
import io.journeykit.spi.Adapters;
import io.journeykit.spi.AgendaStore;
import io.journeykit.spi.Listener;
import io.journeykit.spi.Metrics;
import io.journeykit.spi.Metrics.Measure;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.words.Names;
import io.journeykit.words.Speech;
import io.journeykit.words.Words;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a host works with. */
record HostParts(
        AgendaStore store,
        Definitions definitions,
        Adapters adapters,
        InstantSource clock,
        RetryPolicy retry,
        Listener listener,
        Metrics metrics,
        Words words,
        Locale staff) {

    private static final Logger LOG = LoggerFactory.getLogger(HostParts.class);

    /** In whole milliseconds, so that every store keeps it as it is. */
    Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }

    /** The words of what goes to people from an agenda. */
    Speech speech(Agenda agenda) {
        Names listed = adapters.directory()
                .map(directory -> Names.of(directory, agenda.id().tenant()))
                .orElse(Names.NONE);
        return new Speech(words.naming(listed), agenda, definitions, staff);
    }

    void count(Measure measure, AgendaId of) {
        try {
            metrics.count(measure, of.tenant());
        } catch (RuntimeException e) {
            LOG.warn(
                    "Counting {} of tenant {} failed with {}",
                    measure,
                    of.tenant(),
                    e.getClass().getName());
        }
    }
}
