package io.journeykit.agenda;

import java.time.Instant;

/**
 * When something became so, and why.
 *
 * @param effective when it happened; what depends on it is dated from here
 * @param recorded when it was decided
 */
public record Stamp(Instant effective, Instant recorded, Because because) {}
