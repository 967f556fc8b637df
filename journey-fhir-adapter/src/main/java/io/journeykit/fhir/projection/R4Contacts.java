package io.journeykit.fhir.projection;

import io.journeykit.agenda.Outreach;
import io.journeykit.fhir.naming.BusinessId;
import io.journeykit.fhir.projection.Snapshot.Attempt;
import io.journeykit.fhir.projection.Snapshot.Contact;
import io.journeykit.vocabulary.Priority;
import java.util.Optional;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Communication.CommunicationStatus;
import org.hl7.fhir.r4.model.CommunicationRequest;
import org.hl7.fhir.r4.model.CommunicationRequest.CommunicationPriority;
import org.hl7.fhir.r4.model.CommunicationRequest.CommunicationRequestStatus;
import org.hl7.fhir.r4.model.StringType;

/** A contact as CommunicationRequest, each attempt of it as Communication. */
final class R4Contacts {

    private final R4Parts parts;

    R4Contacts(R4Parts parts) {
        this.parts = parts;
    }

    CommunicationRequest request(Contact contact) {
        Outreach outreach = contact.outreach();
        CommunicationRequest request = new CommunicationRequest()
                .setStatus(
                        switch (contact.progress()) {
                            case OPEN -> CommunicationRequestStatus.ACTIVE;
                            case ARRIVED -> CommunicationRequestStatus.COMPLETED;
                            case FAILED, CALLED_OFF -> CommunicationRequestStatus.REVOKED;
                        })
                .setPriority(priority(outreach.urgency().priority()))
                .setSubject(parts.patient())
                .setOccurrence(R4Parts.at(outreach.deferredUntil().orElse(outreach.wanted())));
        request.addIdentifier(parts.identifier(BusinessId.ofContact(parts.agenda(), outreach.id())));
        request.addBasedOn(parts.plan());
        request.addAbout(parts.task(outreach.step()));
        request.addRecipient(parts.patient());
        request.addReasonCode(R4Parts.text(outreach.urgency().purpose()));
        content(outreach).ifPresent(text -> request.addPayload().setContent(text));
        if (!contact.rule().isEmpty()) {
            request.setStatusReason(R4Parts.text(contact.rule()));
        }
        return request;
    }

    Communication sent(Attempt attempt) {
        Outreach outreach = attempt.outreach();
        Communication sent = new Communication()
                .setStatus(
                        switch (attempt.progress()) {
                            case OPEN -> CommunicationStatus.INPROGRESS;
                            case ARRIVED -> CommunicationStatus.COMPLETED;
                            case FAILED, CALLED_OFF -> CommunicationStatus.STOPPED;
                        })
                .setSubject(parts.patient())
                .setSentElement(R4Parts.at(attempt.at()));
        sent.addIdentifier(parts.identifier(BusinessId.of(attempt.key())));
        BusinessId asked = parts.target().made().contains("CommunicationRequest")
                ? BusinessId.of(attempt.key())
                : BusinessId.ofContact(parts.agenda(), outreach.id());
        sent.addBasedOn(parts.to("CommunicationRequest", asked));
        sent.addAbout(parts.task(outreach.step()));
        sent.addRecipient(parts.patient());
        sent.addMedium(R4Parts.text(attempt.to().channel().code()));
        content(outreach).ifPresent(text -> sent.addPayload().setContent(text));
        switch (attempt.progress()) {
            case ARRIVED -> attempt.settled().ifPresent(at -> sent.setReceivedElement(R4Parts.at(at)));
            case FAILED -> sent.setStatusReason(R4Parts.text("undeliverable"));
            default -> {}
        }
        return sent;
    }

    private static Optional<StringType> content(Outreach outreach) {
        String body = outreach.wording().body();
        return body.isBlank() ? Optional.empty() : Optional.of(new StringType(body));
    }

    private static CommunicationPriority priority(Priority priority) {
        return switch (priority) {
            case ROUTINE -> CommunicationPriority.ROUTINE;
            case IMPORTANT -> CommunicationPriority.URGENT;
            case URGENT -> CommunicationPriority.ASAP;
            case SAFETY_CRITICAL -> CommunicationPriority.STAT;
        };
    }
}
