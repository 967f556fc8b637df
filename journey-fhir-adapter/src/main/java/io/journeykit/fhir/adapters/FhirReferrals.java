package io.journeykit.fhir.adapters;

import io.journeykit.agenda.Request;
import io.journeykit.fhir.naming.BusinessId;
import io.journeykit.fhir.naming.Systems;
import io.journeykit.lifecycle.Meaning;
import io.journeykit.spi.Delivery;
import io.journeykit.spi.Referrals;
import io.journeykit.spi.Reply;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;

/**
 * Referrals as a ServiceRequest, which says what is wanted, and a Task, which says how it goes: the recipient moves the
 * Task, and {@link TaskSignals} tells what each move means.
 */
public final class FhirReferrals implements Referrals {

    private final PortContext context;
    private final DocumentIndex index;

    private FhirReferrals(PortContext context, DocumentIndex index) {
        this.context = context;
        this.index = index;
    }

    public static FhirReferrals at(PortContext context) {
        return at(context, DocumentIndex.onThe(context));
    }

    /** @param index where the documents are that a referral names */
    public static FhirReferrals at(PortContext context, DocumentIndex index) {
        return new FhirReferrals(context, index);
    }

    @Override
    public Reply sendReferral(Request.SendReferral request, Delivery delivery) {
        return context.answer(() -> context.taskFor(delivery, patient -> send(request, delivery, patient)));
    }

    private Reply send(Request.SendReferral request, Delivery delivery, Reference patient) {
        Orders orders = new Orders(delivery, patient, context.now());
        List<Reference> documents = request.documents().stream()
                .map(name -> index.document(delivery.agenda(), name).setDisplay(name))
                .toList();
        Reference to = context.provider(delivery.agenda().tenant(), request.to());
        ServiceRequest order =
                orders.order(context.service(delivery.agenda().tenant(), request.service()), to, documents);
        Reference written = context.once(order, Keys.of(delivery.key()));
        context.once(orders.referral(written, to, documents), Keys.of(delivery.key()));
        return PortContext.done(delivery);
    }

    /** Asks in the Task; where it has ended already, the end has been told or will be, and nothing is asked. */
    @Override
    public Reply requestCancellation(Request.RequestCancellation request, Delivery delivery) {
        return context.answer(() -> context.looking(() -> {
            Optional<Task> referral = latest(request, delivery);
            if (referral.isEmpty()) {
                return Optional.of(Reply.refused("the server has no referral of this step to that provider"));
            }
            boolean asked = isAsked(referral.get(), delivery) || context.replaced(asked(referral.get(), delivery));
            return asked ? Optional.of(Reply.done()) : Optional.empty();
        }));
    }

    private Optional<Task> latest(Request.RequestCancellation request, Delivery delivery) {
        Identifier to = Keys.identifier(context.providerId(delivery.agenda().tenant(), request.to()));
        return delivery.step().stream()
                .map(step -> Query.where("group-identifier", BusinessId.of(delivery.agenda(), step))
                        .and("code", Systems.TASK + "|" + Kind.REFERRAL.code()))
                .flatMap(query -> context.search(Task.class, query).stream())
                .filter(task -> to.equalsDeep(task.getOwner().getIdentifier()))
                .max(Comparator.comparing(Task::getAuthoredOn));
    }

    private static boolean isAsked(Task task, Delivery delivery) {
        boolean ended = ReferralStates.of(task).filter(state -> state.isEnd()).isPresent();
        return ended || Keys.isUnder(delivery.key(), task.getIdentifier());
    }

    private Task asked(Task task, Delivery delivery) {
        boolean already = ReferralTransitions.standing(task)
                .filter("cancellation-requested"::equals)
                .isPresent();
        Task asked = already ? task.copy() : ReferralTransitions.moved(task, Meaning.CANCEL.word());
        asked.setLastModifiedElement(Moments.dateTime(context.now()));
        return asked.addIdentifier(Keys.of(delivery.key()));
    }

    @Override
    public String toString() {
        return "referrals at " + context;
    }
}
