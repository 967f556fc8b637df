package io.journeykit.agenda;

import io.journeykit.vocabulary.Owner;
import java.time.Instant;

/** A step put aside by a person; it asks its owner again when it should have been resumed. */
public record Hold(Owner owner, Instant resumeBy) {}
