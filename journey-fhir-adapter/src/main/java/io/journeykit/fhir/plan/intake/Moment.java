package io.journeykit.fhir.plan.intake;

import io.journeykit.lifecycle.State;
import io.journeykit.lifecycle.StepMachine;
import io.journeykit.vocabulary.Outcome;

/** A step that is over as soon as it begins: a date that others wait for, where a step has several to wait for. */
final class Moment {

    static final StepMachine MACHINE = StepMachine.named("moment")
            .version("1")
            .state(State.end("come", Outcome.COMPLETED))
            .build();

    private Moment() {}
}
