package io.journeykit.fhir.adapters;

import io.journeykit.agenda.Signal;
import io.journeykit.lifecycle.Meaning;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskOutputComponent;

/** What somebody's change of a Task that a port has written says: of a referral, a transfer of records, an item of work. */
public final class TaskSignals {

    private TaskSignals() {}

    /**
     * The signals, in order, each with the delivery key as its reference and the step it is about; none for a Task that
     * no port has written.
     *
     * @param before as it was last seen, if ever
     */
    public static List<Signal> of(Optional<Task> before, Task after) {
        Optional<String> key = Keys.first(after.getIdentifier());
        return key.isEmpty()
                ? List.of()
                : names(before, after).stream()
                        .map(name -> Signal.of(name).referring(key.get()).about(Keys.about(after.getGroupIdentifier())))
                        .map(signal -> Outputs.learned(after, signal))
                        .toList();
    }

    private static List<String> names(Optional<Task> before, Task after) {
        if (Kind.REFERRAL.is(after.getCode())) {
            return ReferralTransitions.signals(before, after);
        }
        boolean moved =
                before.map(Task::getStatus).filter(after.getStatus()::equals).isEmpty();
        if (!moved) {
            return List.of();
        }
        return Kind.TRANSFER.is(after.getCode()) ? transfer(after) : work(after);
    }

    /** Only what is completed was received by whoever needs it: that is the proof. */
    private static List<String> transfer(Task after) {
        return switch (after.getStatus()) {
            case RECEIVED, ACCEPTED, INPROGRESS -> List.of(Meaning.RECEIVED.word());
            case COMPLETED -> List.of(Meaning.ACKNOWLEDGED.word());
            case REJECTED, CANCELLED -> List.of(Meaning.REFUSED.word());
            case FAILED -> List.of(Meaning.FAILED.word());
            default -> List.of();
        };
    }

    // Work is also given for steps of other kinds, which would hear 'accepted' as the patient's or the partner's word:
    // so only its end is told, and what the team says in an output.
    private static List<String> work(Task after) {
        boolean done = Kind.WORK.is(after.getCode()) && after.getStatus() == Task.TaskStatus.COMPLETED;
        if (!done) {
            return List.of();
        }
        List<String> said = after.getOutput().stream()
                .filter(output -> Kind.SIGNAL.is(output.getType()))
                .map(TaskOutputComponent::getValue)
                .map(value -> value.primitiveValue())
                .toList();
        return said.isEmpty() ? List.of(Meaning.DONE.word()) : said;
    }
}
