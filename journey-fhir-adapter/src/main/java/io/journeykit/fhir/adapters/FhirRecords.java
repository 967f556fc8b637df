package io.journeykit.fhir.adapters;

import io.journeykit.agenda.Request;
import io.journeykit.spi.Delivery;
import io.journeykit.spi.Records;
import io.journeykit.spi.Reply;
import java.util.List;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;

/**
 * Records as a Task for the recipient, with what is to be fetched as its inputs; that the recipient completes the Task
 * is the proof of receipt.
 */
public final class FhirRecords implements Records {

    private final PortContext context;
    private final DocumentIndex documents;

    private FhirRecords(PortContext context, DocumentIndex documents) {
        this.context = context;
        this.documents = documents;
    }

    public static FhirRecords at(PortContext context) {
        return at(context, DocumentIndex.onThe(context));
    }

    /** @param documents where the records of a step are */
    public static FhirRecords at(PortContext context, DocumentIndex documents) {
        return new FhirRecords(context, documents);
    }

    /** Refused where the step has no records yet: nothing sent is nothing that could be received. */
    @Override
    public Reply transferRecords(Request.TransferRecords request, Delivery delivery) {
        return context.answer(() -> context.taskFor(delivery, patient -> transfer(request, delivery, patient)));
    }

    private Reply transfer(Request.TransferRecords request, Delivery delivery, Reference patient) {
        List<Reference> records = documents.records(delivery.agenda(), request.of());
        if (records.isEmpty()) {
            return Reply.refused("the server has no records of step " + request.of());
        }
        Reference to = context.provider(delivery.agenda().tenant(), request.to());
        Task task = new Orders(delivery, patient, context.now()).transfer(to, records);
        task.addInput().setType(Kind.STEP.concept()).setValue(Keys.step(delivery.agenda(), request.of()));
        context.once(task, Keys.of(delivery.key()));
        return PortContext.done(delivery);
    }

    @Override
    public String toString() {
        return "records at " + context;
    }
}
