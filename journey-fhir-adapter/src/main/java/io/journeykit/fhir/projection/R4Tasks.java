package io.journeykit.fhir.projection;

import io.journeykit.agenda.Step;
import io.journeykit.calendar.DueWindow;
import io.journeykit.fhir.naming.BusinessId;
import io.journeykit.fhir.naming.Extensions;
import io.journeykit.fhir.naming.Systems;
import io.journeykit.planning.Slot;
import io.journeykit.template.StepKind;
import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.Priority;
import java.util.Locale;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskIntent;
import org.hl7.fhir.r4.model.Task.TaskOutputComponent;
import org.hl7.fhir.r4.model.Task.TaskPriority;
import org.hl7.fhir.r4.model.Task.TaskRestrictionComponent;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.hl7.fhir.r4.model.Type;

/** One occurrence of a step as Task. */
final class R4Tasks {

    private final R4Parts parts;

    R4Tasks(R4Parts parts) {
        this.parts = parts;
    }

    Task task(TaskView view) {
        Step step = view.step();
        Task task = new Task()
                .setStatus(status(view.status()))
                .setIntent(TaskIntent.ORDER)
                .setPriority(priority(view))
                .setCode(R4Parts.code(Systems.KIND, view.kind()).setText(view.kind()))
                .setDescription(view.title())
                .setFor(parts.patient())
                .setGroupIdentifier(parts.identifier(
                        BusinessId.of(parts.agenda(), view.ref().journey())))
                .setLastModifiedElement(R4Parts.at(step.status().since()));
        task.addIdentifier(parts.identifier(BusinessId.of(parts.agenda(), view.ref())));
        task.addBasedOn(parts.plan());
        standing(task, view);
        times(task, step);
        focus(view).ifPresent(task::setFocus);
        outputs(task, view);
        return task;
    }

    private void standing(Task task, TaskView view) {
        Step step = view.step();
        if (step.isOpen()) {
            task.setOwner(parts.owner(step.status().owner(), R4Orders.party(view)));
        }
        String state = step.status().isInState() ? step.state() : word(step.phase());
        task.setBusinessStatus(
                R4Parts.code(Systems.STATE, state).setText(view.businessStatus().orElse(state.replace('-', ' '))));
        step.outcome()
                .filter(outcome -> outcome != Outcome.COMPLETED)
                .ifPresent(outcome -> task.setStatusReason(R4Parts.code(Systems.OUTCOME, word(outcome))
                        .setText(word(outcome).replace('-', ' '))));
    }

    private static void times(Task task, Step step) {
        step.dates()
                .start()
                .ifPresent(start -> task.setExecutionPeriod(
                        R4Parts.period(start, step.dates().end())));
        step.dates().due().ifPresent(due -> task.setRestriction(restriction(due)));
    }

    private static TaskRestrictionComponent restriction(DueWindow due) {
        TaskRestrictionComponent restriction = new TaskRestrictionComponent();
        restriction.setPeriod(R4Parts.period(due.earliest(), due.latest()));
        if (!due.target().equals(due.earliest())) {
            restriction.addExtension(new Extension(Extensions.DUE_TARGET, R4Parts.at(due.target())));
        }
        return restriction;
    }

    /** What it is about: the order or the appointment, ours or the one that an adapter made. */
    private Optional<Reference> focus(TaskView view) {
        Optional<String> reported = view.step().extras().reference();
        if (R4Orders.isOrdered(view)) {
            return Optional.of(parts.act("ServiceRequest", view.ref(), reported));
        }
        if (view.step().dates().slot().isPresent() || view.lost().isPresent()) {
            return Optional.of(parts.act("Appointment", view.ref(), reported));
        }
        return Optional.empty();
    }

    private void outputs(Task task, TaskView view) {
        Step step = view.step();
        step.dates().slot().map(Slot::provider).ifPresent(who -> output(task, "provider", parts.provider(who)));
        step.extras().reference().ifPresent(name -> output(task, "known-as", parts.reported(name)));
        view.decided().ifPresent(value -> output(task, "choice", new StringType(value.word())));
        if (view.template().isPresent() && view.template().get().kind() instanceof StepKind.Transfer transfer) {
            output(task, "records-of", new StringType(transfer.of().value()));
        }
    }

    private static void output(Task task, String what, Type value) {
        CodeableConcept type = R4Parts.code(Systems.OUTPUT, what).setText(what.replace('-', ' '));
        task.addOutput(new TaskOutputComponent(type, value));
    }

    private static TaskPriority priority(TaskView view) {
        Priority priority =
                view.template().map(written -> written.contact().priority()).orElse(Priority.ROUTINE);
        return switch (priority) {
            case ROUTINE -> TaskPriority.ROUTINE;
            case IMPORTANT -> TaskPriority.URGENT;
            case URGENT -> TaskPriority.ASAP;
            case SAFETY_CRITICAL -> TaskPriority.STAT;
        };
    }

    private static TaskStatus status(io.journeykit.lifecycle.TaskStatus status) {
        return switch (status) {
            case DRAFT -> TaskStatus.DRAFT;
            case REQUESTED -> TaskStatus.REQUESTED;
            case RECEIVED -> TaskStatus.RECEIVED;
            case ACCEPTED -> TaskStatus.ACCEPTED;
            case REJECTED -> TaskStatus.REJECTED;
            case READY -> TaskStatus.READY;
            case CANCELLED -> TaskStatus.CANCELLED;
            case IN_PROGRESS -> TaskStatus.INPROGRESS;
            case ON_HOLD -> TaskStatus.ONHOLD;
            case FAILED -> TaskStatus.FAILED;
            case COMPLETED -> TaskStatus.COMPLETED;
            case ENTERED_IN_ERROR -> TaskStatus.ENTEREDINERROR;
        };
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
