package io.journeykit.kernel;

import io.journeykit.planning.Rivals;
import java.time.Instant;

/**
 * What a decision reads besides the agenda and the input.
 *
 * @param now when the host took the input
 * @param rivals who else wants the slots that are given out in it
 */
public record Circumstances(Instant now, Definitions definitions, Rivals rivals) {}
