package io.journeykit.template;

import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.FactType;

/** A fact that the template reads or a parameter that a journey is begun with. */
public record Declaration(FactName name, FactType type, boolean required) {}
