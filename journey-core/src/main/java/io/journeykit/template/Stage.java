package io.journeykit.template;

import io.journeykit.vocabulary.StepId;
import java.util.Optional;

/**
 * A leg of the journey that a patient would recognise.
 *
 * @param milestone the step whose completion closes the stage; absent: the end of all its steps
 */
public record Stage(String id, String title, Optional<StepId> milestone) {}
