package io.journeykit.agenda;

import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.StepRef;
import java.util.List;
import java.util.Optional;

/**
 * What is seldom the case with a step.
 *
 * @param hold put aside by a person
 * @param leader the step of another journey whose visit serves this one too
 * @param missing the facts that would settle its condition
 * @param reference under what name the world knows it, as an adapter reported
 */
public record Aside(Optional<Hold> hold, Optional<StepRef> leader, List<FactName> missing, Optional<String> reference) {

    public static final Aside NONE = new Aside(Optional.empty(), Optional.empty(), List.of(), Optional.empty());

    public Aside {
        missing = List.copyOf(missing);
    }

    public Aside held(Optional<Hold> by) {
        return by.equals(hold) ? this : new Aside(by, leader, missing, reference);
    }

    public Aside led(Optional<StepRef> by) {
        return new Aside(hold, by, missing, reference);
    }

    public Aside missing(List<FactName> facts) {
        return facts.equals(missing) ? this : new Aside(hold, leader, facts, reference);
    }

    public Aside known(String as) {
        return new Aside(hold, leader, missing, Optional.of(as));
    }
}
