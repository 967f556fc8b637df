package io.journeykit.agenda;

import io.journeykit.phrase.Part;
import io.journeykit.vocabulary.StepRef;
import java.time.Instant;
import java.util.Optional;

/** What was heard, noticed or told, and what a person must look at. */
public sealed interface NoticeEvent extends Event {

    /** A signal came, on record with all it said; the step it was for, where there was one. */
    record SignalHeard(Signal signal, Optional<StepRef> step, Stamp stamp) implements NoticeEvent {}

    /** A signal came before its step, or fits nothing yet, and is kept until then. */
    record SignalKept(Signal signal, Instant until, Stamp stamp) implements NoticeEvent {}

    /** A kept signal found its step, or its time ran out. */
    record SignalLetGo(Signal signal, boolean taken, Stamp stamp) implements NoticeEvent {}

    /** A person gave an instruction. */
    record Instructed(Input.Instruction instruction, Actor actor, String reason, Stamp stamp) implements NoticeEvent {
        @Override
        public String toString() {
            return "instructed by " + actor;
        }
    }

    /**
     * Something worth knowing that changes nothing, such as that the best plan lies past its target.
     *
     * @param code stable, such as {@code target-missed}
     * @param about what there is to say of it
     */
    record Noted(Optional<StepRef> step, String code, Optional<Part> about, Stamp stamp) implements NoticeEvent {}

    record IncidentRaised(Incident incident, Stamp stamp) implements NoticeEvent {}

    record IncidentSettled(long incident, Stamp stamp) implements NoticeEvent {}
}
