package io.journeykit.template;

import io.journeykit.condition.Condition;
import io.journeykit.vocabulary.Outcome;

/** A condition that ends the journey as soon as it is known to be true. */
public record Exit(String id, Condition when, Outcome outcome) {}
