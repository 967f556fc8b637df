package io.journeykit.fhir.plan.intake;

import io.journeykit.calendar.Span;
import io.journeykit.fhir.expression.Expressions;
import io.journeykit.lifecycle.Act;
import io.journeykit.lifecycle.Meaning;
import io.journeykit.lifecycle.Rung;
import io.journeykit.lifecycle.State;
import io.journeykit.lifecycle.StepMachine;
import io.journeykit.lifecycle.Verb;
import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.Owner;

/**
 * How a condition that needs an engine outside is asked for: the vendor performs {@code evaluate-expression} and tells the
 * fact that is named; where there is no engine, a person judges it and tells the fact.
 */
final class Cql {

    /** The act that is performed; its parameters are {@code language}, {@code expression}, {@code library} and {@code fact}. */
    static final String ACT = Expressions.ACT;

    static final StepMachine MACHINE = StepMachine.named("expression")
            .version("1")
            .state(State.waiting("asked", Owner.SYSTEM)
                    .entering(Verb.PERFORM, ACT)
                    .silent(Rung.after(Span.workingDays(1))
                            .doing(Verb.ASSIGN_WORK, "judge-expression")
                            .to("with-care-team")))
            .on(Meaning.DONE, "answered")
            .on(Meaning.REFUSED, "with-care-team", Act.of(Verb.ASSIGN_WORK, "judge-expression"))
            .on(Meaning.FAILED, "with-care-team", Act.of(Verb.ASSIGN_WORK, "judge-expression"))
            .on(Meaning.CANCEL, "cancelled")
            .state(State.waiting("with-care-team", Owner.CARE_TEAM)
                    .silent(Rung.after(Span.workingDays(2)).doing(Verb.RAISE_INCIDENT, "judge-expression")))
            .on(Meaning.DONE, "answered")
            .on(Meaning.CANCEL, "cancelled")
            .state(State.end("answered", Outcome.COMPLETED))
            .state(State.end("cancelled", Outcome.CANCELLED))
            .build();

    private Cql() {}
}
