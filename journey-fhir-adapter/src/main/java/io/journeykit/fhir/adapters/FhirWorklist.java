package io.journeykit.fhir.adapters;

import io.journeykit.agenda.Request;
import io.journeykit.spi.Delivery;
import io.journeykit.spi.Reply;
import io.journeykit.spi.Worklist;
import java.util.Optional;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;

/**
 * Work as Tasks for a role: whoever takes one up becomes its owner. Withdrawn work is cancelled, and stays so however
 * late a second assignment under its key comes.
 */
public final class FhirWorklist implements Worklist {

    private final PortContext context;

    private FhirWorklist(PortContext context) {
        this.context = context;
    }

    public static FhirWorklist at(PortContext context) {
        return new FhirWorklist(context);
    }

    @Override
    public Reply assignWork(Request.AssignWork request, Delivery delivery) {
        return context.answer(() -> context.forPatient(delivery.agenda(), patient -> {
            context.once(new Orders(delivery, patient, context.now()).work(request), Keys.of(delivery.key()));
            return Reply.done();
        }));
    }

    @Override
    public Reply withdrawWork(Request.WithdrawWork request, Delivery delivery) {
        return context.answer(() -> context.looking(() -> {
            Optional<Task> open = context.under(request.assigned(), Task.class).filter(FhirWorklist::isOpen);
            boolean off = open.isEmpty() || context.replaced(withdrawn(open.get(), delivery));
            return off ? Optional.of(Reply.done()) : Optional.empty();
        }));
    }

    private Task withdrawn(Task task, Delivery delivery) {
        return task.setStatus(TaskStatus.CANCELLED)
                .setLastModifiedElement(Moments.dateTime(context.now()))
                .addIdentifier(Keys.of(delivery.key()));
    }

    private static boolean isOpen(Task task) {
        return switch (task.getStatus()) {
            case COMPLETED, CANCELLED, REJECTED, FAILED, ENTEREDINERROR -> false;
            default -> true;
        };
    }

    @Override
    public String toString() {
        return "worklist at " + context;
    }
}
