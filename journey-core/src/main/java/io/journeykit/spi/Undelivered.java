package io.journeykit.spi;

import io.journeykit.agenda.Effect;
import java.time.Instant;
import java.util.Optional;

/**
 * An effect that could not be handed over so far.
 *
 * @param since when it was committed, by its agenda's own time
 * @param attempts how many were made in vain
 * @param next when it is tried again; absent while an attempt is under way, or where it is set aside
 */
public record Undelivered(Effect effect, Instant since, int attempts, Optional<Instant> next) {

    /** {@code 3 attempts in vain of send-referral for …}. */
    @Override
    public String toString() {
        return attempts + (attempts == 1 ? " attempt in vain of " : " attempts in vain of ") + effect;
    }
}
