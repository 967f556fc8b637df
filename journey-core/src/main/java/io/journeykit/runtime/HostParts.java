package io.journeykit.runtime;

import io.journeykit.agenda.Agenda;
import io.journeykit.kernel.Definitions;
import io.journeykit.policy.RetryPolicy;
import io.journeykit.spi.Adapters;
import io.journeykit.spi.AgendaStore;
import io.journeykit.spi.Listener;
import io.journeykit.spi.Metrics.Measure;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.words.Names;
import io.journeykit.words.Speech;
import io.journeykit.words.Words;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Supplier;

/** What a host works with. */
record HostParts(
        AgendaStore store,
        Supplier<Definitions> defined,
        Adapters adapters,
        HostClock clock,
        RetryPolicy retry,
        Listener listener,
        Failures failures,
        Deciding deciding,
        Words words,
        Locale staff) {

    /** In whole milliseconds, so that every store keeps it as it is. */
    Instant now() {
        return clock.now();
    }

    /** Those there are now; templates may come in while the host runs. */
    Definitions definitions() {
        return defined.get();
    }

    /** The words of what goes to people from an agenda. */
    Speech speech(Agenda agenda) {
        Names listed = adapters.directory()
                .map(directory -> Names.of(directory, agenda.id().tenant()))
                .orElse(Names.NONE);
        return new Speech(words.naming(listed), agenda, definitions(), staff);
    }

    void count(Measure measure, AgendaId of) {
        failures.count(measure, of.tenant());
    }

    /** A decision failed; whoever wants it is told by an exception. */
    void undecided(AgendaId of, Throwable failure) {
        failures.noted(Measure.UNDECIDED, of.tenant(), "a decision", failure);
    }

    /** @param what failed, in words without data: {@code a listener} */
    void failed(Measure measure, AgendaId of, String what, Throwable failure) {
        failures.failed(measure, of.tenant(), what, failure);
    }
}
