package io.journeykit.architecture.crooked.roof;

import io.journeykit.architecture.crooked.Door;
import org.jspecify.annotations.NullMarked;

/** Hangs in the roof and knows the front door. */
@NullMarked
public record Lamp(Door door) {}
