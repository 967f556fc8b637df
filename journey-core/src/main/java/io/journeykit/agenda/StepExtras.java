package io.journeykit.agenda;

import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.StepRef;
import java.util.List;
import java.util.Optional;

/**
 * What is seldom the case with a step.
 *
 * @param hold put aside by a person, or by another step
 * @param leader the step of another journey whose visit serves this one too
 * @param missing the facts that would settle its condition
 * @param reference under what name the world knows it, as an adapter reported
 * @param bookedByOthers whether its visit was booked by somebody out there, not by the library
 */
public record StepExtras(
        Optional<Hold> hold,
        Optional<StepRef> leader,
        List<FactName> missing,
        Optional<String> reference,
        boolean bookedByOthers) {

    public static final StepExtras NONE =
            new StepExtras(Optional.empty(), Optional.empty(), List.of(), Optional.empty(), false);

    public StepExtras {
        missing = List.copyOf(missing);
    }

    public StepExtras held(Optional<Hold> by) {
        return by.equals(hold) ? this : new StepExtras(by, leader, missing, reference, bookedByOthers);
    }

    public StepExtras led(Optional<StepRef> by) {
        return new StepExtras(hold, by, missing, reference, bookedByOthers);
    }

    public StepExtras missing(List<FactName> facts) {
        return facts.equals(missing) ? this : new StepExtras(hold, leader, facts, reference, bookedByOthers);
    }

    public StepExtras known(String as) {
        return new StepExtras(hold, leader, missing, Optional.of(as), bookedByOthers);
    }

    public StepExtras booked(boolean byOthers) {
        return byOthers == bookedByOthers ? this : new StepExtras(hold, leader, missing, reference, byOthers);
    }
}
