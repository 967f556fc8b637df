package io.journeykit.fhir.listening;

import io.journeykit.agenda.Signal;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.StepRef;
import java.util.Optional;
import org.hl7.fhir.r4.model.Resource;

/**
 * Whom a resource concerns, and which step.
 *
 * @param person empty where nobody here is known by what the resource says
 * @param step the step that led to it
 * @param reference what the agenda knows it by: the key of the effect that it, or its cause, was made by
 * @param cause what gave rise to it
 */
public record ResourceSubject(
        Optional<AgendaId> person, Optional<StepRef> step, Optional<String> reference, Optional<Cause> cause) {

    public static final ResourceSubject UNKNOWN =
            new ResourceSubject(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public static ResourceSubject of(AgendaId person) {
        return UNKNOWN.of(Optional.of(person));
    }

    private ResourceSubject of(Optional<AgendaId> other) {
        return new ResourceSubject(other, step, reference, cause);
    }

    ResourceSubject causedBy(Cause what) {
        return new ResourceSubject(person, step, reference, Optional.of(what));
    }

    /** What gives rise to a resource. */
    public sealed interface Cause {

        /** A resource of ours that it was made for, such as the question that it answers. */
        record OwnResource(Resource resource) implements Cause {
            @Override
            public String toString() {
                return "made for " + resource.fhirType();
            }
        }

        /** Somebody waits for it, to be told this. */
        record WaitlistSignal(Signal signal) implements Cause {}
    }

    /** Whether the journeys led to it. */
    public boolean isLinked() {
        return step.isPresent() || reference.isPresent();
    }

    /** The signal with all that is known of whom it is meant for. */
    public Signal address(Signal signal) {
        Signal named = reference.map(signal::referring).orElse(signal);
        return step.map(one -> named.in(one.journey()).about(one.step().value()).occurrence(one.occurrence()))
                .orElse(named);
    }

    /** The same, where this is silent filled in by the other. */
    public ResourceSubject or(ResourceSubject other) {
        return new ResourceSubject(
                person.or(other::person), step.or(other::step), reference.or(other::reference), cause.or(other::cause));
    }

    @Override
    public String toString() {
        return person.map(AgendaId::toString).orElse("somebody unknown")
                + step.map(one -> ", " + one).orElse("");
    }
}
