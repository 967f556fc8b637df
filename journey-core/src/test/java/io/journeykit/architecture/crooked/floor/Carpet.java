package io.journeykit.architecture.crooked.floor;

import io.journeykit.architecture.crooked.roof.Lamp;
import org.jspecify.annotations.NullMarked;

/** Lies on the floor and knows the lamp. */
@NullMarked
public record Carpet(Lamp lamp) {}
