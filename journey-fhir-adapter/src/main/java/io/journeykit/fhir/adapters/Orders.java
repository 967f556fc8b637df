package io.journeykit.fhir.adapters;

import io.journeykit.agenda.Request;
import io.journeykit.fhir.naming.Systems;
import io.journeykit.spi.Delivery;
import java.time.Instant;
import java.util.List;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestIntent;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskIntent;
import org.hl7.fhir.r4.model.Task.TaskPriority;
import org.hl7.fhir.r4.model.Task.TaskStatus;

/** What is written under one delivery key for a patient: orders, and Tasks for whoever carries them out. */
record Orders(Delivery delivery, Reference patient, Instant now) {

    ServiceRequest order(CodeableConcept service, Reference to, List<Reference> documents) {
        ServiceRequest order = new ServiceRequest()
                .setStatus(ReferralStates.order("created"))
                .setIntent(ServiceRequestIntent.ORDER)
                .setCode(service)
                .setSubject(patient)
                .addPerformer(to)
                .setAuthoredOnElement(Moments.dateTime(now))
                .setSupportingInfo(documents)
                .addIdentifier(Keys.of(delivery.key()));
        Keys.step(delivery).ifPresent(order::setRequisition);
        return order;
    }

    Task referral(Reference order, Reference to, List<Reference> documents) {
        Task task = task(Kind.REFERRAL).setFocus(order).setOwner(to);
        ReferralStates.write("created", task);
        documents.forEach(
                document -> task.addInput().setType(Kind.DOCUMENT.concept()).setValue(document));
        return task;
    }

    Task transfer(Reference to, List<Reference> records) {
        Task task = task(Kind.TRANSFER).setOwner(to);
        records.forEach(record -> task.addInput().setType(Kind.RECORD.concept()).setValue(record));
        return task;
    }

    /** For whoever of that role takes it up. */
    Task work(Request.AssignWork request) {
        Task task = task(Kind.WORK)
                .setPriority(TaskPriority.fromCode(Priorities.code(request.priority())))
                .setDescription(delivery.words().body());
        task.getCode().setText(request.text());
        task.addPerformerType()
                .setText(request.role())
                .addCoding()
                .setSystem(Systems.ROLE)
                .setCode(request.role());
        delivery.deadline().ifPresent(end -> task.getRestriction().getPeriod().setEndElement(Moments.dateTime(end)));
        if (request.incident()) {
            task.addInput().setType(Kind.INCIDENT.concept()).setValue(new BooleanType(true));
        }
        return task;
    }

    private Task task(Kind kind) {
        Task task = new Task()
                .setStatus(TaskStatus.REQUESTED)
                .setIntent(TaskIntent.ORDER)
                .setCode(kind.concept())
                .setFor(patient)
                .setAuthoredOnElement(Moments.dateTime(now))
                .addIdentifier(Keys.of(delivery.key()));
        Keys.step(delivery).ifPresent(task::setGroupIdentifier);
        return task;
    }

    /** Never for whom. */
    @Override
    public String toString() {
        return "what is written under one delivery key";
    }
}
