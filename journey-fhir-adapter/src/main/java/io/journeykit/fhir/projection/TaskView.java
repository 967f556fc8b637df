package io.journeykit.fhir.projection;

import io.journeykit.agenda.Step;
import io.journeykit.lifecycle.TaskStatus;
import io.journeykit.planning.Slot;
import io.journeykit.template.StepTemplate;
import io.journeykit.vocabulary.StepRef;
import io.journeykit.vocabulary.Value;
import java.util.Optional;

/**
 * One occurrence of a step, as a Task shows it.
 *
 * @param template what its author wrote; absent where the definitions no longer have it
 * @param status the Task's
 * @param businessStatus what its machine says more exactly, where there is something to add
 * @param lost the appointment that it had, and has no longer
 * @param decided what was chosen, for a decision that is taken
 */
public record TaskView(
        Step step,
        Optional<StepTemplate> template,
        TaskStatus status,
        Optional<String> businessStatus,
        Optional<Slot> lost,
        Optional<Value> decided) {

    public StepRef ref() {
        return step.ref();
    }

    /** The kind of step in one word, such as {@code booking}. */
    public String kind() {
        return template.map(written -> written.kind().word()).orElse("step");
    }

    public String title() {
        String title =
                template.map(StepTemplate::title).orElseGet(() -> ref().step().value());
        return step.item().map(item -> title + ": " + item).orElse(title);
    }

    @Override
    public String toString() {
        return step.ref() + " as " + status;
    }
}
