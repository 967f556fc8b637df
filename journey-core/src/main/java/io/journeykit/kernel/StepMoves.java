package io.journeykit.kernel;

import io.journeykit.agenda.JourneyEvent;
import io.journeykit.agenda.Stamp;
import io.journeykit.vocabulary.Outcome;
import java.time.Instant;
import java.util.Optional;

/**
 * What can be done to a step or to a journey, for those that stand below the machines: dates, contacts and bookings ask for
 * it here, and {@link MachineMoves} does it.
 */
interface StepMoves {

    /** Gives the step's machine a signal, by its number there; false if nothing fires. */
    boolean fire(LiveStep step, int signal, Stamp stamp);

    /** The same; what comes of it is known before the step hears what was told it early. */
    boolean fire(LiveStep step, int signal, Runnable known, Stamp stamp);

    /** Ends the step, and takes back what is still asked for it. */
    void end(LiveStep step, Outcome outcome, Optional<String> state, Stamp stamp);

    /** Calls the step off. Cancelling is a request: what holds something stays active until that is released. */
    void cancel(LiveStep step, Stamp stamp);

    /** A step that had ended is to be done after all. */
    void reopen(LiveStep step, Stamp stamp);

    /** The journey is to end like this: what is open in it is called off, and it ends when all is released. */
    void close(JourneyDraft journey, Outcome outcome, Stamp stamp);

    /** A date of a journey has become another, of which a person may have been told. */
    void dateMoved(JourneyEvent.AnchorSet set, Optional<Instant> before);

    /** What is offered and can no longer be had is not asked, but what is open instead; false where all can be had. */
    boolean replacesOffer(LiveStep step);
}
